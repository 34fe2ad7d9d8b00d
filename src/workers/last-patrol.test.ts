import { expect, test } from "vitest";
import type { District } from "../model/district";
import type { Area, PatrolTrack } from "../model/entities";
import { lastPatrolIn } from "./last-patrol";

const square: Area = {
  type: "Polygon",
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ],
  ],
};
const track = (id: string, timesMs: readonly number[], coordinates: number[][]): PatrolTrack => ({
  id,
  name: `巡护 ${id}`,
  duty: "ranger",
  timesMs,
  geometry: { type: "LineString", coordinates },
});
const district = (asOfMs: number, ...items: readonly PatrolTrack[]) =>
  ({ asOfMs, datasets: { "patrol-tracks": { items } } }) as unknown as District;

test("the last patrol is the latest position inside, not the end of the track that ends last", () => {
  const leaving = track(
    "a",
    [100, 200, 300],
    [
      [0.5, 0.5],
      [0.9, 0.5],
      [2, 0.5],
    ],
  );
  const inside = track(
    "b",
    [150, 250],
    [
      [0.1, 0.1],
      [0.2, 0.2],
    ],
  );
  // a ends at 300 outside and was inside until 200; b was inside at 250.
  expect(lastPatrolIn(district(1000, leaving, inside), square)).toEqual({
    atMs: 250,
    track: "b",
    name: "巡护 b",
    duty: "ranger",
  });
});

test("what was recorded after the moment of the data does not count", () => {
  const walk = track(
    "a",
    [100, 200, 300],
    [
      [0.5, 0.5],
      [0.6, 0.5],
      [0.7, 0.5],
    ],
  );
  expect(lastPatrolIn(district(250, walk), square)?.atMs).toBe(200);
});

test("a place nobody walked through has no last patrol, nor has a district without tracks", () => {
  const beside = track(
    "a",
    [100, 200],
    [
      [1.5, 0.5],
      [-0.5, 0.5],
    ],
  );
  expect(lastPatrolIn(district(1000, beside), square)).toBeNull();
  expect(lastPatrolIn({ asOfMs: 1000, datasets: {} } as unknown as District, square)).toBeNull();
});
