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

type Params = ReadingProblem["params"];

function withSum(known: Params, { count }: Params): Params {
  return typeof known.count === "number" && typeof count === "number"
    ? { ...known, count: known.count + count }
    : known;
}
