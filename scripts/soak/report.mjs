/** What a soak found, written down. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const fixed = (value) => (Number.isInteger(value) ? String(value) : value.toFixed(2));
const signed = ({ perHour, error }) => `${perHour.toFixed(2)} ± ${error.toFixed(2)}`;

/** The same on the terminal. */
export function print({ minutes, speed, hours, scenes, done, rows, checks, failed, unjudged, errors }) {
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
      rows.map(({ name, first, last, most, perHour, error }) => [
        name,
        {
          "after a fifth": fixed(first),
          last: fixed(last),
          most: fixed(most),
          "per simulated hour": signed({ perHour, error }),
        },
      ]),
    ),
  );
  for (const [name, { notMended }] of Object.entries(done))
    for (const last of notMended) console.log(`not mended: ${name} ${JSON.stringify(last)}`);
  for (const message of new Set(errors)) console.log(`uncaught: ${message}`);
  if (unjudged)
    console.log("? growth: the wall stood still too seldom on this machine to say anything of it");
  for (const { what, held } of checks) console.log(`${held ? "✓" : "✗"} ${what}`);
  console.log(`${checks.length - failed} passed, ${failed} failed`);
}

/** As a page to read. */
function pageOf({ minutes, speed, hours, scenes, done, rows, checks, unjudged }, machine) {
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
      (row) =>
        `| ${row.name} | ${fixed(row.first)} | ${fixed(row.last)} | ${fixed(row.most)} | ${signed(row)} |`,
    ),
    "",
    ...(unjudged ? ["- not judged: growth, because the wall stood still too seldom"] : []),
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
