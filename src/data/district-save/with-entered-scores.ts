import * as v from "valibot";
import type { ScoreEntry, ScoreSheet } from "../../indicators/score-card";
import type { Manifest } from "../../model/manifest";
import type { DistrictFiles } from "../read/district-files";
import { readJson } from "../read/read-json";

/** As much of a file of entries as it takes to put others beside its own; the rest stays as it is. */
const filedSheet = v.looseObject({
  card: v.string(),
  entries: v.array(v.looseObject({ row: v.string(), year: v.number() })),
});

/** The files of entries that are written anew, by path: those of a card somebody entered something for. */
export interface EnteredScores {
  readonly contents: ReadonlyMap<string, Uint8Array>;
  /** Paths the manifest does not name yet. */
  readonly added: readonly string[];
}

/**
 * Puts what was entered on this browser into the district's own files: beside the entries of the card's file, and in the
 * place of one of the same row and year. A card without a file gets one. A file nobody can read is left alone.
 */
export async function withEnteredScores(
  files: DistrictFiles,
  { scoreCards: paths = [], layers, profiles = [] }: Manifest,
  entered: readonly ScoreSheet[],
): Promise<EnteredScores> {
  const contents = new Map<string, Uint8Array>();
  const added: string[] = [];
  const taken = new Set([...paths, ...profiles, ...layers.map(({ file }) => file)]);
  const filed = await readFiled(files, paths);
  for (const { card, entries } of entered) {
    if (entries.length === 0) continue;
    const own = new Set(entries.map(keyOf));
    const ofCard = filed.filter(({ sheet }) => sheet.card === card);
    for (const [at, { path, sheet }] of ofCard.entries()) {
      const others = sheet.entries.filter((entry) => !own.has(keyOf(entry)));
      contents.set(path, encoded({ ...sheet, entries: at === 0 ? [...others, ...entries] : others }));
    }
    if (ofCard.length > 0) continue;
    const path = freePath(card, taken);
    taken.add(path);
    added.push(path);
    contents.set(path, encoded({ card, entries }));
  }
  return { contents, added };
}

const keyOf = ({ row, year }: Pick<ScoreEntry, "row" | "year">) => `${row} ${year}`;
const encoded = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);

async function readFiled(files: DistrictFiles, paths: readonly string[]) {
  const sheets = await Promise.all(
    paths.map(async (path) => {
      const bytes = await files.read(path).catch(() => null);
      const json = bytes === null ? null : readJson(bytes, path);
      const parsed = v.safeParse(filedSheet, json !== null && "value" in json ? json.value : null);
      return parsed.success ? [{ path, sheet: parsed.output }] : [];
    }),
  );
  return sheets.flat();
}

function freePath(card: string, taken: ReadonlySet<string>): string {
  const name = `score-card-${card}`;
  let path = `${name}.json`;
  for (let number = 2; taken.has(path); number += 1) path = `${name}-${number}.json`;
  return path;
}
