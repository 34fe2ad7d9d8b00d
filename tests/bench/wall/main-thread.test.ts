import { expect, test } from "vitest";
import { mainThread } from "./main-thread";

const page = { pid: 1, tid: 1 };
const other = { pid: 1, tid: 2 };
const milli = (value: number) => value * 1000;
const task = (at: number, cpu: number, where: object = page) => ({
  name: "ThreadControllerImpl::RunTask",
  ts: milli(at),
  dur: milli(cpu + 1),
  tdur: milli(cpu),
  ...where,
});
const traceOf = (...events: readonly object[]) =>
  new TextEncoder().encode(
    JSON.stringify({
      traceEvents: [{ name: "thread_name", ...page, ts: 0, args: { name: "CrRendererMain" } }, ...events],
    }),
  );

test("a frame is all the page's thread did until the next one begins, and what it waited for is not in it", () => {
  const frame = (at: number) => ({ name: "FireAnimationFrame", ts: milli(at), ...page });
  const trace = traceOf(
    frame(0.5),
    task(0, 4),
    task(10, 3),
    task(12, 30, other),
    frame(100.5),
    task(100, 6),
    frame(200),
    task(200, 9),
    frame(2000),
    task(2000, 1),
  );
  // 4 + 3 up to the second frame, 6 up to the third; then a rest of more than a second.
  expect(mainThread(trace).frames).toEqual([7, 6]);
});

test("a task is long by the time the processor gave it, not by the clock", () => {
  const slow = { ...task(0, 20), dur: milli(400) };
  const busy = task(500, 51);
  const inside = { name: "FunctionCall", ts: milli(501), dur: milli(40), tdur: milli(39), ...page };
  const { longTasks, longestTaskMs } = mainThread(traceOf(slow, busy, inside));
  expect(longTasks.map(({ cpuMs, inside: what }) => [cpuMs, what])).toEqual([[51, "FunctionCall  39"]]);
  expect(longestTaskMs).toBe(51);
});
