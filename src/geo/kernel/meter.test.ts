import type { Polygon, Position } from "geojson";
import { expect, test } from "vitest";
import { coverage } from "../coverage/coverage";
import { createFrame, type Frame } from "../frame";

/** Positions are taken as metres: heights that are equal stay equal to the last bit. */
const plane: Frame = {
  ...createFrame({ lng: 0, lat: 0 }),
  projectInto: (source, target) => target.set(source),
};
const polygon = (...corners: Position[]): Polygon => ({
  type: "Polygon",
  coordinates: [[...corners, corners[0]!]],
});
const covered = (demand: Polygon, service: Polygon) =>
  coverage({ services: [{ geometry: service, radiusMetres: 0 }], demands: [demand], frame: plane }).total
    .coveredSquareMetres;

test("a service whose edges all pass west of a field does not cover it, however they go up and down", () => {
  // Its corners have x up to 60, and beside the field's western corner (60, 80) its edge runs at x = 52
  const service = polygon([50, 110], [60, 90], [20, 40], [30, 20], [10, 110], [0, 50]);
  expect(covered(polygon([60, 80], [100, 80], [70, 90]), service)).toBe(0);
});

test("a service whose edges all pass around a field covers it", () => {
  const service = polygon([-10, -10], [40, -10], [45, 200], [-20, 90], [-5, 50], [-30, 5]);
  expect(covered(polygon([0, 20], [30, 20], [30, 40], [0, 40]), service)).toBe(600);
});
