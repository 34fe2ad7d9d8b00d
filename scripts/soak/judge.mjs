/** Whether what a soak counted holds. */

const counted = [
  "heapMegabytes",
  "dataMegabytes",
  "codeMegabytes",
  "bufferMegabytes",
  "workerMegabytes",
  "nodes",
  "listeners",
  "gpuObjects",
  "contexts",
  "workers",
];

/** Least squares through points [x, y]: slope, and its standard error. Fewer than three points say nothing. */
export function lineThrough(points) {
  const count = points.length;
  if (count < 3) return { slope: 0, error: Number.POSITIVE_INFINITY };
  const mean = (of) => points.reduce((sum, point) => sum + of(point), 0) / count;
  const [meanX, meanY] = [mean(([x]) => x), mean(([, y]) => y)];
  const spread = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  const slope = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread;
  const rest = points.reduce((sum, [x, y]) => sum + (y - meanY - slope * (x - meanX)) ** 2, 0);
  return { slope, error: Math.sqrt(rest / (count - 2) / spread) };
}

/**
 * The same for [x, y, z], of y as far as z does not tell it: slope along x of the plane through the points. (What is left
 * of y, and of x, beside their lines over z: Frisch and Waugh 1933.)
 */
export function lineBeside(points) {
  const left = (of) => {
    const pairs = points.map((point) => [point[2], of(point)]);
    const flat = pairs.every(([z]) => z === pairs[0][0]);
    const slope = flat ? 0 : lineThrough(pairs).slope;
    return pairs.map(([z, value]) => value - slope * z);
  };
  const [xs, ys] = [left(([x]) => x), left(([, y]) => y)];
  const { slope, error } = lineThrough(xs.map((x, at) => [x, ys[at]]));
  const free = points.length - 2;
  return { slope, error: free > 1 ? error * Math.sqrt(free / (free - 1)) : Number.POSITIVE_INFINITY };
}

/**
 * First, last and most of what was counted after the first fifth of the run, and how it grew in a simulated hour. How
 * many objects a context holds is told by how many scenes it has drawn, so they are compared at equal numbers of scenes.
 */
function rowsOf(settled, speed) {
  return counted.map((name) => {
    const all = settled.map((each) => each[name]);
    const hours = (seconds) => (seconds * speed) / 3600;
    const points = settled.map(({ atSeconds, scenesDrawn, [name]: value }) => [
      hours(atSeconds),
      value,
      scenesDrawn,
    ]);
    const { slope, error } = name === "gpuObjects" ? lineBeside(points) : lineThrough(points);
    return {
      name,
      first: all[0] ?? 0,
      last: all.at(-1) ?? 0,
      most: Math.max(0, ...all),
      perHour: slope,
      error,
    };
  });
}

/** Megabytes of the page's heap in a simulated hour. */
const mostPerHour = 1;
/**
 * The browser goes on compiling what runs often for some ten minutes by the clock: in a shorter run that is most of
 * what grows, it ends by itself, and only what is not compiled code is held to the limit.
 */
const compiledMinutes = 15;
/** Growth is what is more than a tenth of what was there, and more than so many times what the line is uncertain by. */
const mostShare = 0.1;
/**
 * Half an hour counts some twenty times, where twice the error is as good as sure; five minutes some eight times, where
 * by Student's distribution it takes five times the error to be wrong once in a thousand.
 */
const sureErrors = { long: 2, short: 5 };

/** Whether more and more is counted, along the line through all samples; what only comes and goes does not count. */
function grows({ first, perHour, error }, hours, sure) {
  return perHour > sure * error && perHour * hours > Math.max(10, first * mostShare);
}

/** Of fewer samples no slope can be told: on a machine too slow to be counted on nothing is said of growth. */
const leastSamples = 4;

/**
 * @param run what was played and counted; `asked` is how many faults were to come, null where as many as there was time for
 * @returns {{ failed: number, checks: { what: string, held: boolean }[] } & Record<string, any>} the same, judged;
 *   `failed` is how many of the checks did not hold, `unjudged` whether nothing could be said of growth
 */
export function judge(run) {
  const { speed, seconds, done, samples, errors, loads, asked } = run;
  const settled = samples.filter(({ atSeconds }) => atSeconds >= seconds / 5);
  const rows = rowsOf(settled, speed);
  const faults = Object.values(done);
  const begun = faults.reduce((sum, each) => sum + each.begun, 0);
  /** @type {[string, boolean][]} */
  const said = [
    ["every kind of fault came", faults.every((each) => each.begun > 0)],
    ...(asked === null ? [] : [[`as many faults came as were asked for: ${asked}`, begun >= asked]]),
    [
      "every fault mended, with every layer of the scene drawn again",
      faults.every(({ notMended }) => notMended.length === 0),
    ],
    ...(settled.length < leastSamples ? [] : growthChecks(rows, run)),
    ["nothing was thrown that nobody caught", errors.length === 0],
    ["the page was never loaded anew", loads === 1],
  ];
  const checks = said.map(([what, held]) => ({ what, held }));
  const failed = checks.filter(({ held }) => !held).length;
  const unjudged = settled.length < leastSamples;
  return { ...run, hours: (seconds * speed) / 3600, rows, checks, failed, unjudged };
}

/**
 * @returns {[string, boolean][]}
 */
function growthChecks(rows, { minutes, seconds, speed }) {
  const rowOf = (name) => rows.find((row) => row.name === name);
  const hours = ((seconds * speed) / 3600) * 0.8;
  const short = minutes < compiledMinutes;
  const sure = short ? sureErrors.short : sureErrors.long;
  const data = rowOf("dataMegabytes");
  return [
    short
      ? [
          `the heap without compiled code grows by at most ${mostPerHour} MB in a simulated hour, as far as so short a run can tell`,
          data.perHour - sure * data.error <= mostPerHour,
        ]
      : [
          `the heap grows by at most ${mostPerHour} MB in a simulated hour`,
          rowOf("heapMegabytes").perHour <= mostPerHour,
        ],
    ...["nodes", "listeners", "gpuObjects"].map((name) => [
      `no growth of ${name}`,
      !grows(rowOf(name), hours, sure),
    ]),
    ["one context and no more", rowOf("contexts").most <= 1],
  ];
}
