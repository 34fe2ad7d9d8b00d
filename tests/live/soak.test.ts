import { expect, test } from "vitest";
import { judge, lineBeside, lineThrough } from "../../scripts/soak/judge.mjs";
import { planOf, randomOf } from "../../scripts/soak/plan.mjs";

/** What a soak is judged by, on made-up counts whose growth is known. */
const kinds = {
  context: { share: 100 },
  worker: { share: 50 },
  network: { share: 50 },
  broker: { share: 20 },
};
const count = (plan: readonly string[]) =>
  Object.fromEntries(Object.keys(kinds).map((name) => [name, plan.filter((each) => each === name).length]));

interface Counts {
  readonly heapMegabytes: number;
  readonly dataMegabytes: number;
  readonly codeMegabytes: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly gpuObjects: number;
  readonly contexts: number;
  readonly scenesDrawn: number;
}

const steady: Counts = {
  ...{ heapMegabytes: 40, dataMegabytes: 30, codeMegabytes: 10 },
  ...{ nodes: 400, listeners: 280, gpuObjects: 600, contexts: 1, scenesDrawn: 3 },
};

/** Half an hour at 60 times, counted once a minute: each sample is one simulated hour after the last. */
function judged(at: (hour: number) => Partial<Counts>, more: object = {}) {
  const samples = Array.from({ length: 31 }, (_, hour) => ({
    atSeconds: hour * 60,
    bufferMegabytes: 10,
    workerMegabytes: 50,
    workers: 2,
    ...steady,
    ...at(hour),
  }));
  const done = { context: { begun: 100, mended: 100, slowestMs: 1000, notMended: [] } };
  return judge({
    ...{ speed: 60, seconds: 1800, minutes: 30, asked: null, scenes: [], errors: [], loads: 1 },
    ...{ done, samples, ...more },
  });
}

function run(at: (hour: number) => Partial<Counts>, more: object = {}) {
  const { failed, checks } = judged(at, more);
  return { failed, wrong: checks.filter(({ held }) => !held).map(({ what }) => what) };
}

test("a plan has at least each kind's share of the faults, and each kind among the first four", () => {
  const plan = planOf(220, randomOf(1), kinds);
  expect(count(plan)).toEqual({ context: 100, worker: 50, network: 50, broker: 20 });
  expect(new Set(plan.slice(0, 4)).size).toBe(4);
  // 38 × 100/220 = 17.3, 38 × 50/220 = 8.6, 38 × 20/220 = 3.5
  expect(count(planOf(38, randomOf(2), kinds))).toEqual({ context: 18, worker: 9, network: 9, broker: 4 });
});

test("the same seed plans the same", () => {
  expect(planOf(50, randomOf(7), kinds)).toEqual(planOf(50, randomOf(7), kinds));
  expect(planOf(50, randomOf(7), kinds)).not.toEqual(planOf(50, randomOf(8), kinds));
});

test("a line's slope, and how uncertain it is", () => {
  // Mean 2 and 10/3; spread 2; slope (1 + 1) / 2... worked: Σ(x−2)(y−ȳ) = (−1)(1−10/3) + 0 + 1·(5−10/3) = 4; 4 / 2 = 2.
  // Left over: −1/3, 2/3, −1/3, squared 6/9; error √(6/9 / 1 / 2) = 0.57735.
  const { slope, error } = lineThrough([
    [1, 1],
    [2, 4],
    [3, 5],
  ]);
  expect(slope).toBeCloseTo(2, 12);
  expect(error).toBeCloseTo(0.577_350_269, 8);
});

test("a slope is told apart from what else the numbers follow", () => {
  // y = 7 + 2x + 5z, and z falls while x rises: the line of y over x alone would say −1.5.
  const points = [
    [1, 3],
    [2, 3],
    [3, 1],
    [4, 2],
    [5, 0],
  ].map(([x = 0, z = 0]) => [x, 7 + 2 * x + 5 * z, z]);
  const { slope, error } = lineBeside(points);
  expect(slope).toBeCloseTo(2, 10);
  expect(error).toBeCloseTo(0, 10);
  expect(lineThrough(points).slope).toBeLessThan(0);
  // Nothing to tell apart: the plain line, a point less to be certain by.
  expect(lineBeside(points.map(([x, y]) => [x, y, 8])).slope).toBeCloseTo(lineThrough(points).slope, 10);
});

test("objects of a context that drew more scenes are no growth, and objects left behind are", () => {
  const drawn = (hour: number) => (hour < 15 ? 1 + (hour % 2) : 5 + (hour % 3));
  const objects = (hour: number) => 500 + 150 * drawn(hour);
  expect(run((hour) => ({ scenesDrawn: drawn(hour), gpuObjects: objects(hour) })).failed).toBe(0);
  const leaking = (hour: number) => ({ scenesDrawn: drawn(hour), gpuObjects: objects(hour) + 10 * hour });
  expect(run(leaking).wrong).toEqual(["no growth of gpuObjects"]);
});

test("what only comes and goes is no growth", () => {
  expect(run((hour) => ({ nodes: 400 + 80 * (hour % 2), gpuObjects: 500 + 300 * ((hour * 7) % 3) }))).toEqual(
    { failed: 0, wrong: [] },
  );
});

test("the heap may grow by a megabyte an hour and no more, after the first fifth", () => {
  expect(run((hour) => ({ heapMegabytes: 40 + 0.9 * hour })).failed).toBe(0);
  expect(run((hour) => ({ heapMegabytes: 40 + 1.1 * hour })).wrong).toEqual([
    "the heap grows by at most 1 MB in a simulated hour",
  ]);
  // All of it within the first six minutes.
  expect(run((hour) => ({ heapMegabytes: 40 + 5 * Math.min(hour, 6) })).failed).toBe(0);
});

test("in a short run compiled code does not count as growth, and data do", () => {
  const short = { minutes: 5 };
  const grown =
    "the heap without compiled code grows by at most 1 MB in a simulated hour, as far as so short a run can tell";
  expect(run((hour) => ({ heapMegabytes: 40 + 2 * hour, codeMegabytes: 10 + 2 * hour }), short).failed).toBe(
    0,
  );
  expect(run((hour) => ({ dataMegabytes: 30 + 1.1 * hour }), short).wrong).toEqual([grown]);
});

test("a listener left at every second lost context is found under the noise", () => {
  // 100 contexts in 30 hours: 50 listeners, of them 40 after the first fifth, more than a tenth of 280.
  const noisy = (hour: number) => ({ listeners: 280 + Math.round((50 * hour) / 30) + 6 * ((hour * 5) % 2) });
  expect(run(noisy).wrong).toEqual(["no growth of listeners"]);
});

test("faults that were not mended, or did not come, are told", () => {
  const notMended = { context: { begun: 100, mended: 99, slowestMs: 1000, notMended: [{}] } };
  expect(run(() => ({}), { done: notMended }).failed).toBe(1);
  expect(run(() => ({}), { asked: 101 }).wrong).toEqual(["as many faults came as were asked for: 101"]);
});

test("a run that could not be counted says so, and nothing of growth", () => {
  const { unjudged, checks, failed } = judged(() => ({}), { samples: [] });
  expect({ unjudged, failed }).toEqual({ unjudged: true, failed: 0 });
  expect(checks.some(({ what }) => /grow/.test(what))).toBe(false);
});
