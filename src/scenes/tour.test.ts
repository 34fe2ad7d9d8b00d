import { expect, test } from "vitest";
import { afterHold, beginTour, pause, resume, type Scene, step, tourByClock, untilNextMs } from "./tour";

const scene = (id: string, dwellSeconds: number): Scene => ({
  id,
  title: { zh: id },
  dwellSeconds,
  link: "",
});
const scenes = [scene("county", 20), scene("parks", 25), scene("fire", 10)];

test("a tour begins at the scene asked for, or at the first", () => {
  expect(beginTour(scenes, "fire", 0).index).toBe(2);
  expect(beginTour(scenes, "gone", 0).index).toBe(0);
  expect(beginTour(scenes, null, 0).index).toBe(0);
});

test("each scene stays for its own time", () => {
  const tour = beginTour(scenes, "parks", 1000);
  expect(untilNextMs(tour, scenes, 1000)).toBe(25_000);
  expect(untilNextMs(tour, scenes, 11_000)).toBe(15_000);
  expect(untilNextMs(tour, scenes, 99_000)).toBe(0);
});

test("the last scene is followed by the first, and the first is preceded by the last", () => {
  expect(step(beginTour(scenes, "fire", 0), scenes, 1, 5).index).toBe(0);
  expect(step(beginTour(scenes, "county", 0), scenes, -1, 5).index).toBe(2);
});

test("a pause keeps what was left of the scene's time", () => {
  const paused = pause(beginTour(scenes, "county", 0), 8000);
  expect(untilNextMs(paused, scenes, 60_000)).toBeNull();
  // 20 s − 8 s seen before the pause = 12 s.
  expect(untilNextMs(resume(paused, 60_000), scenes, 60_000)).toBe(12_000);
});

test("a paused tour can be stepped and stays paused, with the whole time ahead", () => {
  const stepped = step(pause(beginTour(scenes, "county", 0), 8000), scenes, 1, 9000);
  expect(untilNextMs(stepped, scenes, 9000)).toBeNull();
  expect(untilNextMs(resume(stepped, 30_000), scenes, 30_000)).toBe(25_000);
});

test("a clock set back by an hour does not hold a scene for an hour", () => {
  const tour = beginTour(scenes, "county", 3_600_000);
  expect(untilNextMs(tour, scenes, 0)).toBe(20_000);
});

test("a single scene stays", () => {
  expect(untilNextMs(beginTour([scene("only", 5)], null, 0), [scene("only", 5)], 9000)).toBeNull();
});

test("by the clock every screen stands at the same scene, whenever it was switched on", () => {
  // a round of 30 s from the beginning of time: 0–10 a, 10–30 b
  const scenes = [scene("a", 10), scene("b", 20)];
  const at = (nowMs: number) => {
    const { index, sinceMs } = tourByClock(scenes, nowMs);
    return [index, sinceMs];
  };
  expect(at(3_000_009_999)).toEqual([0, 3_000_000_000]);
  expect(at(3_000_010_000)).toEqual([1, 3_000_010_000]);
  expect(at(3_000_029_999)).toEqual([1, 3_000_010_000]);
  expect(at(3_000_030_000)).toEqual([0, 3_000_030_000]);
  expect(tourByClock([], 5).index).toBe(0);
});

test("after something else had the stage the scene has the time it had left", () => {
  const scenes = [scene("a", 10), scene("b", 10)];
  const tour = beginTour(scenes, null, 0);
  expect(untilNextMs(afterHold(tour, 60_000), scenes, 64_000)).toBe(6000);
});
