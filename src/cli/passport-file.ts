import { dirname, join, resolve } from "node:path";
import type { Passport } from "../indicators/passport";
import { asPassport, PassportError } from "../indicators/verify-passport";
import type { CommandIo } from "./command-io";

/** A passport as the command line writes it: with the way from the file to its district. */
export type FiledPassport = Passport & {
  readonly folder?: string;
  /** What the figure was called and how it was explained, in the language of whoever saved it. */
  readonly words?: unknown;
};

/** Several passports in one file, as the page saves all figures at once. */
interface Sheaf {
  readonly format: "jingluo-passports/1";
  readonly passports: readonly unknown[];
}

/** One of a sheaf that is no passport. */
export interface SheafFault {
  /** Counted from 1. */
  readonly position: number;
  readonly count: number;
  readonly error: PassportError;
}

/**
 * The passports of a file's JSON: one, or a sheaf of them with what is wrong with some. Throws `PassportError` for a
 * file that is neither.
 */
export function passportsIn(json: unknown): {
  readonly passports: readonly FiledPassport[];
  readonly faults: readonly SheafFault[];
} {
  if (!isSheaf(json)) return { passports: [asPassport(json)], faults: [] };
  const passports: FiledPassport[] = [];
  const faults: SheafFault[] = [];
  for (const [index, member] of json.passports.entries())
    try {
      passports.push(asPassport(member));
    } catch (fault) {
      if (!(fault instanceof PassportError)) throw fault;
      faults.push({ position: index + 1, count: json.passports.length, error: fault });
    }
  return { passports, faults };
}

function isSheaf(json: unknown): json is Sheaf {
  const { format, passports } = (json ?? {}) as Partial<Sheaf>;
  return format === "jingluo-passports/1" && Array.isArray(passports);
}

const idPattern = /^[a-z0-9][a-z0-9-]*$/;

/**
 * Where the district of a passport lies: as the file says; otherwise, for one saved by a browser, which knows no folders,
 * `geodata/<id>` from here or beside the program. Null where none of them holds a manifest.
 */
export async function folderOf(
  { folder, district }: FiledPassport,
  file: string,
  { read }: Pick<CommandIo, "read">,
): Promise<string | null> {
  const { id } = district;
  const usual = idPattern.test(id)
    ? [join("geodata", id), resolve(process.cwd(), "geodata", id), dirname(file)]
    : [];
  for (const candidate of [...(folder ? [join(dirname(file), folder)] : []), ...usual]) {
    const found = await read(join(candidate, "manifest.json")).catch(() => null);
    if (found !== null) return candidate;
  }
  return folder ? join(dirname(file), folder) : null;
}
