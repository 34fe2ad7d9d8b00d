import type { Problem } from "./problem";

/** How many problems of one code and field a file lists one by one; the rest are counted. */
const listed = 50;

/**
 * Collects the problems of one file, so that a hundred thousand features with the same fault give
 * a list that can be read: the first fifty, and one line that counts the others.
 */
export class ProblemList {
  private readonly problems: Problem[] = [];
  private readonly counts = new Map<string, { readonly problem: Problem; count: number }>();

  constructor(private readonly file: string) {}

  add(problem: Omit<Problem, "file">): void {
    const full: Problem = { ...problem, file: this.file };
    const key = `${problem.code} ${problem.field ?? ""}`;
    const known = this.counts.get(key) ?? { problem: full, count: 0 };
    known.count += 1;
    this.counts.set(key, known);
    if (known.count <= listed) this.problems.push(full);
  }

  /** All, with a line for those left out of the list; its code is that of the others with `-more`. */
  all(): readonly Problem[] {
    const more = [...this.counts.values()].filter(({ count }) => count > listed);
    return [
      ...this.problems,
      ...more.map(({ problem, count }): Problem => {
        const { code, severity, file, field } = problem;
        return { code: "more", severity, file, field, params: { code, count: count - listed } };
      }),
    ];
  }
}
