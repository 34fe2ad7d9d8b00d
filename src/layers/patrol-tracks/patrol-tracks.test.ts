import { expect, test } from "vitest";
import { createFrame } from "../../geo/frame";
import type { PatrolTrack } from "../../model/entities";
import { packTracks } from "./patrol-tracks";

const frame = createFrame({ lng: 112, lat: 38 });
const track = (fixes: readonly (readonly [lng: number, lat: number, seconds: number])[]): PatrolTrack => ({
  id: "t",
  name: "t",
  duty: "ranger",
  timesMs: fixes.map(([, , seconds]) => seconds * 1000),
  geometry: { type: "LineString", coordinates: fixes.map(([lng, lat]) => [lng, lat]) },
});

// At 38°N 0.001° of longitude are about 88 m.
test("a silence of more than five minutes is not drawn across, five minutes are", () => {
  const walked = track([
    [112, 38, 0],
    [112.001, 38, 300],
    [112.002, 38, 601],
    [112.003, 38, 700],
  ]);
  const { ids, starts } = packTracks([walked], frame);
  expect(ids).toEqual(["t", "t"]);
  expect([...starts]).toEqual([0, 2]);
});

test("a leap faster than 30 m/s is not drawn: 880 m in 20 s are 44 m/s", () => {
  const { ids, starts, seconds } = packTracks(
    [
      track([
        [112, 38, 0],
        [112.001, 38, 60],
        [112.011, 38, 80],
        [112.012, 38, 140],
      ]),
    ],
    frame,
  );
  expect(ids.length).toBe(2);
  expect([...starts]).toEqual([0, 2]);
  expect([...seconds]).toEqual([0, 60, 80, 140]);
});

test("a single fix between two holes draws nothing", () => {
  const { ids } = packTracks(
    [
      track([
        [112, 38, 0],
        [112.001, 38, 60],
        [112.5, 38, 70],
        [112.002, 38, 80],
        [112.003, 38, 140],
      ]),
    ],
    frame,
  );
  expect(ids.length).toBe(2);
});
