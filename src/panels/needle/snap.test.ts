import type { Polygon } from "geojson";
import { expect, test } from "vitest";
import { createFrame } from "../../geo/frame";
import { planeShape } from "../../geo/kernel/plane-rings";
import type { LiveModel } from "../../planning/live/live-model";
import { createLiveState } from "../../planning/live/live-state";
import { snapTo } from "./snap";

const center = { lng: 112.67, lat: 38.06 };
const frame = createFrame(center);
const square = (x: number, y: number, side: number): Polygon => ({
  type: "Polygon",
  coordinates: [
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ].map(([east, north]) => [...frame.unproject(east as number, north as number)]),
  ],
});

// A park of 10 m at the origin; one stretch of land of 50 m whose near corner is 100 m east
const park = square(0, 0, 10);
const land = [square(100, 0, 50)];
const model: LiveModel = {
  center,
  indicator: "park-coverage",
  profile: null,
  base: "land",
  land,
  landSquareMetres: Float64Array.of(2500),
  landBefore: Float64Array.of(0),
  landByOthers: Float64Array.of(0),
  points: [],
  pointsBefore: new Uint8Array(0),
  pointsByOthers: new Uint8Array(0),
  others: [],
  held: [{ role: "parks", id: "p", name: "", geometry: park, rules: [], radiusMetres: 10, notCounted: null }],
  isNew: false,
  exact: true,
};
const live = createLiveState(model);
const home = [{ shape: planeShape(park, frame), middle: [5, 5] as const }];

test("a corner that comes near another is put onto it", () => {
  // 87 m east its corner stands at 97 m, 3 m short; a pixel is a metre, ten of them attract
  const { dx, dy } = snapTo(live, home, { dx: 87, dy: 1, scale: 1 }, 1);
  expect(dx).toBeCloseTo(90, 3);
  expect(dy).toBeCloseTo(0, 3);
});

test("one that is far from any stays where it is", () => {
  const offset = { dx: 60, dy: 0, scale: 1 };
  expect(snapTo(live, home, offset, 1)).toEqual(offset);
});
