import type { Area } from "../../geo/area";
import { eachPosition } from "../../geo/positions";
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
      items: items.slice(0, listed).map(withoutShape),
    }),
  );
  const rank = (group: FindingGroup) => severities.indexOf(group.severity);
  const sorted = all.sort((a, b) => rank(a) - rank(b) || b.count - a.count);
  const total = (severity: Problem["severity"]) =>
    sorted.reduce((sum, group) => sum + (group.severity === severity ? group.count : 0), 0);
  return {
    groups: sorted,
    counts: { error: total("error"), warning: total("warning"), note: total("note") },
    places: placesOf([...groups.values()].flat()),
  };
}

/** A line that stands for those that were too many to list. */
const isRest = (code: string) => code === "problems-not-listed";

/** What a list keeps of a problem: its shape is for the map. */
export function withoutShape({ shape: _, ...problem }: Problem): Problem {
  return problem;
}

/** As many corners of gaps and overlaps as a page takes over without stopping; the rest are shown as spots. */
const mostCorners = 20_000;

function placesOf(problems: readonly Problem[]): readonly FindingPlace[] {
  let corners = 0;
  const places: FindingPlace[] = [];
  for (const { at, severity, shape, params } of problems) {
    if (at === undefined || !at.every(Number.isFinite)) continue;
    if (places.length === placed) break;
    const place = { at: [at[0], at[1]], severity } as const;
    corners += shape === undefined ? 0 : cornersOf(shape);
    const isDrawn = shape !== undefined && corners <= mostCorners;
    const squareMetres = Number(params?.squareMetres ?? 0);
    places.push(isDrawn ? { ...place, ground: { shape, squareMetres } } : place);
  }
  return places;
}

function cornersOf(shape: Area): number {
  let count = 0;
  eachPosition(shape, () => {
    count += 1;
  });
  return count;
}
