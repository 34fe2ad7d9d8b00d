import type { Position } from "geojson";
import { expect, test } from "vitest";
import type { Area } from "./area";
import { createFrame } from "./frame";
import { zoneOverlay } from "./zone-overlay";

const frame = createFrame({ lng: 112.67, lat: 38.06 });
const at = (x: number, y: number): Position => frame.unproject(x, y);
const rectangle = (west: number, south: number, east: number, north: number): Area => ({
  type: "Polygon",
  coordinates: [[at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]],
});
const cells = [rectangle(0, 0, 1000, 1000), rectangle(1000, 0, 2000, 1000)];
const zones = [
  { geometry: rectangle(500, 0, 1500, 1000), class: "arbor" },
  { geometry: rectangle(900, 0, 1100, 1000), class: "arbor" },
  { geometry: rectangle(0, 0, 100, 100), class: "shrub" },
];
const hectares = (values: Float64Array) => [...values].map((v) => Math.round(v / 10) / 1000);

test("zones of one class that overlap count their common ground once", () => {
  const found = zoneOverlay({ cells, zones, frame });
  expect(found.classes).toEqual(["arbor", "shrub"]);
  // the second arbor zone lies wholly in the first: 500 × 1000 m in each cell
  expect(hectares(found.squareMetres)).toEqual([50, 1, 50, 0]);
  expect(hectares(found.cellSquareMetres)).toEqual([100, 100]);
});

test("as a sum they count twice: 500 and 100 m wide in each cell", () => {
  expect(hectares(zoneOverlay({ cells, zones, frame, counting: "sum" }).squareMetres)).toEqual([
    60, 1, 60, 0,
  ]);
});

test("cells that tile a zone share it without a remainder", () => {
  const strips = Array.from({ length: 20 }, (_, i) => rectangle(i * 100, 0, (i + 1) * 100, 1000));
  const star: Area = {
    type: "Polygon",
    coordinates: [[at(100, 100), at(1000, 900), at(1900, 100), at(300, 700), at(1700, 700), at(100, 100)]],
  };
  const whole = zoneOverlay({
    cells: [rectangle(0, 0, 2000, 1000)],
    zones: [{ geometry: star, class: "a" }],
    frame,
  });
  const parts = zoneOverlay({ cells: strips, zones: [{ geometry: star, class: "a" }], frame });
  const sum = parts.squareMetres.reduce((a, b) => a + b, 0);
  expect(Math.abs(sum / whole.squareMetres[0]! - 1)).toBeLessThan(1e-9);
});

test("without zones there are no classes, and the cells keep their size", () => {
  const found = zoneOverlay({ cells, zones: [], frame });
  expect(found.classes).toEqual([]);
  expect(hectares(found.cellSquareMetres)).toEqual([100, 100]);
});
