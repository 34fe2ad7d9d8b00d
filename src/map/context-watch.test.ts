import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ContextWatch } from "./context-watch";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp(reopen: (watch: ContextWatch, time: number) => void = () => {}) {
  const events: string[] = [];
  let times = 0;
  const watch: ContextWatch = new ContextWatch({
    patienceMs: 1000,
    onLost: () => events.push("lost"),
    reopen: () => {
      events.push("reopen");
      times += 1;
      reopen(watch, times);
    },
  });
  return { watch, events };
}

test("a context that returns is told once and opens a new map at once", () => {
  const { watch, events } = setUp();
  watch.tell("lost");
  vi.advanceTimersByTime(400);
  watch.tell("restored");
  vi.advanceTimersByTime(5000);
  expect(events).toEqual(["lost", "reopen"]);
});

test("one that does not return is given up after a while", () => {
  const { watch, events } = setUp();
  watch.tell("lost");
  vi.advanceTimersByTime(999);
  expect(events).toEqual(["lost"]);
  vi.advanceTimersByTime(1);
  expect(events).toEqual(["lost", "reopen"]);
});

test("while the card stays away it is tried again, without saying so each time", () => {
  const { watch, events } = setUp((self, time) => time < 3 && self.tell("lost"));
  watch.tell("lost");
  vi.advanceTimersByTime(10_000);
  expect(events).toEqual(["lost", "reopen", "reopen", "reopen"]);
});

test("after it was mended the next loss is told again", () => {
  const { watch, events } = setUp();
  watch.tell("lost");
  watch.tell("restored");
  watch.tell("lost");
  expect(events).toEqual(["lost", "reopen", "lost"]);
});

test("a map that is closed is not opened again", () => {
  const { watch, events } = setUp();
  watch.tell("lost");
  watch.stop();
  vi.advanceTimersByTime(5000);
  expect(events).toEqual(["lost"]);
});
