import type { LineString } from "geojson";
import { expect, test } from "vitest";
import { readTrack } from "./read-track";

const way: LineString = {
  type: "LineString",
  coordinates: [
    [112.6, 38],
    [112.601, 38],
    [112.601, 38],
    [112.602, 38],
  ],
};
const read = (fields: Readonly<Record<string, unknown>>, geometry: LineString = way) =>
  readTrack(geometry, (name) => fields[name], "Asia/Shanghai");
const startMs = Date.UTC(2026, 10, 16, 6);
const start = "2026-11-16T14:00:00+08:00";

test("seconds since the start become times, and standing still is kept", () => {
  const { track, faults } = read({ start, times: [0, 60, 90, 120] });
  expect(faults).toEqual([]);
  expect(track?.timesMs).toEqual([startMs, startMs + 60_000, startMs + 90_000, startMs + 120_000]);
  expect(track?.geometry.coordinates).toHaveLength(4);
});

test("times of each position are taken as GPX converters write them", () => {
  const coordTimes = ["06:00", "06:01", "06:02", "06:03"].map((time) => `2026-11-16T${time}:00Z`);
  expect(read({ coordTimes }).track?.timesMs[3]).toBe(startMs + 180_000);
});

test("a track whose times are missing, unreadable or of another number is set aside", () => {
  expect(read({})).toEqual({ track: null, faults: [{ code: "times-missing", params: {} }] });
  expect(read({ start: "Monday", times: [0] }).faults[0]).toMatchObject({ code: "times-malformed" });
  expect(read({ start, times: "0,60" }).faults[0]).toMatchObject({ params: { field: "times" } });
  expect(read({ start, times: [0, 60] }).faults).toEqual([
    { code: "times-length", params: { found: 2, expected: 4 } },
  ]);
});

test("a position whose time goes back is left out with its time, and counted", () => {
  const { track, faults } = read({ start, times: [0, 60, 30, 120] });
  expect(track?.timesMs).toEqual([startMs, startMs + 60_000, startMs + 120_000]);
  expect(faults).toEqual([{ code: "times-backwards", params: { count: 1 } }]);
});

test("positions that are nowhere are left out with their times; fewer than two left are no track", () => {
  const broken = { ...way, coordinates: [[112.6, 38], [999, 38], [], [112.602, 38]] };
  const { track, faults } = read({ start, times: [0, 60, 90, 120] }, broken);
  expect(track?.geometry.coordinates).toEqual([
    [112.6, 38],
    [112.602, 38],
  ]);
  expect(track?.timesMs).toEqual([startMs, startMs + 120_000]);
  expect(faults).toEqual([{ code: "positions-dropped", params: { count: 2 } }]);
  const lost = read({ start, times: [0, 60, 90, 120] }, { ...way, coordinates: [[], [], [], [112.6, 38]] });
  expect(lost.track).toBeNull();
  expect(lost.faults.map(({ code }) => code)).toEqual(["positions-dropped", "line-collapsed"]);
});
