/**
 * How long the demo's figures take, each and together, cold and warm: `npm run bench -- figures`. In a worker of the
 * browser by the clock, and in Node by the processor time of the thread, which a busy machine does not stretch as much.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { ensureBrowser, root } from "../../scripts/ensure.mjs";
import { createStaticServer, listen } from "../../scripts/serve.mjs";
import playwrightConfig from "../playwright.config";
import { bundle } from "./bundle";
import { median } from "./engine/rival";
import type { FigureTimes } from "./figures/figure-times";

/** Fresh workers, for cold times; rounds in the last one, of which all but the first are warm. */
const coldRuns = 5;
const warmRounds = 6;

const demo = join(root, "geodata/demo");
const sum = (times: FigureTimes) => Object.values(times).reduce((all, one) => all + one, 0);

interface Place {
  readonly name: string;
  readonly clock: string;
  readonly cold: readonly FigureTimes[];
  readonly warm: readonly FigureTimes[];
}

async function runs(once: (rounds: number) => Promise<FigureTimes[]>): Promise<Pick<Place, "cold" | "warm">> {
  const cold: FigureTimes[] = [];
  for (let i = 0; i < coldRuns - 1; i++) cold.push((await once(1))[0]!);
  const [first, ...warm] = await once(warmRounds);
  return { cold: [...cold, first!], warm };
}

async function inNode(): Promise<Place> {
  const { file, remove } = await bundle(join(import.meta.dirname, "figures/figures-node.ts"), "node");
  try {
    const once = async (rounds: number): Promise<FigureTimes[]> =>
      JSON.parse(execFileSync(process.execPath, [file, demo, String(rounds)], { encoding: "utf8" }));
    const clock = existsSync("/proc/self/schedstat") ? "processor time of the thread" : "processor time";
    return { name: `Node ${process.version}`, clock, ...(await runs(once)) };
  } finally {
    remove();
  }
}

async function inBrowser(): Promise<Place> {
  const executablePath = ensureBrowser() || undefined;
  const { folder, remove } = await bundle(join(import.meta.dirname, "figures/figures-worker.ts"), "browser");
  writeFileSync(join(folder, "page.html"), "<!doctype html><title>figures</title>");
  mkdirSync(join(folder, "geodata"));
  symlinkSync(demo, join(folder, "geodata/demo"));
  const server = createStaticServer({ dist: folder });
  const base = `http://127.0.0.1:${await listen(server, 4383)}`;
  const args = playwrightConfig.use?.launchOptions?.args ?? [];
  const browser = await chromium.launch({ args, executablePath });
  try {
    const once = async (rounds: number): Promise<FigureTimes[]> => {
      const page = await browser.newPage();
      await page.goto(`${base}/page.html`);
      const times = await page.evaluate(
        (asked) =>
          new Promise<FigureTimes[]>((done, fail) => {
            const worker = new Worker("/figures-worker.js");
            worker.onmessage = ({ data }) => done(data);
            worker.onerror = ({ message }) => fail(new Error(message));
            worker.postMessage(asked);
          }),
        { folder: `${base}/geodata/demo/`, rounds },
      );
      await page.close();
      return times;
    };
    return { name: `worker in Chromium ${browser.version()}`, clock: "by the clock", ...(await runs(once)) };
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    remove();
  }
}

function table(machine: string, places: readonly Place[]): string {
  const ids = Object.keys(places[0]!.cold[0]!);
  const of = (runs: readonly FigureTimes[], id: string) => median(runs.map((times) => times[id]!)).toFixed(1);
  const all = (runs: readonly FigureTimes[]) => median(runs.map(sum)).toFixed(0);
  const least = (runs: readonly FigureTimes[]) => Math.min(...runs.map(sum)).toFixed(0);
  const columns = places.flatMap(({ name }) => [`${name}, cold`, "warm"]);
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    "# All figures of the demo",
    "",
    `${new Date().toISOString().slice(0, 10)}; ${machine}. Milliseconds, medians of ${coldRuns} cold runs (a fresh worker or process each, districts read before)`,
    `and ${warmRounds - 1} warm ones (the district read anew, the code known). ${places.map(({ name, clock }) => `${name}: ${clock}`).join("; ")}.`,
    "",
    line(["figure", ...columns]),
    line(["---", ...columns.map(() => "---")]),
    line([
      "**all together**",
      ...places.flatMap(({ cold, warm }) => [`**${all(cold)}**`, `**${all(warm)}**`]),
    ]),
    line(["quickest run", ...places.flatMap(({ cold, warm }) => [least(cold), least(warm)])]),
    ...ids.map((id) => line([id, ...places.flatMap(({ cold, warm }) => [of(cold, id), of(warm, id)])])),
    "",
  ].join("\n");
}

export async function run(): Promise<void> {
  const before = loadavg()[0]!.toFixed(1);
  const places = [await inBrowser(), await inNode()];
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? "?"}, load average ${before} to ${loadavg()[0]!.toFixed(1)}`;
  const folder = join(root, "tests/bench/results");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "figures.json"), `${JSON.stringify({ machine, places }, null, 2)}\n`);
  const text = table(machine, places);
  writeFileSync(join(folder, "figures.md"), text);
  process.stdout.write(text);
}
