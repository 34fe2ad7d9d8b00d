import {
  mergeEntries,
  type ScoreEntry,
  type ScoreSheet,
  scoreSheetSchema,
} from "../../indicators/score-card";
import { keptByDistrict } from "../choice/kept-by-district";

/** What was entered on this browser, by district; the files' entries stand beside it. */
export const { useList: useOwnSheets, change: changeOwnSheets } = keptByDistrict<ScoreSheet>(
  "jingluo-score-cards",
  scoreSheetSchema,
);

/** Sheets with one entry more, or another in the place of that row's and year's. */
export function withEntry(sheets: readonly ScoreSheet[], card: string, entry: ScoreEntry): ScoreSheet[] {
  const entries = sheets.find((sheet) => sheet.card === card)?.entries ?? [];
  return [
    ...sheets.filter((sheet) => sheet.card !== card),
    { card, entries: [...mergeEntries(entries, [entry])] },
  ];
}

/** Sheets without what was entered for a row and a year. */
export function withoutEntry(
  sheets: readonly ScoreSheet[],
  card: string,
  { row, year }: Pick<ScoreEntry, "row" | "year">,
): ScoreSheet[] {
  return sheets.map((sheet) =>
    sheet.card === card
      ? { ...sheet, entries: sheet.entries.filter((entry) => entry.row !== row || entry.year !== year) }
      : sheet,
  );
}
