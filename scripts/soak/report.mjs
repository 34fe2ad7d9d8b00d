/** What a soak found, judged and written down. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { slope } from "./probes.mjs";

const counted = ["heapMegabytes", "nodes", "listeners", "gpuObjects", "contexts", "workers"];
const fixed = (value) => (Number.isInteger(value) ? String(value) : value.toFixed(2));

/** First, last and most of what was counted after the first fifth of the run, and how it grew in a simulated hour. */
function rowsOf(settled, speed) {
  return counted.map((name) => {
    const of = (each) => each[name];
    const all = settled.map(of);
    const perHour = (slope(settled, of) * 3600) / speed;
    return { name, first: all[0], last: all.at(-1), most: Math.max(...all), perHour };
  });
}

const lowOf = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 4)] ?? 0;

/**
 * How much more there was in the second half than in the first, in the lowest quarter of each: scenes differ by far
 * more than what leaks in minutes, but what leaks is there under all of them.
 */
function grownBetweenHalves(settled, of) {
  const half = Math.ceil(settled.length / 2);
  const [before, after] = [settled.slice(0, half), settled.slice(half)].map((part) => lowOf(part.map(of)));
  return { before, by: after - before };
}

/**
 * What is kept for ten minutes by the clock fills for ten minutes, however compressed the time of the feed is: a
 * shorter run says less about the heap, and is held to less.
 */
const longMinutes = 15;
const mostPerHour = (minutes) => (minutes >= longMinutes ? 1 : 4);

/** @returns what was played, counted and judged; `failed` is how many of the checks did not hold. */
export function judge({ minutes, speed, seconds, scenes, done, samples, errors, loads }) {
  const settled = samples.filter(({ atSeconds }) => atSeconds >= seconds / 5);
  const rows = rowsOf(settled, speed);
  const rowOf = (name) => rows.find((row) => row.name === name);
  const grows = (name) => {
    const { before, by } = grownBetweenHalves(settled, (each) => each[name]);
    return by > Math.max(20, before * 0.25);
  };
  const checks = [
    [
      "every fault mended, with every layer of the scene drawn again",
      Object.values(done).every(({ notMended }) => notMended.length === 0),
    ],
    [
      `the heap grows by at most ${mostPerHour(minutes)} MB in a simulated hour${minutes >= longMinutes ? "" : ` (1 in runs of ${longMinutes} minutes and more)`}`,
      rowOf("heapMegabytes").perHour <= mostPerHour(minutes),
    ],
    ...["nodes", "listeners", "gpuObjects"].map((name) => [`no growth of ${name}`, !grows(name)]),
    ["one context and no more", rowOf("contexts").most <= 2],
    ["nothing was thrown that nobody caught", errors.length === 0],
    ["the page was never loaded anew", loads === 1],
  ].map(([what, held]) => ({ what, held }));
  const failed = checks.filter(({ held }) => !held).length;
  const hours = (seconds * speed) / 3600;
  return { minutes, speed, hours, scenes: [...scenes], done, rows, checks, failed, errors, samples };
}

/** The same on the terminal. */
export function print({ minutes, speed, hours, scenes, done, rows, checks, failed, errors }) {
  console.log(
    `\n${minutes} min at ${speed}×: ${hours.toFixed(1)} simulated hours, ${scenes.length} scenes (${scenes.join(", ")}), ${errors.length} uncaught errors`,
  );
  console.table(
    Object.fromEntries(
      Object.entries(done).map(([name, { begun, mended, slowestMs }]) => [
        name,
        { faults: begun, mended, "slowest s": (slowestMs / 1000).toFixed(1) },
      ]),
    ),
  );
  console.log("Counted after the first fifth, each time after the rubbish was collected:");
  console.table(
    Object.fromEntries(
      rows.map(({ name, first, last, most, perHour }) => [
        name,
        {
          "after a fifth": fixed(first),
          last: fixed(last),
          most: fixed(most),
          "per simulated hour": perHour.toFixed(3),
        },
      ]),
    ),
  );
  for (const [name, { notMended }] of Object.entries(done))
    for (const last of notMended) console.log(`not mended: ${name} ${JSON.stringify(last)}`);
  for (const message of new Set(errors)) console.log(`uncaught: ${message}`);
  for (const { what, held } of checks) console.log(`${held ? "✓" : "✗"} ${what}`);
  console.log(`${checks.length - failed} passed, ${failed} failed`);
}

/** As a page to read. */
function pageOf({ minutes, speed, hours, scenes, done, rows, checks }, machine) {
  return [
    "# Soak of the wall",
    "",
    `${machine} ${minutes} minutes at ${speed} times real speed, ${hours.toFixed(1)} simulated hours, live feed on, ${scenes.length} scenes. A software renderer draws.`,
    "",
    "| fault | times | mended | slowest, s |",
    "|---|--:|--:|--:|",
    ...Object.entries(done).map(
      ([name, { begun, mended, slowestMs }]) =>
        `| ${name} | ${begun} | ${mended} | ${(slowestMs / 1000).toFixed(1)} |`,
    ),
    "",
    "Counted after the first fifth of the run, each time after the rubbish was collected:",
    "",
    "| | then | at the end | most | per simulated hour |",
    "|---|--:|--:|--:|--:|",
    ...rows.map(
      ({ name, first, last, most, perHour }) =>
        `| ${name} | ${fixed(first)} | ${fixed(last)} | ${fixed(most)} | ${perHour.toFixed(3)} |`,
    ),
    "",
    ...checks.map(({ what, held }) => `- ${held ? "held" : "**did not hold**"}: ${what}`),
    "",
  ].join("\n");
}

/** Writes FILE.json and, beside it, FILE.md. */
export function keep(file, found, machine) {
  const base = file.replace(/\.(json|md)$/, "");
  mkdirSync(dirname(base), { recursive: true });
  writeFileSync(`${base}.json`, `${JSON.stringify({ machine, ...found }, null, 1)}\n`);
  writeFileSync(`${base}.md`, pageOf(found, machine));
}
