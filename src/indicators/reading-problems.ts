import type { LayerOrigin } from "../model/manifest";
import type { Problem } from "../model/problem";

/** What was found in a file again and again while it was read, as one statement. */
export interface ReadingProblem {
  /** The words are under `problems`. */
  readonly code: string;
  /** error: set aside. warning: used with a repair. note: worth knowing. */
  readonly severity: Problem["severity"];
  /** In how many features. */
  readonly count: number;
  /** What fills the words: of the first, but counts are summed over all. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** Problems of one file, one statement for each code, in the order they were met. */
export function readingProblems(problems: readonly Problem[]): readonly ReadingProblem[] {
  const byCode = new Map<string, ReadingProblem>();
  for (const { code, severity, params = {} } of problems) {
    const key = `${severity} ${code}`;
    const known = byCode.get(key);
    byCode.set(
      key,
      known
        ? { ...known, count: known.count + 1, params: withSum(known.params, params) }
        : { code, severity, count: 1, params },
    );
  }
  return [...byCode.values()];
}

/** What was mended in a file, and set aside, before it became a layer: the data doctor's part. */
export function originProblems(origin: LayerOrigin | undefined): readonly ReadingProblem[] {
  if (origin === undefined) return [];
  const as = (severity: ReadingProblem["severity"], list: LayerOrigin["repairs"]) =>
    list.map(({ code, count, params = {} }): ReadingProblem => ({ code, severity, count, params }));
  return [...as("warning", origin.repairs), ...as("error", origin.setAside)];
}

/** Names of what a statement's params hold as ids: a class of a field, a unit of land. */
export interface ReadingVocabulary {
  /** By field or role, then by value. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly landUnits: Readonly<Record<string, string>>;
}

/** The params of a statement in words, to fill its text with. */
export function namedParams(
  { code, params }: Pick<ReadingProblem, "code" | "params">,
  { values, landUnits }: ReadingVocabulary,
): Params {
  const named: Record<string, string | number> = { ...params };
  const { role = "", field = "", to = "" } = params;
  if (code === "values-recoded" || code === "value-by-part" || code === "field-given")
    named.to = values[role]?.[to] ?? values[field]?.[to] ?? to;
  if (code.startsWith("area-unit-"))
    for (const key of ["unit", "named"]) if (key in params) named[key] = landUnits[String(params[key])] ?? "";
  return named;
}

/** The name of a file, and of the one it was made from: how that one was read, and its hash. */
export function inputFileText({
  file,
  origin,
}: {
  readonly file: string;
  readonly origin?: LayerOrigin | undefined;
}): string {
  if (origin === undefined) return file;
  const { encoding, crs, hash } = origin;
  const how = [encoding?.toUpperCase(), crs, hash && `SHA-256 ${hash}`].filter(Boolean).join(", ");
  return `${file} ← ${origin.file}${how === "" ? "" : ` (${how})`}`;
}

type Params = ReadingProblem["params"];

function withSum(known: Params, { count }: Params): Params {
  return typeof known.count === "number" && typeof count === "number"
    ? { ...known, count: known.count + count }
    : known;
}
