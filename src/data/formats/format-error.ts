import type { Problem } from "../../model/problem";
import type { ProblemCode } from "./problem-codes";

type Params = Readonly<Record<string, string | number>>;

/** A file that cannot be read at all, in words the locales hold under `problems.<code>`. */
export class FormatError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly params: Params = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = "FormatError";
  }
}

interface Where {
  readonly feature?: number;
  readonly field?: string;
  readonly at?: readonly [number, number];
}

/** Collects the problems of one file. `feature` counts from 0. */
export class ProblemList {
  readonly items: Problem[] = [];

  constructor(readonly file: string) {}

  /** Adds a problem; after 1,000 of one code the rest are only counted in the last one's `more`. */
  add(severity: Problem["severity"], code: ProblemCode, params: Params = {}, where: Where = {}): void {
    const seen = (this.counts.get(code) ?? 0) + 1;
    this.counts.set(code, seen);
    if (seen > mostOfOneCode) return;
    this.items.push({
      code,
      severity,
      file: this.file,
      ...(where.feature === undefined ? {} : { feature: `#${where.feature}` }),
      ...(where.field === undefined ? {} : { field: where.field }),
      ...(where.at === undefined ? {} : { at: where.at }),
      params,
    });
  }

  /** The problems, with a line for those that were too many to list one by one. */
  done(): Problem[] {
    const more = [...this.counts].filter(([, count]) => count > mostOfOneCode);
    const lines = more.map(([code, count]): Problem => {
      return {
        code: "problems-not-listed",
        severity: "note",
        file: this.file,
        params: { code, count: count - mostOfOneCode },
      };
    });
    return [...this.items, ...lines];
  }

  private readonly counts = new Map<ProblemCode, number>();
}

const mostOfOneCode = 1000;
