import { readDistrict, UnreadableDistrict } from "../data/read/read-district";
import { readProfiles } from "../data/read/read-profiles";
import { readScores } from "../data/read/read-scores";
import { runToEnd } from "../geo/control";
import { checkSteps } from "../model/checks/check-district";
import type { District } from "../model/district";
import { mustMend } from "../model/must-mend";
import type { Problem } from "../model/problem";
import { wordsIn } from "../model/words";
import { checkWords } from "./check-words";
import type { FolderIo } from "./command-io";
import type { Language } from "./file-words";
import { folderFiles } from "./folder-files";
import { languageOf } from "./language";
import { problemLine, problemWords } from "./problem-line";
import { unnamedFiles } from "./unnamed-files";

interface CheckArgs {
  readonly folder: string;
  readonly language: Language;
  readonly json: boolean;
  readonly all: boolean;
}

/**
 * `check DISTRICT [--json] [--all] [--lang zh|en]`: whether a district's files are sound.
 *
 * Returns 0 and prints one line when there is nothing to mend, 1 with one line for each problem when there is, 2 for
 * a wrong call. `--all` also lists what was repaired for certain or is merely worth knowing.
 */
export async function checkCommand(args: readonly string[], io: FolderIo): Promise<number> {
  const parsed = parseArgs(args);
  const { say } = checkWords(parsed.language);
  if ("complaint" in parsed) {
    io.error(say(parsed.complaint, { option: parsed.option, usage: say("usage") }));
    return 2;
  }
  const { district, problems } = await problemsOf(parsed.folder, io);
  const faults = problems.filter(mustMend);
  if (parsed.json)
    io.write(
      JSON.stringify(
        problems.map((problem) => row(problem, parsed.language)),
        null,
        2,
      ),
    );
  else for (const problem of parsed.all ? problems : faults) io.write(problemLine(problem, parsed.language));
  const summary = summaryOf(parsed, district, problems, faults.length);
  if (parsed.json || faults.length > 0) io.error(summary);
  else io.write(summary);
  return faults.length > 0 ? 1 : 0;
}

async function problemsOf(
  folder: string,
  io: FolderIo,
): Promise<{ readonly district: District | null; readonly problems: readonly Problem[] }> {
  const files = folderFiles(folder, io);
  try {
    const district = await readDistrict(files);
    const profiles = await readProfiles(files, district.manifest);
    const scores = await readScores(files, district.manifest);
    const unnamed = await unnamedFiles(folder, district.manifest, io);
    const found = [...district.problems, ...profiles.problems, ...scores.problems, ...unnamed];
    return { district, problems: [...found, ...runToEnd(checkSteps(district))] };
  } catch (fault) {
    if (fault instanceof UnreadableDistrict) return { district: null, problems: fault.problems };
    throw fault;
  }
}

function row(problem: Problem, language: Language) {
  const { code, severity, file, feature, field, at } = problem;
  return {
    code,
    severity,
    mustMend: mustMend(problem),
    file,
    feature: feature ?? null,
    field: field ?? null,
    at: at ?? null,
    ...problemWords(problem, language),
  };
}

function summaryOf(
  { folder, language }: CheckArgs,
  district: District | null,
  problems: readonly Problem[],
  faults: number,
): string {
  const { say } = checkWords(language);
  if (district === null) return say("unreadable", { folder });
  const datasets = Object.values(district.datasets);
  return say(faults > 0 ? "faulty" : "sound", {
    folder,
    name: wordsIn(language, district.manifest.name),
    files: district.manifest.layers.length,
    features: datasets.reduce((sum, { items }) => sum + items.length, 0),
    faults,
    others: problems.length - faults,
  });
}

type Complaint = {
  readonly complaint: "unknown-option" | "no-folder";
  readonly option: string;
  readonly language: Language;
};

function parseArgs(args: readonly string[]): CheckArgs | Complaint {
  const folders: string[] = [];
  const language = languageOf(args);
  let [json, all] = [false, false];
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] as string;
    if (argument === "--json") json = true;
    else if (argument === "--all") all = true;
    else if (argument === "--lang") index += 1;
    else if (argument.startsWith("--lang=")) continue;
    else if (argument.startsWith("-")) return { complaint: "unknown-option", option: argument, language };
    else folders.push(argument);
  }
  const [folder, second] = folders;
  if (folder === undefined || second !== undefined)
    return { complaint: "no-folder", option: folders.join(" "), language };
  return { folder, json, all, language };
}
