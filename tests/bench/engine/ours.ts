import { streetCorridor } from "../../../src/geo/corridor";
import { coverage } from "../../../src/geo/coverage/coverage";
import { zoneOverlay } from "../../../src/geo/zone-overlay";
import { type CorridorWorkload, type CoverageWorkload, frame, type ZoneWorkload } from "../workloads";
import { type Measured, timed } from "./rival";

const sum = (numbers: Float64Array) => numbers.reduce((a, b) => a + b, 0);

/** From degrees, projection and packing included. */
export function oursCoverage(
  { services, demands, radiusMetres }: CoverageWorkload,
  repeats: number,
): Measured {
  return timed(
    repeats,
    () => ({
      services: services.map((geometry) => ({ geometry: { ...geometry }, radiusMetres })),
      demands: demands.map((demand) => ({ ...demand })),
    }),
    (input) => coverage({ ...input, frame }).total.share ?? 0,
  );
}

export function oursZones({ cells, zones }: ZoneWorkload, repeats: number): Measured {
  return timed(
    repeats,
    () => ({
      cells: cells.map((cell) => ({ ...cell })),
      zones: zones.map((geometry) => ({ geometry: { ...geometry }, class: "forest" })),
    }),
    (input) => sum(zoneOverlay({ ...input, frame }).squareMetres),
  );
}

export function oursCorridor({ streets, tracks, sightMetres }: CorridorWorkload, repeats: number): Measured {
  return timed(
    repeats,
    () => streets.map((street) => ({ ...street })),
    (fresh) => streetCorridor({ streets: fresh, tracks, sightMetres, frame }).total.seenMetres,
  );
}
