import * as v from "valibot";
import { isPossible, type ScoreEntry, scoreEntrySchema } from "../../indicators/score-card";

/** A form as it stands: texts as typed. */
export interface Draft {
  readonly year: string;
  /** In the unit of the form: per cent for shares. */
  readonly value: string;
  readonly judged: "" | "passes" | "fails";
  readonly inspector: string;
  readonly signedOn: string;
  readonly responsible: string;
  readonly evidence: string;
  readonly rectification: ScoreEntry["rectification"];
  readonly note: string;
}

/** What is wrong with a draft; each has words under `audit.scoreCard.fault`. */
export type DraftFault = "year" | "value" | "percent" | "negative" | "nothing" | "inspector" | "signedOn";

/** Shares are written in per cent; 12 digits are more than anybody measures and less than rounding leaves behind. */
const digits = 12;
const toBase = (value: number, isShare: boolean) =>
  isShare ? Number((value / 100).toPrecision(digits)) : value;
const toForm = (value: number, isShare: boolean): number =>
  isShare ? Number((value * 100).toPrecision(digits)) : value;

export function draftOf(entry: ScoreEntry | null, today: string, isShare: boolean): Draft {
  const { value, passes } = entry ?? {};
  return {
    year: String(entry?.year ?? today.slice(0, 4)),
    value: value === undefined ? "" : String(toForm(value, isShare)),
    judged: passes === undefined ? "" : passes ? "passes" : "fails",
    inspector: entry?.inspector ?? "",
    signedOn: entry?.signedOn ?? today,
    responsible: entry?.responsible ?? "",
    evidence: entry?.evidence ?? "",
    rectification: entry?.rectification ?? "none",
    note: entry?.note ?? "",
  };
}

/** The entry a draft makes, or what is wrong with it: nobody's finding, an impossible date, no finding at all. */
export function readDraft(draft: Draft, row: string, isShare: boolean): ScoreEntry | DraftFault {
  const year = Number(draft.year);
  if (!Number.isInteger(year) || year < 1990 || year > 2100) return "year";
  const typed = draft.value.trim();
  const value = typed === "" ? undefined : Number(typed);
  if (value !== undefined && !Number.isFinite(value)) return "value";
  if (value !== undefined && isShare && !isPossible(toBase(value, true), "1")) return "percent";
  if (value !== undefined && value < 0) return "negative";
  const note = draft.note.trim();
  if (value === undefined && draft.judged === "" && note === "") return "nothing";
  const inspector = draft.inspector.trim();
  if (inspector === "") return "inspector";
  const made = {
    row,
    year,
    ...(value === undefined ? {} : { value: toBase(value, isShare) }),
    ...(draft.judged === "" ? {} : { passes: draft.judged === "passes" }),
    inspector,
    signedOn: draft.signedOn,
    ...(draft.responsible.trim() === "" ? {} : { responsible: draft.responsible.trim() }),
    ...(draft.evidence.trim() === "" ? {} : { evidence: draft.evidence.trim() }),
    rectification: draft.rectification,
    ...(note === "" ? {} : { note }),
  };
  const parsed = v.safeParse(scoreEntrySchema, made);
  return parsed.success ? parsed.output : "signedOn";
}
