import type { Problem } from "../../model/problem";

/** One line of the exported list; the words are put in by whoever knows the language. */
export type ProblemRow = Pick<Problem, "code" | "severity" | "file" | "feature" | "field" | "at" | "params">;

const severities = ["error", "warning", "note"] as const;

/** The problems as rows, the worst first. */
export function problemRows(problems: readonly Problem[]): readonly ProblemRow[] {
  return [...problems].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}
