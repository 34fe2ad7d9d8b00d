import { statSync } from "node:fs";
import { basename, join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { ensureBrowser, ensureBuilt, ensureInstalled, root } from "../../../scripts/ensure.mjs";
import { createStaticServer, listen } from "../../../scripts/serve.mjs";
import playwrightConfig from "../../playwright.config";
import { mainThreadTasks, pageMemory } from "./main-thread";

/** One stage of loading a file in the page. */
export interface StageRecord {
  readonly stage: "at rest" | "examine" | "cure" | "take";
  readonly seconds: number;
  /** The longest task of the main thread, and how many took above 50 ms; 0 where none did. */
  readonly longestTaskMs: number;
  readonly longTasks: number;
  /**
   * The same of the processor's time: what the main thread itself worked. On a machine whose cores are all taken by
   * the reading and by drawing in software, it also waits for its turn, and that is not in here.
   */
  readonly longestCpuMs: number;
  readonly longCpuTasks: number;
}

export interface PageLoading {
  readonly file: string;
  readonly bytes: number;
  readonly stages: readonly StageRecord[];
  /** Highest resident memory of the page's process, worker included; null where the system does not tell. */
  readonly peakBytes: number | null;
  /** What stopped it, where it did not come to its end. */
  readonly stopped: string | null;
}

const patienceMs = 240_000;

/** Opens each file in the app, in Chromium, as a user would, and watches the main thread all the while. */
export async function measurePage(paths: readonly string[]): Promise<PageLoading[]> {
  ensureInstalled();
  const built = process.env.JINGLUO_DIST;
  if (built === undefined) ensureBuilt();
  const server = createStaticServer({ dist: built ?? join(root, "dist"), district: null });
  const port = await listen(server, 4391);
  const executablePath = ensureBrowser() || undefined;
  const args = playwrightConfig.use?.launchOptions?.args ?? [];
  const browser = await chromium.launch({ args, executablePath });
  try {
    const records: PageLoading[] = [];
    for (const path of paths) records.push(await load(browser, `http://127.0.0.1:${port}`, path));
    return records;
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

async function load(browser: Browser, base: string, path: string): Promise<PageLoading> {
  const context = await browser.newContext({ viewport: { width: 900, height: 600 }, locale: "en" });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  const stages: StageRecord[] = [];
  const stage = async (name: StageRecord["stage"], work: () => Promise<unknown>) => {
    await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline"] });
    const began = performance.now();
    await work();
    const seconds = (performance.now() - began) / 1000;
    // What it leads to comes a moment later.
    await page.waitForTimeout(500);
    const record = { stage: name, seconds, ...mainThreadTasks(await browser.stopTracing()) };
    stages.push(record);
    process.stderr.write(`${basename(path)}: ${JSON.stringify(record)}\n`);
  };
  let stopped: string | null = null;
  try {
    await page.goto(`${base}/?welcome=0&face=desk&lang=en&layers=county`);
    await page.getByText(/%/).first().waitFor();
    await settled(page);
    await page.waitForTimeout(5000);
    await stage("at rest", () => page.waitForTimeout(5000));
    await stage("examine", async () => {
      await page.getByLabel("Choose files…", { exact: true }).setInputFiles(path);
      await shown(page, ".doctor-presses button:not([disabled])");
    });
    await stage("cure", async () => {
      await page.locator(".doctor-presses button").click();
      await shown(page, ".doctor-outcome");
    });
    await stage("take", async () => {
      await page.locator(".doctor-presses button").click();
      await shown(page, ".doctor-taken");
      await settled(page);
    });
  } catch (fault) {
    stopped = fault instanceof Error ? (fault.message.split("\n")[0] ?? "") : String(fault);
  }
  const peakBytes = await pageMemory(browser);
  await context.close();
  return { file: basename(path), bytes: statSync(path).size, stages, peakBytes, stopped };
}

/** Waits without asking much of the thread that is measured: looking things up by role takes it tens of milliseconds. */
const shown = (page: Page, selector: string) =>
  page.waitForFunction((wanted) => document.querySelector(wanted) !== null, selector, { polling: 500 });

/** Until no figure is being worked on any more. */
const settled = (page: Page) =>
  page.waitForFunction(
    () =>
      [...document.querySelectorAll(".figure-row")].every(
        ({ textContent }) => !/computing/i.test(textContent ?? ""),
      ),
    null,
    { polling: 1000 },
  );

/** The stages as a table of Markdown. */
export function pageTable(loadings: readonly PageLoading[]): string {
  const rows = loadings.flatMap(({ file, stages, peakBytes, stopped }) => [
    ...stages.map(
      ({ stage, seconds, longestTaskMs, longTasks, longestCpuMs, longCpuTasks }) =>
        `| ${file} | ${stage} | ${seconds.toFixed(1)} s | ${Math.round(longestTaskMs)} ms | ${longTasks} | ${Math.round(longestCpuMs)} ms | ${longCpuTasks} |`,
    ),
    ...(peakBytes === null
      ? []
      : [`| ${file} | highest memory | ${Math.round(peakBytes / 1e6)} MB | | | | |`]),
    ...(stopped === null ? [] : [`| ${file} | stopped | ${stopped} | | | | |`]),
  ]);
  const title = "## In the page (Chromium, software GL)";
  if (rows.length === 0) return [title, "", "Not measured in this run.", ""].join("\n");
  return [
    title,
    "",
    "Tasks of the main thread by the clock, and by the processor's time it used itself: reading, drawing in software and",
    "the browser share the machine's cores, so that by the clock it also waits for its turn.",
    "",
    "| file | stage | time | longest task | above 50 ms | longest by CPU | above 50 ms by CPU |",
    "|---|---|---:|---:|---:|---:|---:|",
    ...rows,
    "",
  ].join("\n");
}
