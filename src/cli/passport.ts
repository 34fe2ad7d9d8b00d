import { readJson } from "../data/read/read-json";
import { passportText } from "../indicators/passport-text";
import type { Profile } from "../indicators/profile";
import { type Difference, PassportError, verifyPassport } from "../indicators/verify-passport";
import { writtenValue } from "../indicators/written-value";
import type { District } from "../model/district";
import { commandOptions } from "./command-options";
import { type DistrictIo, digestOf, districtOf, messageOf, ownProfiles } from "./district-io";
import { type FigureWords, figureWords } from "./figure-words";
import type { Language } from "./file-words";
import { languageOf } from "./language";
import { type FiledPassport, folderOf, passportsIn } from "./passport-file";
import { problemLine } from "./problem-line";
import { wordingDifferences } from "./wording";

const accepted = { valued: ["--district", "--lang"], flags: ["--verify", "--json"] } as const;

/**
 * `passport FILE.json [--verify]`: the passport of a figure, or a sheaf of them, as text; or computed again from
 * its district and compared digit for digit, and its words with the program's.
 *
 * Returns 0; 1 when a digit, a hash, a count or a word differs or a file cannot be read; 2 for a wrong call.
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
  const passports = await readPassports(path, languageOf(args), words, io);
  const [first] = passports ?? [];
  if (passports === null || first === undefined) return 1;
  const asJson = options.flags.has("--json");
  if (!options.flags.has("--verify")) {
    if (asJson) io.write(JSON.stringify(passports.length === 1 ? first : passports, null, 1));
    else io.write(passports.map((passport) => passportText(passport, words)).join("\n\n"));
    return 0;
  }
  const folder = options.value("--district") ?? (await folderOf(first, path, io));
  if (!folder) {
    io.error(words.say("no-folder"));
    return 1;
  }
  const opened = await open(folder, languageOf(args), words, io);
  if (opened === null) return 1;
  const results = passports.map((passport) => verify(passport, opened, asJson, words, io));
  if (asJson) io.write(JSON.stringify(results.length === 1 ? results[0] : results, null, 2));
  return results.every(({ holds }) => holds) ? 0 : 1;
}

async function readPassports(
  path: string,
  language: Language,
  words: FigureWords,
  io: DistrictIo,
): Promise<readonly FiledPassport[] | null> {
  let bytes: Uint8Array;
  try {
    bytes = await io.read(path);
  } catch (fault) {
    io.error(words.say("file-unreadable", { path, detail: messageOf(fault) }));
    return null;
  }
  const json = readJson(bytes, path);
  if ("problem" in json) {
    io.error(problemLine(json.problem, language));
    return null;
  }
  try {
    const { passports, faults } = passportsIn(json.value);
    for (const { error, ...where } of faults)
      io.error(words.say("bad-in-sheaf", { path, ...where, detail: words.passportFault(error) }));
    if (faults.length > 0) return null;
    if (passports.length === 0) io.error(words.say("empty-sheaf", { path }));
    return passports;
  } catch (fault) {
    if (!(fault instanceof PassportError)) throw fault;
    io.error(words.say("no-passport-in", { path, detail: words.passportFault(fault) }));
    return null;
  }
}

interface Opened {
  readonly district: District;
  readonly profiles: readonly Profile[];
}

async function open(
  folder: string,
  language: Language,
  words: FigureWords,
  io: DistrictIo,
): Promise<Opened | null> {
  try {
    const district = await districtOf(folder, io);
    return { district, profiles: await ownProfiles(folder, district, io, language) };
  } catch (fault) {
    io.error(words.say("district-unreadable", { path: folder, detail: messageOf(fault) }));
    return null;
  }
}

function verify(
  passport: FiledPassport,
  { district, profiles }: Opened,
  asJson: boolean,
  words: FigureWords,
  io: DistrictIo,
) {
  const { indicator, value, unit } = passport;
  const differences = verifyPassport(passport, district, { digest: digestOf, profiles });
  const wording = wordingDifferences(passport);
  const holds = differences.length + wording.length === 0;
  const name = words.indicators[indicator]?.name ?? indicator;
  if (!asJson && holds) {
    const written = writtenValue(value, unit, words.locale, words.passport.units);
    io.write(words.say("holds", { indicator: name, value: written }));
  }
  const tell = (key: "differs" | "differs-words", { path, stated, found }: Difference) =>
    io.error(words.say(key, { indicator: name, path, stated: brief(stated), found: brief(found) }));
  if (!asJson) for (const difference of differences) tell("differs", difference);
  if (!asJson) for (const difference of wording) tell("differs-words", difference);
  return { indicator, holds, differences, wording };
}

function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? "—";
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
