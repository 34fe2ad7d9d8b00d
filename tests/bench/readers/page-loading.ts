import { statSync } from "node:fs";
import { basename, join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { ensureBrowser, ensureBuilt, ensureInstalled, root } from "../../../scripts/ensure.mjs";
import { createStaticServer, listen } from "../../../scripts/serve.mjs";
import playwrightConfig from "../../playwright.config";

/** One stage of loading a file in the page. */
export interface StageRecord {
  readonly stage: "at rest" | "examine" | "cure" | "take";
  readonly seconds: number;
  /** The longest task of the main thread, and how many took above 50 ms; 0 where none did. */
  readonly longestTaskMs: number;
  readonly longTasks: number;
}

export interface PageLoading {
  readonly file: string;
  readonly bytes: number;
  readonly stages: readonly StageRecord[];
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
  await page.addInitScript(() => {
    const tasks: number[] = [];
    const scripts: { at: string; ms: number }[] = [];
    Object.assign(globalThis, { longTasks: tasks, longScripts: scripts });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: "longtask", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        for (const script of (entry as unknown as { scripts: Script[] }).scripts)
          scripts.push({
            at: `${script.sourceURL.split("/").at(-1)} ${script.sourceFunctionName} (${script.invoker})`,
            ms: Math.round(script.duration),
          });
    }).observe({ type: "long-animation-frame", buffered: true });
  });
  const stages: StageRecord[] = [];
  const stage = async (name: StageRecord["stage"], work: () => Promise<unknown>) => {
    await tasksSince(page);
    const began = performance.now();
    await work();
    const seconds = (performance.now() - began) / 1000;
    // Entries come a moment after their task.
    await page.waitForTimeout(500);
    const tasks = await tasksSince(page);
    const record = { stage: name, seconds, longestTaskMs: Math.max(0, ...tasks), longTasks: tasks.length };
    stages.push(record);
    const scripts = await longestScripts(page);
    process.stderr.write(`${basename(path)}: ${JSON.stringify(record)} ${scripts.join(", ")}\n`);
  };
  const button = (name: RegExp) => page.getByRole("button", { name });
  let stopped: string | null = null;
  try {
    await page.goto(`${base}/?welcome=0&face=desk&lang=en&layers=county`);
    await page.getByText(/%/).first().waitFor();
    await settled(page);
    await stage("at rest", () => page.waitForTimeout(5000));
    await stage("examine", async () => {
      await page.getByLabel("Choose files…").setInputFiles(path);
      await button(/^Apply the cure$/).waitFor();
    });
    await stage("cure", async () => {
      await button(/^Apply the cure$/).click();
      await button(/^Take into the district/).waitFor();
    });
    await stage("take", async () => {
      await button(/^Take into the district/).click();
      await page.getByText(/^Taken into the district/).waitFor();
      await settled(page);
    });
  } catch (fault) {
    stopped = fault instanceof Error ? (fault.message.split("\n")[0] ?? "") : String(fault);
  }
  await context.close();
  return { file: basename(path), bytes: statSync(path).size, stages, stopped };
}

/** Long tasks since this was asked last. */
const tasksSince = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks.splice(0));

interface Script {
  readonly sourceURL: string;
  readonly sourceFunctionName: string;
  readonly invoker: string;
  readonly duration: number;
}

/** What ran longest in slow frames since this was asked last, for whoever wants to know why. */
const longestScripts = (page: Page) =>
  page.evaluate(() =>
    (globalThis as unknown as { longScripts: { at: string; ms: number }[] }).longScripts
      .splice(0)
      .sort((a, b) => b.ms - a.ms)
      .slice(0, 3)
      .map(({ at, ms }) => `${ms} ms ${at}`),
  );

/** Until no figure is being worked on any more. */
async function settled(page: Page): Promise<void> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    if ((await page.getByText(/^computing$/i).count()) === 0) return;
    await page.waitForTimeout(500);
  }
}

/** The stages as a table of Markdown. */
export function pageTable(loadings: readonly PageLoading[]): string {
  const rows = loadings.flatMap(({ file, stages, stopped }) => [
    ...stages.map(
      ({ stage, seconds, longestTaskMs, longTasks }) =>
        `| ${file} | ${stage} | ${seconds.toFixed(1)} s | ${Math.round(longestTaskMs)} ms | ${longTasks} |`,
    ),
    ...(stopped === null ? [] : [`| ${file} | stopped | ${stopped} | | |`]),
  ]);
  const title = "## In the page (Chromium, software GL)";
  if (rows.length === 0) return [title, "", "Not measured in this run.", ""].join("\n");
  return [
    title,
    "",
    "| file | stage | time | longest main-thread task | tasks above 50 ms |",
    "|---|---|---:|---:|---:|",
    ...rows,
    "",
  ].join("\n");
}
