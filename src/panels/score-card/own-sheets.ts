import { useMemo } from "react";
import * as v from "valibot";
import { create } from "zustand";
import {
  mergeEntries,
  type ScoreEntry,
  type ScoreSheet,
  scoreSheetSchema,
} from "../../indicators/score-card";

const storageKey = "jingluo-score-cards";
const kept = v.record(v.string(), v.array(scoreSheetSchema));
type Kept = Readonly<Record<string, readonly ScoreSheet[]>>;

function read(): Kept {
  try {
    const result = v.safeParse(kept, JSON.parse(localStorage.getItem(storageKey) ?? "{}"));
    return result.success ? result.output : {};
  } catch {
    return {}; // nothing is kept, or what is kept is damaged: the files' entries stand alone
  }
}

const useKept = create<Kept>(() => (typeof localStorage === "undefined" ? {} : read()));
if (typeof window !== "undefined")
  window.addEventListener("storage", ({ key }) => {
    if (key === storageKey) useKept.setState(read(), true);
  });

const none: readonly ScoreSheet[] = [];

/** What was entered on this browser, by district; the same list again while nothing changes. */
export function useOwnSheets(district: string): readonly ScoreSheet[] {
  const all = useKept();
  return useMemo(() => all[district] ?? none, [all, district]);
}

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

/** Keeps a district's sheets. False where the browser keeps nothing: they last as long as the page. */
export function changeOwnSheets(
  district: string,
  change: (sheets: readonly ScoreSheet[]) => readonly ScoreSheet[],
): boolean {
  const before = useKept.getState();
  const all = { ...before, [district]: change(before[district] ?? none) };
  useKept.setState(all, true);
  try {
    localStorage.setItem(storageKey, JSON.stringify(all));
    return true;
  } catch {
    return false;
  }
}
