import { dirname, join, resolve } from "node:path";
import type { Passport } from "../indicators/passport";
import { asPassport } from "../indicators/verify-passport";
import type { CommandIo } from "./command-io";

/** A passport as the command line writes it: with the way from the file to its district. */
export type FiledPassport = Passport & { readonly folder?: string };

/** Several passports in one file, as the page saves all figures at once. */
interface Sheaf {
  readonly format: "jingluo-passports/1";
  readonly passports: readonly unknown[];
}

/** The passports of a file's JSON: one, or a sheaf of them. Throws `PassportError` naming what is wrong. */
export function passportsIn(json: unknown): readonly FiledPassport[] {
  return isSheaf(json) ? json.passports.map(asPassport) : [asPassport(json)];
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
