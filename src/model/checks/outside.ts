import { bearingBetween } from "../../geo/nearest";
import { boundingBox } from "../../geo/positions";
import { assignPoints } from "../../geo/topology";
import { distanceMetres } from "../../geo/turf";
import type { District } from "../district";
import type { Problem } from "../problem";
import { type FeatureRole, featureRoles } from "../role";
import { fileOf } from "./file-of";

/** Roads and rivers come from somewhere and go somewhere; the boundary is the measure itself. */
const free: readonly FeatureRole[] = ["boundary", "roads", "rivers"];

/**
 * Features that lie outside the county: points outside the boundary, anything else whose box does not meet the
 * boundary's. A layer of which nothing lies inside is one error: it was read in another zone, or its axes are swapped,
 * and every figure would count it as not there.
 */
export function checkOutside(district: District): readonly Problem[] {
  const boundary = district.datasets.boundary?.items ?? [];
  const box = boundingBox(boundary.map(({ geometry }) => geometry));
  if (box === null) return [];
  return featureRoles
    .filter((role) => !free.includes(role))
    .flatMap((role) => {
      const items = district.datasets[role]?.items ?? [];
      const spots = items.map(({ geometry }) =>
        geometry.type === "Point"
          ? ([geometry.coordinates[0] as number, geometry.coordinates[1] as number] as const)
          : null,
      );
      const points = spots.flatMap((spot, index) => (spot === null ? [] : [{ spot, index }]));
      const cells = assignPoints(
        points.map(({ spot }) => spot),
        boundary,
      );
      const outside = new Set(
        points.filter((_, position) => cells[position] === -1).map(({ index }) => index),
      );
      items.forEach(({ geometry }, index) => {
        if (geometry.type !== "Point" && !meet(boundingBox([geometry]), box)) outside.add(index);
      });
      if (outside.size === items.length && items.length > 1) return [layerProblem(district, role, box)];
      return [...outside].sort((a, b) => a - b).map((index) => problemOf(district, role, index));
    });
}

type Box = readonly [number, number, number, number];

function meet(a: Box | null, b: Box): boolean {
  return a !== null && a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}

const middle = ([west, south, east, north]: Box) => [(west + east) / 2, (south + north) / 2] as const;

/** How far and where to a whole layer lies from the county, middle to middle. */
function layerProblem(district: District, role: FeatureRole, county: Box): Problem {
  const items = district.datasets[role]?.items ?? [];
  const at = middle(boundingBox(items.map(({ geometry }) => geometry)) ?? county);
  const home = middle(county);
  return {
    code: "layer-elsewhere",
    severity: "error",
    file: fileOf(district, role, 0),
    at,
    params: {
      count: items.length,
      kilometres: Math.round(distanceMetres(home, at, district.frame) / 1000),
      bearing: Math.round(bearingBetween(home, at)) % 360,
    },
  };
}

function problemOf(district: District, role: FeatureRole, index: number): Problem {
  const item = (district.datasets[role]?.items ?? [])[index];
  const box = item && boundingBox([item.geometry]);
  const at = box ? ([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] as const) : ([0, 0] as const);
  return {
    code: "outside-boundary",
    severity: "warning",
    file: fileOf(district, role, index),
    feature: item?.id,
    at,
    params: { lng: at[0].toFixed(5), lat: at[1].toFixed(5) },
  };
}
