import { expect, test } from "vitest";
import { firstStepsWithin } from "./first-step";
import { createFrame } from "./frame";

const frame = createFrame({ lng: 112.67, lat: 38.06 });
const at = (x: number, y: number) => frame.unproject(x, y);

test("each stop names the first step that came near it, counted through the pieces", () => {
  const pieces = [[at(0, 0), at(100, 0), at(200, 0)], [at(500, 0)], [at(500, 100), at(0, 100)]];
  const stops = [at(50, 20), at(150, 29), at(500, 10), at(480, 110), at(0, 101), at(300, 40)];
  // steps 0 and 1 walk the first piece, step 2 stands, step 3 goes back 100 m further north
  expect(firstStepsWithin(pieces, stops, 30, frame)).toEqual([0, 1, 2, 3, 3, Infinity]);
});

test("exactly within reach counts, and an empty track reaches nothing", () => {
  expect(firstStepsWithin([[at(0, 0), at(10, 0)]], [at(5, 30)], 30.000001, frame)).toEqual([0]);
  expect(firstStepsWithin([], [at(0, 0)], 30, frame)).toEqual([Infinity]);
  expect(firstStepsWithin([[]], [at(0, 0)], 30, frame)).toEqual([Infinity]);
});
