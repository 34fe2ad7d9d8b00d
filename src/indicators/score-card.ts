import * as v from "valibot";
import { runToEnd, type Steps } from "../geo/control";
import type { District } from "../model/district";
import { type FigureOptions, figureSteps } from "./compute-figure";
import { indicatorById } from "./indicator-by-id";
import { keepsTo } from "./judge";
import type { Threshold } from "./profile";

const words = v.object({ zh: v.string(), en: v.string() });

/** A list of requirements of which some are computed and the others entered by an inspector. Records, not code. */
export const scoreCardSchema = v.object({
  id: v.string(),
  name: words,
  standard: v.string(),
  /** The 口径 its computed rows are judged by. */
  profile: v.string(),
  source: v.string(),
  verified: v.boolean(),
  remarks: v.optional(words),
  groups: v.array(v.object({ id: v.string(), name: words })),
  rows: v.array(
    v.object({
      id: v.string(),
      group: v.string(),
      name: words,
      /** The figure that answers it; absent where somebody has to enter it. */
      indicator: v.optional(v.string()),
      /** What an entered number is held to, in base units; absent where a person judges. */
      line: v.optional(
        v.object({ comparison: v.picklist([">", ">=", "<", "<="]), value: v.number(), unit: v.string() }),
      ),
    }),
  ),
});
export type ScoreCard = v.InferOutput<typeof scoreCardSchema>;
export type ScoreRow = ScoreCard["rows"][number];

/** How far the mending of a row that failed has come (整改). */
export const rectifications = ["none", "ordered", "under-way", "done"] as const;

/** YYYY-MM-DD of a day there is: a calendar turns the 31st of June into another. */
const isDay = (text: string) => {
  const day = new Date(`${text}T00:00:00Z`);
  return Number.isFinite(day.getTime()) && day.toISOString().startsWith(text);
};

/** What an inspector found in one year: 谁核查、谁签字、谁负责. */
export const scoreEntrySchema = v.object({
  row: v.string(),
  year: v.pipe(
    v.number(),
    v.integer("expected a year like 2026"),
    v.minValue(1990, "expected a year from 1990"),
    v.maxValue(2100, "expected a year up to 2100"),
  ),
  /** The number found, in base units. */
  value: v.optional(v.number()),
  /** The inspector's own judgement where there is no line. */
  passes: v.optional(v.boolean()),
  inspector: v.string(),
  signedOn: v.pipe(
    v.string(),
    v.regex(/^\d{4}-\d{2}-\d{2}$/, "expected a date like 2026-11-20"),
    v.check(isDay, "expected a day of the calendar"),
  ),
  /** Where the proof is: a document's number, a photo's file. */
  evidence: v.optional(v.string()),
  responsible: v.optional(v.string()),
  rectification: v.optional(v.picklist(rectifications), "none"),
  note: v.optional(v.string()),
});
export type ScoreEntry = v.InferOutput<typeof scoreEntrySchema>;

/** What was entered for one card: a file of the district, named in its manifest under `scoreCards`. */
export const scoreSheetSchema = v.object({
  $schema: v.optional(v.string()),
  /** Id of the score card. */
  card: v.string(),
  entries: v.array(scoreEntrySchema),
});
export type ScoreSheet = v.InferOutput<typeof scoreSheetSchema>;

/** The unit of a row's number. */
export const unitOfRow = ({ line, indicator }: ScoreRow): string =>
  (indicator === undefined ? undefined : indicatorById(indicator)?.unit) ?? line?.unit ?? "count";

/** False for what no inspector can have found: a share of 98 (98 % is 0.98), a length or a count below nothing. */
export const isPossible = (value: number, unit: string): boolean =>
  value >= 0 && (unit !== "1" || value <= 1);

/** What was found in one row in one year stands once: what was entered later takes the place of the file's. */
export function mergeEntries(
  filed: readonly ScoreEntry[],
  own: readonly ScoreEntry[],
): readonly ScoreEntry[] {
  const key = ({ row, year }: ScoreEntry) => `${row} ${year}`;
  const replaced = new Set(own.map(key));
  return [...filed.filter((entry) => !replaced.has(key(entry))), ...own];
}

/** One row as it stands. */
export interface ScoredRow {
  readonly row: ScoreRow;
  readonly from: "computed" | "entered" | "open";
  readonly value: number | null;
  /** Null: nobody can say, since there is no line, no number or no judgement. */
  readonly passes: boolean | null;
  /** The line of its profile that a computed row was judged by; null where there is none, or the row has its own. */
  readonly threshold: Threshold | null;
  /** Three-year look-back (三年回头看): what was entered, the latest year first. */
  readonly entries: readonly ScoreEntry[];
}

export interface Score {
  readonly rows: readonly ScoredRow[];
  readonly passing: number;
  readonly failing: number;
  readonly unjudged: number;
}

/** Computes what the data allow and takes the rest from the entries; nothing is assumed to pass. */
export function scoreCard(
  card: ScoreCard,
  district: District,
  entries: readonly ScoreEntry[],
  options: Omit<FigureOptions, "profileId"> = {},
): Score {
  return runToEnd(scoreSteps(card, district, entries, options));
}

/** The same in slices, for a worker; tells how many rows are done. */
export function* scoreSteps(
  card: ScoreCard,
  district: District,
  entries: readonly ScoreEntry[],
  options: Omit<FigureOptions, "profileId"> = {},
): Steps<Score> {
  const rows: ScoredRow[] = [];
  for (const row of card.rows) {
    const own = entries.filter((entry) => entry.row === row.id).sort((a, b) => b.year - a.year);
    rows.push((yield* computedRow(row, card, district, own, options)) ?? enteredRow(row, own));
    yield { done: rows.length, total: card.rows.length };
  }
  const count = (passes: boolean | null) => rows.filter((row) => row.passes === passes).length;
  return { rows, passing: count(true), failing: count(false), unjudged: count(null) };
}

/** Null where no figure answers the row or it has no value: then what was entered counts. */
function* computedRow(
  row: ScoreRow,
  { profile }: ScoreCard,
  district: District,
  entries: readonly ScoreEntry[],
  options: FigureOptions,
): Steps<ScoredRow | null> {
  const indicator = row.indicator === undefined ? undefined : indicatorById(row.indicator);
  if (!indicator) return null;
  const figure = yield* figureSteps(indicator, district, { ...options, profileId: profile });
  if (figure.summary.value === null) return null;
  // Only the card's own line judges: another standard's verdict is not this one's.
  const verdict =
    figure.profile === profile ? figure.verdicts.find(({ threshold }) => !threshold.mandatory) : undefined;
  const { passes = null, threshold = null } = verdict ?? {};
  return { row, from: "computed", value: figure.summary.value, passes, threshold, entries };
}

function enteredRow(row: ScoreRow, entries: readonly ScoreEntry[]): ScoredRow {
  const [latest] = entries;
  if (!latest) return { row, from: "open", value: null, passes: null, threshold: null, entries };
  const { value = null } = latest;
  const passes =
    row.line && value !== null
      ? keepsTo(value, { ...row.line, indicator: row.id, mandatory: false, standard: "", verified: false })
      : (latest.passes ?? null);
  return { row, from: "entered", value, passes, threshold: null, entries };
}
