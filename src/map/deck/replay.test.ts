import { expect, test } from "vitest";
import { Replay, type ReplayState, type Ticker } from "./replay";

/** Frames come when the test says so. */
function frames() {
  let waiting: ((nowMs: number) => void) | null = null;
  const ticker: Ticker = {
    next(step) {
      waiting = step;
      return () => {
        waiting = null;
      };
    },
  };
  return {
    ticker,
    at(nowMs: number) {
      const step = waiting;
      waiting = null;
      step?.(nowMs);
    },
  };
}

const span: ReplayState = { fromMs: 0, toMs: 10_000, atMs: 1000, playing: true, speed: 60 };

function setUp() {
  const clock = frames();
  const times: number[] = [];
  const told: (ReplayState | null)[] = [];
  const replay = new Replay(
    (atMs) => times.push(atMs),
    (state) => told.push(state),
    clock.ticker,
  );
  return { clock, times, told, replay };
}

test("a tenth of a second at 60-fold speed is six seconds of the span", () => {
  const { clock, times, replay } = setUp();
  replay.set(span);
  clock.at(500);
  clock.at(600);
  // from 1000 ms on: 1000 + 100 · 60 = 7000
  expect(times).toEqual([1000, 1000, 7000]);
});

test("at its end it begins again", () => {
  const { clock, times, replay } = setUp();
  replay.set(span);
  clock.at(0);
  clock.at(151);
  // 1000 + 151 · 60 = 10060 > 10000
  expect(times.at(-1)).toBe(0);
});

test("a span that does not play stands still", () => {
  const { clock, times, replay } = setUp();
  replay.set({ ...span, playing: false });
  clock.at(0);
  clock.at(1000);
  expect(times).toEqual([1000]);
});

test("ending it shows everything", () => {
  const { clock, times, told, replay } = setUp();
  replay.set(span);
  replay.set(null);
  clock.at(100);
  expect(times).toEqual([1000, Number.POSITIVE_INFINITY]);
  expect(told.at(-1)).toBeNull();
});

test("the reader is told ten times a second, not at every frame", () => {
  const { clock, told, replay } = setUp();
  replay.set({ ...span, speed: 1 });
  for (let now = 1000; now <= 2000; now += 16) clock.at(now);
  // once when it was set; then 63 frames in a second, at most ten and the first of them
  expect(told.length).toBeGreaterThan(6);
  expect(told.length).toBeLessThanOrEqual(12);
});
