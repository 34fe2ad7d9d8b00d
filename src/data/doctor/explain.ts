import { type ShiftedDatum, unshift } from "../../geo/crs/gcj02";
import type { Problem } from "../../model/problem";
import type { Treated } from "./treat";

/** That a feature has no geometry follows from what the reader said of its place. */
export function notYetExplained(asRead: readonly Problem[]): (problem: Problem) => boolean {
  const explained = new Set(
    asRead.flatMap(({ severity, feature }) => (severity === "error" && feature ? [feature] : [])),
  );
  return ({ code, feature }) => code !== "geometry-null" || feature === undefined || !explained.has(feature);
}

const placeless = new Set(["geometry-null", "geometry-empty"]);

/** What the reader remarked on and the treatment set aside is one finding: it would be told as used as well. */
export function notSetAside(treated: readonly Problem[]): (problem: Problem) => boolean {
  const codes = new Set(treated.flatMap(({ severity, code }) => (severity === "error" ? [code] : [])));
  return ({ severity, code }) => severity === "error" || !placeless.has(code) || !codes.has(code);
}

/** Problems told by a position get the id of the feature there, where it has one. */
export function named(problems: readonly Problem[], { indexes, items }: Treated): readonly Problem[] {
  const ids = new Map(indexes.map((index, at) => [`#${index}`, items[at]?.id]));
  return problems.map((problem) => {
    const id = problem.feature === undefined ? undefined : ids.get(problem.feature);
    return id === undefined ? problem : { ...problem, feature: id };
  });
}

/** Problems found before a shift was undone, where they lie afterwards. */
export function moved(problems: readonly Problem[], datum: ShiftedDatum | null): readonly Problem[] {
  if (datum === null) return problems;
  return problems.map((problem) =>
    problem.at === undefined ? problem : { ...problem, at: unshift(datum, ...problem.at) },
  );
}
