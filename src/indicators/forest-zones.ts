import type { Frame } from "../geo/frame";
import type { ForestZone } from "../model/entities";
import type { LeftOut } from "./indicator";
import { leftOut } from "./left-out";
import { remember } from "./memo";
import { planeAreas } from "./plane-areas";
import type { Profile } from "./profile";

/** Below this crown density a stand of trees is not forest by definition (郁闭度 ≥ 0.2). */
const leastCrownDensity = 0.2;

export interface CountedForest {
  readonly year: number;
  /** Says the choice: year, classes and least patch. */
  readonly key: string;
  readonly zones: readonly ForestZone[];
  readonly leftOut: readonly LeftOut[];
}

/** Years with forest data, ascending. */
export function forestYears(zones: readonly ForestZone[]): readonly number[] {
  return [...new Set(zones.map(({ year }) => year))].sort((a, b) => a - b);
}

/** The year asked for, or the latest there is where it is 0 or unknown. Null without data. */
export function yearOrLatest(zones: readonly ForestZone[], year: number): number | null {
  const years = forestYears(zones);
  return years.includes(year) ? year : (years.at(-1) ?? null);
}

/** Zones of one year whose class counts for an indicator under a profile, dense and large enough. */
export function countedForest(
  zones: readonly ForestZone[],
  year: number,
  indicator: string,
  profile: Profile | null,
  frame: Frame,
): CountedForest {
  const classes = profile?.counts?.[indicator] ?? ["arbor", "bamboo", "special-shrub", "belt"];
  const least = profile?.minPatchSquareMetres ?? 0;
  const key = `${year} ${[...classes].sort().join("+")} ${least}`;
  return remember(zones, `counted ${key}`, () => choose(zones, year, classes, least, key, frame));
}

function choose(
  zones: readonly ForestZone[],
  year: number,
  classes: readonly string[],
  least: number,
  key: string,
  frame: Frame,
): CountedForest {
  const ofYear = zones.filter((zone) => zone.year === year);
  const ofClass = ofYear.filter(({ landClass }) => classes.includes(landClass));
  const dense = ofClass.filter(({ crownDensity = 1, landClass }) =>
    landClass === "arbor" ? crownDensity >= leastCrownDensity : true,
  );
  const sizes = planeAreas(
    dense.map(({ geometry }) => geometry),
    frame,
  );
  const large = least > 0 ? dense.filter((_, index) => sizes[index]! >= least) : dense;
  return {
    year,
    key,
    zones: large,
    leftOut: [
      ...leftOut("class-not-counted", "forest", without(ofYear, ofClass)),
      ...leftOut("thin-crown", "forest", without(ofClass, dense)),
      ...leftOut("below-minimum-patch", "forest", without(dense, large)),
    ],
  };
}

function without<T>(all: readonly T[], kept: readonly T[]): T[] {
  const keep = new Set(kept);
  return all.filter((item) => !keep.has(item));
}
