/**
 * `npm run soak -- --minutes N`: plays the wall in a real browser with the live feed on, breaks it at random, and
 * prints what was played, what was broken and mended, and what grew. Ends with 1 where something did not hold.
 *
 * Time is compressed: the feed runs at `--speed` times, and scenes stay a `--speed`th of their time, within what a
 * software renderer can follow.
 */
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureBuilt, ensureInstalled, root, say } from "./ensure.mjs";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "5" },
    speed: { type: "string", default: "60" },
    seed: { type: "string", default: "1" },
    size: { type: "string", default: "960x540" },
    dist: { type: "string" },
    report: { type: "string" },
    every: { type: "string", default: "8" },
    faults: { type: "string" },
    together: { type: "string", default: "1" },
  },
});
const [minutes, speed] = [values.minutes, values.speed].map(Number);
const asked = values.faults === undefined ? null : Number(values.faults);
const everySeconds = asked === null ? Number(values.every) : (minutes * 60) / asked;
if (!(minutes > 0) || !(speed > 0) || !(everySeconds > 0)) {
  say(
    "Usage: npm run soak -- --minutes 30 [--speed 60] [--seed 1] [--every SECONDS | --faults COUNT] [--together 1] [--size 960x540] [--report FILE]",
  );
  process.exit(2);
}
ensureInstalled();
if (values.dist === undefined) ensureBuilt();
const { openStage } = await import("./soak/stage.mjs");
const { faults } = await import("./soak/faults.mjs");
const { planOf, randomOf } = await import("./soak/plan.mjs");
const { playOut } = await import("./soak/play-out.mjs");
const { judge } = await import("./soak/judge.mjs");
const { keep, print } = await import("./soak/report.mjs");

const together = Math.max(1, Number(values.together) || 1);
const random = randomOf(Number(values.seed));
const stage = await openStage({
  speed,
  size: values.size.split("x").map(Number),
  dist: values.dist ?? join(root, "dist"),
});
const plan = planOf(asked ?? Math.ceil((minutes * 60) / everySeconds), random, faults);
const played = await playOut(stage, { minutes, everySeconds, plan, together, random, all: asked !== null });
const found = judge({ minutes, speed, asked, ...played });
print(found);
if (values.report) keep(values.report, found, `Chromium ${stage.version}, ${cpus().length} processors.`);
await stage.close();
process.exit(found.failed === 0 ? 0 : 1);
