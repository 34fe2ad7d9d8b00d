/**
 * What the wall asks of the page's main thread at 3840 × 2160: each frame of a moving camera with every layer on, and
 * a tour of all scenes. `npm run bench -- wall`; results go to tests/bench/results.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import manifest from "../../../geodata/demo/manifest.json" with { type: "json" };
import { ensureBrowser, ensureBuilt, ensureInstalled, root } from "../../../scripts/ensure.mjs";
import { createStaticServer, listen } from "../../../scripts/serve.mjs";
import { layerKinds } from "../../../src/layers/registry";
import playwrightConfig from "../../playwright.config";
import { categories, type LongTask, type MainThread, mainThread } from "./main-thread";

const size = { width: 3840, height: 2160 };
const patienceMs = 60_000;
/** Until the files are read and the figures computed. */
const settleMs = 20_000;
const sceneMs = 15_000;
/** Half of what the shortest scene stays in a tour: meanwhile the wall makes the next one ready. */
const dwellMs = 10_000;

/** Everything there is to draw, but for the two that need a place or a feed. */
const everyLayer = layerKinds.map(({ id }) => id).filter((id) => id !== "focus");
const at = (zoom: number, lat: number, lng: number) => `camera=${zoom}/${lat}/${lng}/0/0`;
const everything = `?${at(11, 38.068, 112.661)}&layers=${everyLayer.join(",")}&indicator=forest-cover`;
const moves = [
  at(11.6, 38.1, 112.7),
  at(11, 38.2, 112.6),
  at(12, 38.068, 112.661),
  at(11.2, 38.0, 112.75),
  at(11.8, 38.12, 112.62),
  at(11, 38.068, 112.661),
];

async function drawn(page: Page, kind: string): Promise<void> {
  await page.locator(`[data-drawn~=${kind}]`).waitFor({ timeout: patienceMs });
}

/** Until the map is at rest, or a while has passed: a software card may take longer to draw than a scene stays. */
async function rest(page: Page, ms: number): Promise<void> {
  await page.waitForTimeout(500);
  await page
    .locator(".map-view[aria-busy=false]")
    .waitFor({ timeout: ms })
    .catch(() => {});
}

/**
 * Runs in the page before anything else: every draw call is made, checked and sent as ever, but of no vertices. A
 * software card fills a frame of this size in seconds, so that in a minute there is one, and a camera that moves cannot
 * be measured; what a card does is not the page's own work.
 */
function fillNothing(): void {
  const proto = WebGL2RenderingContext.prototype;
  const { drawArrays, drawElements, drawRangeElements, drawArraysInstanced, drawElementsInstanced } = proto;
  proto.drawArrays = function (mode, first) {
    drawArrays.call(this, mode, first, 0);
  };
  proto.drawElements = function (mode, _count, type, offset) {
    drawElements.call(this, mode, 0, type, offset);
  };
  proto.drawRangeElements = function (mode, start, end, _count, type, offset) {
    drawRangeElements.call(this, mode, start, end, 0, type, offset);
  };
  proto.drawArraysInstanced = function (mode, first, _count, instances) {
    drawArraysInstanced.call(this, mode, first, 0, instances);
  };
  proto.drawElementsInstanced = function (mode, _count, type, offset, instances) {
    drawElementsInstanced.call(this, mode, 0, type, offset, instances);
  };
}

async function openWall(browser: Browser, base: string, everyScene: boolean): Promise<Page> {
  const page = await browser.newPage({
    viewport: size,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
  });
  await page.addInitScript(fillNothing);
  if (!everyScene)
    await page.route("**/geodata/demo/manifest.json", (route) => {
      const scene = { id: "all", title: { zh: "全部图层" }, dwellSeconds: 3600, link: everything };
      return route.fulfill({ json: { ...manifest, scenes: [scene] } });
    });
  await page.goto(`${base}/?face=wall&lang=zh-CN`);
  await drawn(page, "county");
  await page.keyboard.press("Space");
  await page.waitForTimeout(settleMs);
  return page;
}

/** The camera moves over every layer there is. */
async function move(browser: Browser, base: string): Promise<MainThread> {
  const page = await openWall(browser, base, false);
  await drawn(page, "findings");
  await rest(page, patienceMs);
  await browser.startTracing(page, { categories });
  for (const camera of moves) {
    await page.evaluate((to) => {
      const next = new URL(location.href);
      const [, value = ""] = to.split("=");
      next.searchParams.set("camera", value);
      history.pushState(null, "", next);
      dispatchEvent(new PopStateEvent("popstate"));
    }, camera);
    await rest(page, sceneMs);
  }
  const trace = await browser.stopTracing();
  await page.close();
  return mainThread(trace);
}

interface SceneRecord {
  readonly scene: string;
  readonly longestTaskMs: number;
  readonly longTasks: readonly LongTask[];
}

async function tour(browser: Browser, base: string): Promise<readonly SceneRecord[]> {
  const page = await openWall(browser, base, true);
  const scenes: SceneRecord[] = [];
  const count = await page.locator(".wall-scenes i").count();
  for (let i = 0; i < count; i++) {
    await browser.startTracing(page, { categories });
    await page.keyboard.press("ArrowRight");
    await page.waitForTimeout(dwellMs);
    await rest(page, sceneMs);
    const { longestTaskMs, longTasks } = mainThread(await browser.stopTracing());
    const scene = new URL(page.url()).searchParams.get("scene") ?? "";
    scenes.push({ scene, longestTaskMs, longTasks });
    process.stderr.write(`${scene}: ${JSON.stringify({ longestTaskMs, longTasks })}\n`);
  }
  await page.close();
  return scenes;
}

const ms = (value: number) => value.toFixed(1);
const quantile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

function report(machine: string, moving: MainThread, scenes: readonly SceneRecord[]): string {
  const frames = [...moving.frames].sort((a, b) => a - b);
  const long = scenes.flatMap(({ longTasks }) => longTasks);
  return [
    "# The wall's main thread at 3840 × 2160",
    "",
    `${machine} All times are processor time of the page's own thread: what it waits for, such as a graphics card that is software here, is not in them. Every draw call is made, of no vertices: filling pixels is the card's work.`,
    "",
    `Camera moving, ${everyLayer.length} layers on: **${ms(quantile(frames, 0.5))} ms** a frame in the median of ${frames.length} frames (at most 8 wanted), ${ms(quantile(frames, 0.9))} ms in the slowest tenth; ${moving.longTasks.length} tasks above 50 ms.`,
    "",
    `A tour of ${scenes.length} scenes: **${long.length} tasks above 50 ms** (none wanted).`,
    "",
    "| scene | longest task, ms | above 50 ms |",
    "|---|--:|--:|",
    ...scenes.map(
      ({ scene, longestTaskMs, longTasks }) => `| ${scene} | ${ms(longestTaskMs)} | ${longTasks.length} |`,
    ),
    "",
  ].join("\n");
}

/** Measures, prints and keeps the results. */
export async function run(): Promise<void> {
  ensureInstalled();
  if (process.env.JINGLUO_DIST === undefined) ensureBuilt();
  const dist = process.env.JINGLUO_DIST ?? join(root, "dist");
  const server: Server = createStaticServer({ dist });
  const port: number = await listen(server, 4374);
  const args = playwrightConfig.use?.launchOptions?.args ?? [];
  const browser = await chromium.launch({ args, executablePath: ensureBrowser() || undefined });
  try {
    const base = `http://127.0.0.1:${port}`;
    const scenes = await tour(browser, base);
    const moving = await move(browser, base);
    const load = Math.round((loadavg()[0] ?? 0) * 10) / 10;
    const machine = `Chromium ${browser.version()}, SwiftShader (software), ${cpus().length} processors, load average ${load}.`;
    const folder = join(root, "tests/bench/results");
    mkdirSync(folder, { recursive: true });
    const { frames, longTasks } = moving;
    const kept = { machine, size, moving: { frames: frames.length, longTasks }, scenes };
    writeFileSync(join(folder, "wall.json"), `${JSON.stringify(kept, null, 1)}\n`);
    const text = report(machine, moving, scenes);
    writeFileSync(join(folder, "wall.md"), text);
    process.stdout.write(text);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
