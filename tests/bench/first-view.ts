/**
 * What a cold start transfers and how long it takes, face by face. `npm run bench -- first-view`, or
 * `node --import tsx tests/bench/first-view.ts`; results go to tests/bench/results.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "@playwright/test";
import manifest from "../../geodata/demo/manifest.json" with { type: "json" };
import { ensureBrowser, ensureBuilt, ensureInstalled, root } from "../../scripts/ensure.mjs";
import { createStaticServer, listen } from "../../scripts/serve.mjs";
import { rolesUpTo } from "../../src/data/load-order";
import playwrightConfig from "../playwright.config";
import { type FaceResult, firstViewTable } from "./first-view-table";
import { type PageRecord, recordPage } from "./page-record";

const faces = [
  { face: "desk", viewport: { width: 1440, height: 900 } },
  { face: "wall", viewport: { width: 1920, height: 1080 } },
  { face: "tablet", viewport: { width: 820, height: 1180 } },
] as const;

/** Longest wait for the first view, and how long the page is watched after it. */
const patienceMs = 60_000;
const watchMs = 15_000;

interface Sent {
  readonly path: string;
  readonly bytes: number;
  readonly startedMs: number;
}

/** Bytes of each answer's body as sent, i.e. compressed; workers' requests included. */
function countBytes(server: Server, sent: Sent[]): void {
  server.prependListener("request", (request: IncomingMessage, response: ServerResponse) => {
    const startedMs = Date.now();
    const before = request.socket.bytesWritten;
    response.on("close", () => {
      const path = new URL(request.url ?? "/", "http://localhost").pathname;
      sent.push({ path, bytes: request.socket.bytesWritten - before, startedMs });
    });
  });
}

async function measure(browser: Browser, base: string, sent: Sent[], at: (typeof faces)[number]) {
  sent.length = 0;
  const context = await browser.newContext({
    viewport: at.viewport,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
  });
  const page = await context.newPage();
  // The loader that runs this file names functions by a helper the page does not have.
  await page.addInitScript({ content: "globalThis.__name ??= (named) => named;" });
  await page.addInitScript(recordPage);
  process.stderr.write(`${at.face} …\n`);
  await page.goto(`${base}/?face=${at.face}`);
  const read = () => page.evaluate(() => (globalThis as unknown as { firstView: PageRecord }).firstView);
  const complete = await isReady(read);
  await page.waitForTimeout(watchMs);
  const record = await read();
  const session = await context.newCDPSession(page);
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await context.close();
  return resultOf(at.face, record, complete, usedSize, sent);
}

/** Asks again and again, since the page's security policy forbids waiting inside it. */
async function isReady(read: () => Promise<PageRecord>): Promise<boolean> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    const { mapUpMs, firstFigureMs } = await read();
    if (mapUpMs !== null && firstFigureMs !== null) return true;
    await new Promise((done) => setTimeout(done, 500));
  }
  return false;
}

const isData = ({ path }: Sent) => path.startsWith("/geodata/");

/** The files the first view draws: those of the first stage of loading, the heights under them, and what names them. */
function isNeededFirst(path: string): boolean {
  if (path.endsWith(".json")) return true;
  const roles: readonly string[] = [...rolesUpTo("first"), "elevation"];
  return manifest.layers.some(({ role, file }) => roles.includes(role) && path.endsWith(`/${file}`));
}

function resultOf(
  face: string,
  record: PageRecord,
  complete: boolean,
  heapBytes: number,
  sent: readonly Sent[],
): FaceResult {
  const upAt = record.mapUpMs === null ? Infinity : record.originMs + record.mapUpMs;
  const begun = sent.filter(({ startedMs }) => startedMs <= upAt);
  const first = begun.filter((one) => !isData(one) || isNeededFirst(one.path));
  const sum = (some: readonly Sent[]) => some.reduce((bytes, one) => bytes + one.bytes, 0);
  return {
    face,
    complete,
    mapUpMs: record.mapUpMs,
    firstFigureMs: record.firstFigureMs,
    codeBytes: sum(first.filter((one) => !isData(one))),
    dataBytes: sum(first.filter(isData)),
    firstViewBytes: sum(first),
    behindBytes: sum(begun) - sum(first),
    allBytes: sum(sent),
    heapBytes,
    requests: first
      .map(({ path, bytes }) => ({ path, bytes }))
      .sort((a, b) => b.bytes - a.bytes)
      .slice(0, 20),
    longTasks: record.longTasks.filter(({ startMs }) => startMs > (record.mapUpMs ?? 0)),
    longFrames: record.longFrames.filter(({ startMs }) => startMs > (record.mapUpMs ?? 0)),
  };
}

/** Measures all faces and writes the results. */
export async function run(): Promise<void> {
  ensureInstalled();
  ensureBuilt();
  const executablePath = ensureBrowser() || undefined;
  const sent: Sent[] = [];
  const server: Server = createStaticServer({ dist: join(root, "dist") });
  countBytes(server, sent);
  const port: number = await listen(server, 4373);
  const args = playwrightConfig.use?.launchOptions?.args ?? [];
  const browser = await chromium.launch({ args, executablePath });
  const results: FaceResult[] = [];
  try {
    for (const at of faces) results.push(await measure(browser, `http://127.0.0.1:${port}`, sent, at));
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
  const machine = {
    processors: cpus().length,
    loadAverage: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    browser: browser.version(),
    drawing: "SwiftShader (software)",
  };
  const folder = join(root, "tests/bench/results");
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "first-view.json"),
    `${JSON.stringify({ machine, watchMs, faces: results }, null, 1)}\n`,
  );
  const table = firstViewTable(machine, watchMs, results);
  writeFileSync(join(folder, "first-view.md"), table);
  process.stdout.write(table);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await run();
