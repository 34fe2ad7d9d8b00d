import { expect, test } from "vitest";
import { leapOf, lookAfter, noWorries, type Pulse, passed } from "./watchdog";

const well: Pulse = { drawn: "county", busy: false, memory: 0.3, workerFailed: false };

function looks(pulse: Pulse, times: number) {
  let worries = noWorries;
  const reloads: (string | null)[] = [];
  for (let i = 0; i < times; i++) {
    const next = lookAfter(worries, pulse);
    worries = next.worries;
    reloads.push(next.reload);
  }
  return reloads.findIndex((reload) => reload !== null) + 1;
}

test("a wall that is well is left alone", () => {
  expect(looks(well, 1000)).toBe(0);
});

test("a map that is gone has two minutes, a worker as long, memory half a minute, a picture that never comes to rest ten", () => {
  // looks are ten seconds apart
  expect(looks({ ...well, drawn: null }, 100)).toBe(12);
  expect(looks({ ...well, workerFailed: true }, 100)).toBe(12);
  expect(looks({ ...well, memory: 0.9 }, 100)).toBe(3);
  expect(looks({ ...well, busy: true }, 100)).toBe(60);
});

test("one good look forgives", () => {
  let worries = noWorries;
  for (let i = 0; i < 11; i++) worries = lookAfter(worries, { ...well, drawn: null }).worries;
  worries = lookAfter(worries, well).worries;
  expect(lookAfter(worries, { ...well, drawn: null }).reload).toBeNull();
});

test("four in the morning is passed once, also over midnight, and by no damaged time", () => {
  expect(passed("04:00", 239, 240)).toBe(true);
  expect(passed("04:00", 240, 241)).toBe(false);
  expect(passed("04:00", 1439, 300)).toBe(true);
  expect(passed("00:00", 1439, 0)).toBe(true);
  expect(passed("soon", 0, 1439)).toBe(false);
});

test("sleep, a clock set forward or back, and neither", () => {
  expect(leapOf(5000, 5000, 5000)).toBeNull();
  expect(leapOf(5000, 5000, 3_600_000)).toBe("wake");
  expect(leapOf(5000, 3_600_000, 3_600_000)).toBe("wake");
  expect(leapOf(5000, 5000, -86_400_000)).toBe("clock");
});
