import { factKeys } from "../../indicators/facts";
import { allIndicators, indicatorById } from "../../indicators/indicator-by-id";
import type { MeasureThreshold, Profile, Threshold } from "../../indicators/profile";
import { facilityCategories, landClasses, parkClasses } from "../../model/entities";
import type { Problem } from "../../model/problem";

/** What can be wrong with one part of a record whose form is right. */
interface Fault {
  readonly code: "profile-name-unknown" | "profile-share" | "profile-range";
  readonly field: string;
  readonly found: string | number;
  readonly expected: string;
}

/**
 * Names nobody knows, and numbers no rule can mean. A record with one is not used: a line of 80 for a share would never be
 * kept to, and an indicator that is mistyped would never be judged, both without a word.
 */
export function profileProblems(profile: Profile, file: string, path: string): readonly Problem[] {
  const lines = [
    ...profile.thresholds.flatMap(lineFaults),
    ...(profile.measureThresholds ?? []).flatMap(measureFaults),
  ];
  return [...names(profile), ...radii(profile), ...lines].map(
    ({ code, field, found, expected }): Problem => ({
      code,
      severity: "error",
      file,
      field: `${path}${field}`,
      params: { found, expected },
    }),
  );
}

/** The class of a fire by what it burned is judged by a profile, too, and is no figure of the list. */
const ids: readonly string[] = [...allIndicators.map(({ id }) => id), "fire-size"];
const categories: readonly string[] = facilityCategories;
const classes: readonly string[] = [...parkClasses, ...landClasses, ...facilityCategories];
const facts: readonly string[] = factKeys;

function unknown(found: string, field: string, known: readonly string[]): Fault[] {
  if (known.includes(found)) return [];
  return [{ code: "profile-name-unknown", field, found, expected: known.join(", ") }];
}

function names({ indicators, categoryRadii = {}, counts = {} }: Profile): Fault[] {
  return [
    ...indicators.flatMap((id, at) => unknown(id, `indicators.${at}`, ids)),
    ...Object.keys(categoryRadii).flatMap((key) => unknown(key, `categoryRadii.${key}`, categories)),
    ...Object.entries(counts).flatMap(([id, list]) => [
      ...unknown(id, `counts.${id}`, ids),
      ...list.flatMap((name, at) => unknown(name, `counts.${id}.${at}`, classes)),
    ]),
  ];
}

/** Nothing serves farther than a long day's walk; a radius in kilometres or of no length is a slip. */
const farthestMetres = 50_000;

function radii({ radii: list = [], categoryRadii = {} }: Profile): Fault[] {
  const all = [
    ...list.map(({ radiusMetres }, at) => [`radii.${at}.radiusMetres`, radiusMetres] as const),
    ...Object.entries(categoryRadii).map(
      ([key, { radiusMetres }]) => [`categoryRadii.${key}.radiusMetres`, radiusMetres] as const,
    ),
  ];
  const sizes = list.flatMap(({ minSquareMetres }, at): Fault[] =>
    minSquareMetres >= 0 ? [] : [outOf(`radii.${at}.minSquareMetres`, minSquareMetres, "≥ 0 m²")],
  );
  const lengths = all.flatMap(([field, metres]) =>
    metres >= 1 && metres <= farthestMetres ? [] : [outOf(field, metres, `1 – ${farthestMetres} m`)],
  );
  return [...sizes, ...lengths];
}

const outOf = (field: string, found: string | number, expected: string): Fault => ({
  code: "profile-range",
  field,
  found,
  expected,
});

/** A share can be more than all where it tells a change; twice as much as all is a percentage. */
const impossibleShare = 2;

function lineFaults({ indicator, comparison, value, upTo, when }: Threshold, at: number): Fault[] {
  const path = `thresholds.${at}`;
  const isShare = indicatorById(indicator)?.unit === "1";
  const ends = [["value", value] as const, ...(upTo === undefined ? [] : [["upTo", upTo] as const])];
  return [
    ...unknown(indicator, `${path}.indicator`, ids),
    ...(when === undefined ? [] : unknown(when.fact, `${path}.when.fact`, facts)),
    ...ends.flatMap(([field, end]): Fault[] =>
      isShare && end >= impossibleShare
        ? [{ code: "profile-share", field: `${path}.${field}`, found: end, expected: "0–1" }]
        : [],
    ),
    ...(comparison === "between" && (upTo === undefined || upTo < value)
      ? [outOf(`${path}.upTo`, upTo ?? "—", `≥ ${value}`)]
      : []),
  ];
}

function measureFaults({ indicator, measure, value }: MeasureThreshold, at: number): Fault[] {
  const path = `measureThresholds.${at}`;
  const measures = indicatorById(indicator)?.measures ?? {};
  if (indicatorById(indicator) === undefined) return unknown(indicator, `${path}.indicator`, ids);
  return [
    ...unknown(measure, `${path}.measure`, Object.keys(measures)),
    ...(measures[measure] === "1" && value >= impossibleShare
      ? [{ code: "profile-share", field: `${path}.value`, found: value, expected: "0–1" } as const]
      : []),
  ];
}
