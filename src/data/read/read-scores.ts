import * as v from "valibot";
import { isPossible, type ScoreSheet, scoreSheetSchema, unitOfRow } from "../../indicators/score-card";
import { scoreCards } from "../../indicators/score-cards/registry";
import type { Manifest } from "../../model/manifest";
import type { Problem } from "../../model/problem";
import { type DistrictFiles, FileError } from "./district-files";
import { readJson } from "./read-json";

/** What inspectors entered, and what is wrong with their files. */
export interface ReadScores {
  readonly sheets: readonly ScoreSheet[];
  readonly problems: readonly Problem[];
}

/** Reads the files a manifest names under `scoreCards`, one after the other. A broken one costs itself and nothing else. */
export async function readScores(
  files: DistrictFiles,
  { scoreCards: paths = [] }: Pick<Manifest, "scoreCards">,
): Promise<ReadScores> {
  const sheets: ScoreSheet[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    const read = await readOne(files, path);
    if ("sheet" in read) {
      sheets.push(withPossibleValues(read.sheet));
      problems.push(...unknownRows(read.sheet, path), ...impossibleValues(read.sheet, path));
    } else problems.push(read.problem);
  }
  return { sheets, problems };
}

const wholeSheet = '{ "card": …, "entries": […] }';

type ReadOne = { readonly sheet: ScoreSheet } | { readonly problem: Problem };

async function readOne(files: DistrictFiles, file: string): Promise<ReadOne> {
  const problem = (code: string, rest: Partial<Problem>): ReadOne => ({
    problem: { code, severity: "error", file, ...rest },
  });
  try {
    const json = readJson(await files.read(file), file);
    if ("problem" in json) return { problem: json.problem };
    const parsed = v.safeParse(scoreSheetSchema, json.value);
    if (parsed.success) return { sheet: parsed.output };
    const [issue] = parsed.issues;
    const list = Array.isArray(json.value);
    const field = list ? null : v.getDotPath(issue);
    // A list or a bare value has no field to speak of: the shape of the whole is what is wrong.
    if (field === null)
      return problem("score-invalid", {
        field: "—",
        params: { found: list ? "[…]" : issue.received, expected: wholeSheet },
      });
    return problem(issue.received === "undefined" ? "score-missing-field" : "score-invalid", {
      field,
      params: { found: issue.received, expected: issue.expected ?? "—" },
    });
  } catch (fault) {
    const code = fault instanceof FileError ? fault.code : "file-fault";
    return problem(code, { params: { detail: fault instanceof FileError ? fault.reason : String(fault) } });
  }
}

/** Entries for a card or a row nobody knows would vanish without a word. */
function unknownRows({ card: id, entries }: ScoreSheet, file: string): readonly Problem[] {
  const card = scoreCards.find((candidate) => candidate.id === id);
  const unknown = (row: string): Problem => ({
    code: "score-row-unknown",
    severity: "error",
    file,
    params: { row, card: id },
  });
  if (card === undefined) return [unknown("—")];
  const known = new Set(card.rows.map(({ id: row }) => row));
  return entries.filter(({ row }) => !known.has(row)).map(({ row }) => unknown(row));
}

/** What wants correcting, with the number that was found. */
function impossibleValues({ card, entries }: ScoreSheet, file: string): readonly Problem[] {
  return entries.flatMap(({ row, value }, index) => {
    const unit = unitOf(card, row);
    if (value === undefined || unit === null || isPossible(value, unit)) return [];
    const code = unit === "1" ? "score-share" : "score-negative";
    const params = { row, found: value };
    return [{ code, severity: "error" as const, file, field: `entries.${index}.value`, params }];
  });
}

/** An entry whose number cannot be stays out: it would pass any line. */
function withPossibleValues(sheet: ScoreSheet): ScoreSheet {
  const entries = sheet.entries.filter(({ row, value }) => {
    const unit = unitOf(sheet.card, row);
    return value === undefined || unit === null || isPossible(value, unit);
  });
  return { ...sheet, entries };
}

function unitOf(cardId: string, rowId: string): string | null {
  const row = scoreCards.find(({ id }) => id === cardId)?.rows.find(({ id }) => id === rowId);
  return row === undefined ? null : unitOfRow(row);
}
