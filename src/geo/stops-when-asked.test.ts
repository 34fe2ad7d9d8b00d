import type { LineString, Polygon } from "geojson";
import { expect, test } from "vitest";
import { areaCorridorSteps } from "./area-corridor";
import { Cancelled, type Progress, runToEnd, type Steps } from "./control";
import { streetCorridorSteps } from "./corridor";
import { coverageSteps } from "./coverage/coverage";
import { createFrame } from "./frame";
import { nearestTableSteps } from "./nearest-table";
import { overlapSteps } from "./overlay";
import { zoneOverlaySteps } from "./zone-overlay";

const frame = createFrame({ lng: 112.67, lat: 38.06 });
const at = (x: number, y: number): [number, number] => frame.unproject(x, y);
/** A leaning five-cornered patch of some 100 m. */
const patch = (x: number, y: number): Polygon => ({
  type: "Polygon",
  coordinates: [
    [at(x, y), at(x + 90, y + 11), at(x + 120, y + 70), at(x + 31, y + 104), at(x - 8, y + 40), at(x, y)],
  ],
});
const spots = Array.from({ length: 2000 }, (_, i) => [(i % 50) * 200, Math.floor(i / 50) * 200] as const);
const patches = spots.map(([x, y]) => patch(x, y));
const street: LineString = { type: "LineString", coordinates: [at(0, 0), at(9000, 300)] };
const tracks = Array.from({ length: 12 }, (_, k) =>
  Array.from({ length: 300 }, (_, i) => at(30 * i, 40 * k + (i % 7))),
);
const services = spots.slice(0, 40).map(([x, y]) => ({ geometry: patch(x, y), radiusMetres: 150 }));

const works: readonly (readonly [string, () => Steps<unknown>])[] = [
  ["cover", () => coverageSteps({ services, demands: patches, frame })],
  [
    "zones by grids",
    () => zoneOverlaySteps({ cells: patches, zones: [{ geometry: patch(50, 50), class: "a" }], frame }),
  ],
  ["streets seen", () => streetCorridorSteps({ streets: [street], tracks, sightMetres: 50, frame })],
  ["ground seen", () => areaCorridorSteps({ areas: patches, tracks, sightMetres: 50, frame })],
  [
    "nearest and within",
    () => nearestTableSteps({ points: spots.map(([x, y]) => at(x, y)), targets: patches, frame, count: 3 }),
  ],
  ["overlap and remainder", () => overlapSteps(services, frame, 3, patches.slice(0, 50))],
];

test.each(works)("%s: tells how far it is, and stops where it is told to", (_, steps) => {
  const told: Progress[] = [];
  runToEnd(steps(), { progress: (done, total) => told.push({ done, total }) });
  expect(told.length).toBeGreaterThan(2);
  for (const [n, { done, total }] of told.entries()) {
    expect(done).toBeGreaterThanOrEqual(told[n - 1]?.done ?? 0);
    expect(done).toBeLessThanOrEqual(total);
  }
  let heard = 0;
  const control = {
    progress: () => {
      heard += 1;
    },
    cancelled: () => heard === 2,
  };
  expect(() => runToEnd(steps(), control)).toThrow(Cancelled);
  expect(heard).toBe(2);
});
