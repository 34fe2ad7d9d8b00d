import { streetCorridor } from "../../../src/geo/corridor";
import { coverage } from "../../../src/geo/coverage/coverage";
import { createCoverageState } from "../../../src/geo/coverage/coverage-state";
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

/** One park after the other is dragged 40 steps of 15 m; one number a frame. */
export function oursDrag({ services, demands, radiusMetres }: CoverageWorkload): Measured {
  const state = createCoverageState({
    services: services.map((geometry) => ({ geometry, radiusMetres })),
    demands,
    frame,
  });
  const milliseconds: number[] = [];
  for (const [index, geometry] of services.entries()) {
    // Every twentieth park, and those with 171 corners
    if (geometry.type !== "Polygon" || (index % 20 !== 0 && geometry.coordinates[0]!.length < 172)) continue;
    if (index > 400) break;
    for (let step = 1; step <= 40; step++) {
      const ring = geometry.coordinates[0]!.map(([lng, lat]) => {
        const [x, y] = frame.project(lng!, lat!);
        return frame.unproject(x + 15 * step, y + 6 * step);
      });
      const start = performance.now();
      state.replace(index, { geometry: { type: "Polygon", coordinates: [ring] }, radiusMetres });
      void state.total.share;
      milliseconds.push(performance.now() - start);
    }
  }
  const peakKilobytes = process.resourceUsage().maxRSS;
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const p99 = sorted[Math.floor(0.99 * (sorted.length - 1))]!;
  return {
    milliseconds,
    cpuMilliseconds: milliseconds,
    result: state.total.share ?? 0,
    peakKilobytes,
    note: `${milliseconds.length} frames, 99 of 100 within ${p99.toFixed(1)} ms`,
  };
}
