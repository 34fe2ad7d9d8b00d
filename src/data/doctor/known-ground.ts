import type { Feature, Geometry, Position } from "geojson";
import type { ShiftFinding } from "../../geo/crs/datum-shift";
import { boundingBox, eachPosition } from "../../geo/positions";
import type { District } from "../../model/district";
import type { EntityByRole } from "../../model/entities";
import { type FeatureRole, featureRoles } from "../../model/role";
import { layerShift } from "../formats/layer-shift";
import { firstPosition } from "../formats/positions";

/** A shift found by holding a layer against a role of the district that fits it best. */
export interface LayerShift extends ShiftFinding {
  readonly against: FeatureRole;
}

/** What a layer of a county usually lies along or in; its own role is added to these. */
const steady: readonly FeatureRole[] = ["boundary", "roads", "compounds"];

/** Fewer places than this fit anything by chance. */
const leastPlaces = 4;

/** Farther than any shift: what lies beyond cannot be what the layer was drawn along. */
const nearDegrees = 0.02;

type Box = readonly [west: number, south: number, east: number, north: number];

function featuresNear(district: District, role: FeatureRole, near: Box): Feature[] {
  return (district.datasets[role]?.items ?? []).flatMap(({ geometry }): Feature[] => {
    if (!meets(boundingBox([geometry]), near)) return [];
    const lines = linesOf(geometry).flatMap((line) => runsIn(line, near));
    const kept: Geometry =
      geometry.type === "Point" ? geometry : { type: "MultiLineString", coordinates: lines };
    return [{ type: "Feature", properties: null, geometry: kept }];
  });
}

function linesOf(geometry: EntityByRole[FeatureRole]["geometry"]): readonly Position[][] {
  switch (geometry.type) {
    case "LineString":
      return [geometry.coordinates];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
    default:
      return [];
  }
}

/** The stretches of a line whose segments come near: a county's boundary is long, and most of it is far away. */
function runsIn(line: readonly Position[], near: Box): Position[][] {
  const runs: Position[][] = [];
  let run: Position[] = [];
  for (let index = 1; index < line.length; index++) {
    const [from, to] = [line[index - 1] as Position, line[index] as Position];
    if (meets(boundingBox([{ type: "LineString", coordinates: [from, to] }]), near)) {
      if (run.length === 0) run.push(from);
      run.push(to);
      continue;
    }
    if (run.length > 0) runs.push(run);
    run = [];
  }
  return run.length > 0 ? [...runs, run] : runs;
}

function meets(box: Box | null, [west, south, east, north]: Box): boolean {
  return box !== null && box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south;
}

/** A shift is the same everywhere: this many corners around the middle tell it as well as all. */
const mostCorners = 12_000;
const mostFeatures = 1500;

/** The features nearest to the middle of a large layer, all of a small one. */
function middleOf(features: readonly Feature[]): readonly Feature[] {
  const placed = features.flatMap((feature) => {
    const place = firstPosition(feature.geometry);
    return place === undefined ? [] : [{ feature, lng: place[0] as number, lat: place[1] as number }];
  });
  if (placed.length <= mostFeatures && cornersIn(features) <= mostCorners) return features;
  const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
  const [x, y] = [median(placed.map(({ lng }) => lng)), median(placed.map(({ lat }) => lat))];
  const near = placed
    .map(({ feature, lng, lat }) => ({ feature, away: (lng - x) ** 2 + (lat - y) ** 2 }))
    .sort((a, b) => a.away - b.away)
    .slice(0, mostFeatures);
  const kept: Feature[] = [];
  let corners = 0;
  for (const { feature } of near) {
    corners += cornersIn([feature]);
    if (kept.length > 0 && corners > mostCorners) break;
    kept.push(feature);
  }
  return kept;
}

function cornersIn(features: readonly Feature[]): number {
  let count = 0;
  for (const { geometry } of features)
    if (geometry as Geometry | null)
      eachPosition(geometry, () => {
        count += 1;
      });
  return count;
}

/**
 * Whether a layer looks shifted beside what the district has: held against boundary, roads, compounds and against
 * each role it may be itself; the one it comes closest to counts. Null where there is nothing to hold it against.
 */
export function shiftAgainst(
  all: readonly Feature[],
  district: District | null,
  mayBe: readonly FeatureRole[],
): LayerShift | null {
  if (district === null || all.length === 0) return null;
  const features = middleOf(all);
  const box = boundingBox(
    features.map(({ geometry }) => geometry).filter((geometry) => geometry as Geometry | null),
  );
  if (box === null) return null;
  const around: Box = [
    box[0] - nearDegrees,
    box[1] - nearDegrees,
    box[2] + nearDegrees,
    box[3] + nearDegrees,
  ];
  const roles = featureRoles.filter((role) => steady.includes(role) || mayBe.includes(role));
  const findings = roles.flatMap((role): LayerShift[] => {
    const found = layerShift(features, featuresNear(district, role, around));
    return found === undefined || found.count < leastPlaces ? [] : [{ ...found, against: role }];
  });
  const closest = (a: LayerShift, b: LayerShift) => a.medianOffsetMetres.after - b.medianOffsetMetres.after;
  return findings.sort(closest)[0] ?? null;
}
