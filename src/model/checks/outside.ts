import { boundingBox } from "../../geo/positions";
import { assignPoints } from "../../geo/topology";
import type { District } from "../district";
import type { Problem } from "../problem";
import { type FeatureRole, featureRoles } from "../role";
import { fileOf } from "./file-of";

/** Roads and rivers come from somewhere and go somewhere; the boundary is the measure itself. */
const free: readonly FeatureRole[] = ["boundary", "roads", "rivers"];

/**
 * Features that lie outside the county: points outside the boundary, anything else whose box does not meet the
 * boundary's. Many at once usually mean swapped axes or shifted coordinates.
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
      return [...outside].sort((a, b) => a - b).map((index) => problemOf(district, role, index));
    });
}

type Box = readonly [number, number, number, number];

function meet(a: Box | null, b: Box): boolean {
  return a !== null && a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
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
