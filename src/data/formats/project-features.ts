import type { Feature, Geometry, Position } from "geojson";
import type { Crs } from "../../geo/crs/crs";
import { projectionOf } from "../../geo/crs/transform";
import { movePositions } from "./positions";

/** A tenth of a millimetre: rounding noise goes, the millimetre stays. */
const metreDecimals = 10_000;

/** Copies of features with their positions in another system. The input is not changed. */
export function projectFeatures(features: readonly Feature[], crs: Crs): Feature[] {
  const projection = projectionOf(crs);
  const round = crs.kind !== "geographic";
  const move = ([lng = Number.NaN, lat = Number.NaN]: Position): Position => {
    const [x, y] = projection.fromLngLat(lng, lat);
    return round
      ? [Math.round(x * metreDecimals) / metreDecimals, Math.round(y * metreDecimals) / metreDecimals]
      : [x, y];
  };
  return features.map((feature) => {
    const geometry = feature.geometry as Geometry | null;
    if (geometry === null) return feature;
    const copy = structuredClone(geometry);
    movePositions(copy, move);
    return { ...feature, geometry: copy };
  });
}
