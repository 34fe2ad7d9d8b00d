import { dirname, join } from "node:path";
import type { Passport } from "../indicators/passport";
import { passportText } from "../indicators/passport-text";
import { asPassport, PassportError, verifyPassport } from "../indicators/verify-passport";
import { writtenValue } from "../indicators/written-value";
import type { District } from "../model/district";
import { commandOptions } from "./command-options";
import { type DistrictIo, digestOf, districtOf, messageOf, ownProfiles } from "./district-io";
import { type FigureWords, figureWords } from "./figure-words";
import { languageOf } from "./file-options";

const accepted = { valued: ["--district", "--lang"], flags: ["--verify", "--json"] } as const;

/**
 * `passport FILE.json [--verify]`: a figure's passport as text, or computed again from its district and compared
 * digit for digit.
 *
 * Returns 0; 1 when a digit, a hash or a count differs or a file cannot be read; 2 for a wrong call.
 */
export async function passportCommand(args: string[], io: DistrictIo): Promise<number> {
  const words = figureWords(languageOf(args));
  const usage = words.say("usage-passport");
  const options = commandOptions(args, accepted);
  if ("fault" in options) {
    io.error(words.say(options.fault, { option: options.option, usage }));
    return 2;
  }
  const [path, extra] = options.plain;
  if (path === undefined || extra !== undefined) {
    io.error(
      words.say(path === undefined ? "no-passport" : "extra-argument", { argument: extra ?? "", usage }),
    );
    return 2;
  }
  const passport = await readPassport(path, words, io);
  if (passport === null) return 1;
  if (!options.flags.has("--verify")) {
    io.write(options.flags.has("--json") ? JSON.stringify(passport, null, 1) : passportText(passport, words));
    return 0;
  }
  const folder = options.value("--district") ?? (passport.folder && join(dirname(path), passport.folder));
  if (!folder) {
    io.error(words.say("no-folder"));
    return 1;
  }
  return verify(passport, folder, options.flags.has("--json"), words, io);
}

/** A passport as the command line writes it: with the way from the file to its district. */
type FiledPassport = Passport & { readonly folder?: string };

async function readPassport(path: string, words: FigureWords, io: DistrictIo): Promise<FiledPassport | null> {
  let bytes: Uint8Array;
  try {
    bytes = await io.read(path);
  } catch (fault) {
    io.error(words.say("file-unreadable", { path, detail: messageOf(fault) }));
    return null;
  }
  try {
    return asPassport(JSON.parse(new TextDecoder().decode(bytes))) as FiledPassport;
  } catch (fault) {
    if (fault instanceof PassportError) io.error(`${path}: ${fault.message}`);
    else io.error(words.say("not-json", { path, detail: messageOf(fault) }));
    return null;
  }
}

async function verify(
  passport: Passport,
  folder: string,
  asJson: boolean,
  words: FigureWords,
  io: DistrictIo,
): Promise<number> {
  let district: District;
  try {
    district = await districtOf(folder, io);
  } catch (fault) {
    io.error(words.say("district-unreadable", { path: folder, detail: messageOf(fault) }));
    return 1;
  }
  const profiles = await ownProfiles(folder, district, io);
  const differences = verifyPassport(passport, district, { digest: digestOf, profiles });
  if (asJson) io.write(JSON.stringify({ holds: differences.length === 0, differences }, null, 2));
  else if (differences.length === 0) {
    const value = writtenValue(passport.value, passport.unit, words.locale, words.passport.units);
    io.write(words.say("holds", { indicator: words.indicators[passport.indicator]?.name ?? "", value }));
  }
  if (!asJson)
    for (const { path, stated, found } of differences)
      io.error(words.say("differs", { path, stated: brief(stated), found: brief(found) }));
  return differences.length === 0 ? 0 : 1;
}

function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? "—";
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
