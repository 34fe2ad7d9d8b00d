import type { Problem } from "../../model/problem";
import type { FindingGroup, FindingPlace, Findings } from "./report";

const severities = ["error", "warning", "note"] as const;

/** As many of a kind as a list shows, and places as a map does; all of them stand in the exported list. */
const listed = 100;
const placed = 2000;

/** Problems by kind, the worst first. One that was found twice, by the reader and by the district's, stands once. */
export function groupFindings(problems: readonly Problem[]): Findings {
  const groups = new Map<string, Problem[]>();
  const seen = new Set<string>();
  for (const problem of problems) {
    const key = `${problem.severity} ${problem.code}`;
    const same = `${problem.code} ${problem.feature ?? ""} ${problem.field ?? ""} ${JSON.stringify(problem.params ?? {})}`;
    if (problem.feature !== undefined && seen.has(same)) continue;
    seen.add(same);
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  const all = [...groups.values()].map(
    (items): FindingGroup => ({
      code: items[0]?.code ?? "",
      severity: items[0]?.severity ?? "note",
      count: items.reduce(
        (sum, { code, params }) => sum + (isRest(code) ? Number(params?.count ?? 1) : 1),
        0,
      ),
      items: items.slice(0, listed),
    }),
  );
  const rank = (group: FindingGroup) => severities.indexOf(group.severity);
  const sorted = all.sort((a, b) => rank(a) - rank(b) || b.count - a.count);
  const total = (severity: Problem["severity"]) =>
    sorted.reduce((sum, group) => sum + (group.severity === severity ? group.count : 0), 0);
  return {
    groups: sorted,
    counts: { error: total("error"), warning: total("warning"), note: total("note") },
    places: [...groups.values()].flat().flatMap(placeOf).slice(0, placed),
  };
}

/** A line that stands for those that were too many to list. */
const isRest = (code: string) => code === "problems-not-listed";

function placeOf({ at, severity }: Problem): readonly FindingPlace[] {
  return at === undefined || !at.every(Number.isFinite) ? [] : [{ at: [at[0], at[1]], severity }];
}
