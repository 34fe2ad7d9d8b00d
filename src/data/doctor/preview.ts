import type { Feature, Geometry } from "geojson";
import type { ShiftedDatum } from "../../geo/crs/gcj02";
import { unshift } from "../../geo/crs/gcj02";
import { eachPosition, mapPositions } from "../../geo/positions";
import type { Preview } from "./report";

/** What a map takes in without the page stopping: the rest is counted. */
const mostFeatures = 3000;
const mostPositions = 60_000;

/** Shapes of a layer spread evenly over it, without their fields. */
export function previewOf(features: readonly Feature[], datum: ShiftedDatum | null): Preview {
  const placed = features.filter(({ geometry }) => (geometry as Geometry | null) !== null);
  const positions = positionsIn(placed);
  const share = Math.min(1, mostFeatures / placed.length, mostPositions / Math.max(1, positions));
  const step = Math.max(1, Math.ceil(1 / share));
  const shown = placed.filter((_, index) => index % step === 0);
  return {
    shown: shown.length,
    of: placed.length,
    data: {
      type: "FeatureCollection",
      features: shown.map(({ geometry }, index) => ({
        type: "Feature",
        properties: { index },
        geometry:
          datum === null
            ? geometry
            : mapPositions(geometry, ([lng = 0, lat = 0]) => unshift(datum, lng, lat)),
      })),
    },
  };
}

function positionsIn(features: readonly Feature[]): number {
  let count = 0;
  for (const { geometry } of features)
    eachPosition(geometry, () => {
      count += 1;
    });
  return count;
}

/** A row for looking at: of the times of a track the first few do. */
export function shortened(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, Array.isArray(value) ? value.slice(0, 3) : value]),
  );
}
