import { cureValue, type ValueCure } from "../../model/recognise/cure-value";
import { fieldsOf } from "../../model/recognise/propose-fields";
import { emptyRow } from "../formats/row";
import type { FieldChoice, Prescription } from "./prescription";

interface FieldCure {
  readonly choice: FieldChoice;
  readonly cure: ValueCure;
}

/** What was done to the cells of one field, for the list. */
interface Step {
  readonly code: StepCode;
  readonly field: string;
  readonly column: string;
  count: number;
  readonly example: readonly [from: string, to: string];
}

/** Every change made to cells; each has words in the locales under `problems`. */
export const stepCodes = [
  "dates-rewritten",
  "values-recoded",
  "value-by-part",
  "numbers-freed",
  "numbers-scaled",
  "codes-cleaned",
  "columns-joined",
  "field-given",
] as const;
export type StepCode = (typeof stepCodes)[number];

/** How rows are cured, and a count of what was done. */
export interface RowCure {
  readonly role: Prescription["role"];
  readonly fields: readonly FieldCure[];
  readonly counts: Map<string, Step>;
}

export function rowCures({ role, fields }: Prescription, timeZone: string): RowCure {
  const specs = new Map(fieldsOf(role).map(({ field, spec }) => [field, spec]));
  const offset = offsetOf(timeZone);
  return {
    role,
    fields: fields.map((choice) => ({
      choice,
      cure: {
        spec: specs.get(choice.field) ?? null,
        factor: choice.factor,
        dayOrder: choice.dayOrder,
        ...(choice.meanings === null ? {} : { meanings: choice.meanings }),
        offset,
      },
    })),
    counts: new Map(),
  };
}

/** The zone's distance from UTC as dates carry it. China has had one zone and no summer time since 1992. */
function offsetOf(timeZone: string): string {
  const name = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" })
    .formatToParts(0)
    .find(({ type }) => type === "timeZoneName")?.value;
  const offset = (name ?? "GMT").replace("GMT", "");
  return offset === "" ? "Z" : offset;
}

/** A row under the role's field names; columns that serve no field keep their own, unless that is taken. */
export function cureRow(
  row: Readonly<Record<string, unknown>>,
  { fields, counts }: RowCure,
): Record<string, unknown> {
  const cured = emptyRow();
  const used = new Set<string>();
  for (const { choice, cure } of fields) {
    const { field, columns, constant } = choice;
    for (const column of columns) used.add(column);
    const raw = rawOf(row, columns);
    if (raw === null) {
      if (constant === null || constant === "") continue;
      cured[field] = constant;
      count(counts, "field-given", field, "", "", constant);
      continue;
    }
    const value = cureValue(raw, cure);
    cured[field] = value;
    const code = columns.length > 1 ? "columns-joined" : stepOf(raw, value, cure);
    if (code !== null) count(counts, code, field, columns.join(" + "), raw, value);
  }
  for (const [column, value] of Object.entries(row))
    if (!used.has(column) && !(column in cured)) cured[column] = value;
  return withTimes(cured);
}

function rawOf(row: Readonly<Record<string, unknown>>, columns: readonly string[]): unknown {
  const cell = (column: string) => {
    const value = Object.hasOwn(row, column) ? row[column] : null;
    return value === undefined || value === "" ? null : value;
  };
  if (columns.length < 2) return columns[0] === undefined ? null : cell(columns[0]);
  const parts = columns.map(cell);
  return parts.every((part) => part === null) ? null : parts.map((part) => String(part ?? "")).join("-");
}

/** What was done to a cell; null where nothing worth a line was. */
function stepOf(raw: unknown, value: unknown, { spec, factor = 1, meanings }: ValueCure): StepCode | null {
  if (value === raw || value === null) return null;
  switch (spec?.kind) {
    case "moment":
      return "dates-rewritten";
    case "enumeration":
      return meanings?.[String(raw).trim()]?.how === "part" ? "value-by-part" : "values-recoded";
    case "number":
      if (factor !== 1) return "numbers-scaled";
      return Number(raw) === value ? null : "numbers-freed";
    case "code":
      return String(raw) === value ? null : "codes-cleaned";
    default:
      return null;
  }
}

function count(
  counts: RowCure["counts"],
  code: StepCode,
  field: string,
  column: string,
  from: unknown,
  to: unknown,
): void {
  const key = code === "value-by-part" ? `${code} ${field} ${String(from)}` : `${code} ${field}`;
  const known = counts.get(key);
  if (known) known.count += 1;
  else counts.set(key, { code, field, column, count: 1, example: [short(from), short(to)] });
}

const short = (value: unknown) => String(value).slice(0, 60);

/** A track's times as a district's file has them: its start, and seconds since then at each vertex. */
function withTimes(row: Record<string, unknown>): Record<string, unknown> {
  const times = row.timesMs;
  if (!Array.isArray(times) || !Number.isFinite(times[0])) return row;
  const { timesMs: _, ...others } = row;
  const start = Number(times[0]);
  return {
    ...others,
    start: new Date(start).toISOString(),
    times: times.map((time) => (Number(time) - start) / 1000),
  };
}
