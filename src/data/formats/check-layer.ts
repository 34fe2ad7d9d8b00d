import type { Feature, Geometry, Position } from "geojson";
import type { Layer } from "./contract";
import type { ProblemList } from "./format-error";
import { eachPosition, firstPosition } from "./positions";

/**
 * A feature lies apart where it is farther from the middle of its layer than so many times what half of the features
 * are, and than the width of a county: a slip of one degree shows among a county's, and a country's do not stand out.
 */
const timesUsual = 10;
const countyDegrees = 1;

interface Spread {
  readonly middle: readonly [number, number];
  /** Farther from the middle than this is apart, by axis. */
  readonly limits: readonly [number, number];
}

export interface Extent {
  readonly geometryTypes: readonly string[];
  readonly bbox: Layer["bbox"];
}

/**
 * Looks at every feature once it lies in degrees: what kinds there are, where they lie, which have no
 * place, which cannot be on earth, which lie far from all others. `explained` holds the features whose
 * missing geometry the reader has already given a reason for.
 */
export function checkLayer(
  features: readonly Feature[],
  problems: ProblemList,
  explained: ReadonlySet<number>,
): Extent {
  const types = new Set<string>();
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  const spread = spreadOf(features);
  let uneven = 0;
  for (const [index, feature] of features.entries()) {
    const { geometry } = feature as { geometry: Geometry | null };
    types.add(geometry?.type ?? "null");
    if (geometry === null) {
      if (!explained.has(index)) problems.add("warning", "geometry-null", {}, { feature: index });
      continue;
    }
    const first = firstPosition(geometry);
    if (first === undefined) {
      const kind = geometry.type;
      problems.add("warning", "geometry-empty", { kind, expected: kind }, { feature: index });
      continue;
    }
    const own = boxOf(geometry);
    if ("bad" in own) {
      problems.add(
        "error",
        "coordinate-outside",
        { found: own.bad.slice(0, 2).join(", ") },
        { feature: index },
      );
      (feature as { geometry: Geometry | null }).geometry = null;
      continue;
    }
    if (own.isUneven) uneven++;
    checkApart(first, spread, index, problems);
    box[0] = Math.min(box[0], own.west);
    box[1] = Math.min(box[1], own.south);
    box[2] = Math.max(box[2], own.east);
    box[3] = Math.max(box[3], own.north);
  }
  const kinds = new Set(
    [...types].map((type) => type.replace("Multi", "")).filter((type) => type !== "null"),
  );
  if (kinds.size > 1) problems.add("note", "geometry-mixed", { kinds: [...kinds].join(", ") });
  if (uneven > 0) problems.add("note", "dimension-mixed", { count: uneven });
  return { geometryTypes: [...types].sort(), bbox: Number.isFinite(box[0]) ? box : null };
}

/** `isUneven`: some of its vertices have a height and others have none. */
type Box = { west: number; south: number; east: number; north: number; isUneven: boolean };

/** The extent, or the first position that cannot be on earth. */
function boxOf(geometry: Geometry): Box | { readonly bad: Position } {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity, isUneven: false };
  let bad: Position | undefined;
  let size = 0;
  eachPosition(geometry, (position) => {
    if (size !== 0 && position.length !== size) box.isUneven = true;
    size = position.length;
    const lng = position[0] as number;
    const lat = position[1] as number;
    if (!(lng <= 180.000_001 && lng >= -180.000_001 && lat <= 90.000_001 && lat >= -90.000_001))
      bad ??= position;
    if (lng < box.west) box.west = lng;
    if (lat < box.south) box.south = lat;
    if (lng > box.east) box.east = lng;
    if (lat > box.north) box.north = lat;
  });
  return bad === undefined ? box : { bad };
}

function checkApart(
  [lng = 0, lat = 0]: Position,
  { middle, limits }: Spread,
  feature: number,
  problems: ProblemList,
): void {
  if (lng === 0 && lat === 0) problems.add("warning", "coordinate-zero", {}, { feature, at: [0, 0] });
  else if (Math.abs(lng - middle[0]) > limits[0] || Math.abs(lat - middle[1]) > limits[1])
    problems.add("warning", "coordinate-apart", { lng, lat }, { feature, at: [lng, lat] });
}

function spreadOf(features: readonly Feature[]): Spread {
  const places = features
    .map(({ geometry }) => firstPosition(geometry))
    .filter((place) => place !== undefined);
  const axes = ([0, 1] as const).map((axis) => {
    const values = places.map((place) => place[axis] as number);
    const middle = medianOf(values);
    const usual = medianOf(values.map((value) => Math.abs(value - middle)));
    return { middle, limit: Math.max(countyDegrees, timesUsual * usual) };
  });
  const [lng, lat] = axes as [(typeof axes)[number], (typeof axes)[number]];
  return { middle: [lng.middle, lat.middle], limits: [lng.limit, lat.limit] };
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
