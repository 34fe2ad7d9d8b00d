/**
 * `npm run soak -- --minutes N`: plays the wall in a real browser with the live feed on, breaks it at random, and
 * prints what was played, what was broken and mended, and what grew. Ends with 1 where something did not hold.
 *
 * Time is compressed: the feed runs at `--speed` times, and each scene stays a `--speed`th of its time, at least five
 * seconds, because a software renderer needs them to draw one.
 */
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromiumFlags } from "./chromium-flags.mjs";
import { ensureBrowser, ensureBuilt, ensureInstalled, root, say } from "./ensure.mjs";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "5" },
    speed: { type: "string", default: "60" },
    seed: { type: "string", default: "1" },
    size: { type: "string", default: "960x540" },
    dist: { type: "string" },
    report: { type: "string" },
    every: { type: "string", default: "8" },
  },
});
const [minutes, speed, everySeconds] = [values.minutes, values.speed, values.every].map(Number);
if (!(minutes > 0) || !(speed > 0) || !(everySeconds > 0)) {
  say(
    "Usage: npm run soak -- --minutes 30 [--speed 60] [--seed 1] [--every 8] [--size 960x540] [--report FILE]",
  );
  process.exit(2);
}
ensureInstalled();
if (values.dist === undefined) ensureBuilt();
const dist = values.dist ?? join(root, "dist");
const [
  { chromium },
  { connect },
  { startBroker },
  { startEvents },
  { play },
  { createLiveServer },
  { listen },
] = await Promise.all([
  import("@playwright/test"),
  import("mqtt"),
  import("./feed/broker.mjs"),
  import("./feed/events.mjs"),
  import("./feed/player.mjs"),
  import("./feed/live-server.mjs"),
  import("./serve.mjs"),
]);
const { countGpuObjects, sample } = await import("./soak/probes.mjs");
const { judge, keep, print } = await import("./soak/report.mjs");
const { faults, isWhole, pick } = await import("./soak/faults.mjs");

/** Mulberry32: the same seed breaks the same things in the same order. */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
const random = randomOf(Number(values.seed));
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

let broker = await startBroker(0);
const { port: brokerPort, url: brokerUrl } = broker;
const live = {
  cut: () => broker.cut(),
  stopBroker: () => broker.stop(),
  async startBroker() {
    broker = await startBroker(brokerPort);
  },
};
const events = await startEvents(0);
const client = connect(brokerUrl, { protocolVersion: 4, reconnectPeriod: 500 });
client.on("error", () => {}); // restarted on purpose
const player = play({
  folder: join(root, "geodata", "demo"),
  id: "demo",
  speed,
  findingSeconds: 600,
  publish: (topic, message) => client.publish(topic, JSON.stringify(message)),
  tellFacts: events.tell,
});
const server = createLiveServer({
  dist,
  id: "demo",
  broker: brokerUrl,
  events: events.url,
  settings: { wall: { alertSeconds: 5, drift: true } },
  dwell: (seconds) => Math.max(5, seconds / speed),
});
await listen(server, 0);
const { port } = server.address();

const executablePath = ensureBrowser();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: chromiumFlags,
});
const [width, height] = values.size.split("x").map(Number);
const page = await (await browser.newContext({ viewport: { width, height }, locale: "zh-CN" })).newPage();
const errors = [];
page.on("pageerror", ({ message, stack }) => errors.push(stack ?? message));
let loads = 0;
page.on("load", () => {
  loads += 1;
});
await page.addInitScript(countGpuObjects);
const session = await page.context().newCDPSession(page);
await session.send("Performance.enable");
await session.send("Network.enable");
await page.goto(`http://127.0.0.1:${port}/?face=wall&lang=zh-CN`);

async function recovered(limitSeconds) {
  const begun = Date.now();
  let last = {};
  while (Date.now() - begun < limitSeconds * 1000) {
    last = await isWhole(page).catch(() => ({}));
    if (last.alive && last.all && last.told) return { ms: Date.now() - begun };
    await wait(250);
  }
  return { ms: null, last };
}

const first = await recovered(120);
if (first.ms === null) say(`the wall did not come up: ${JSON.stringify(first.last)}`);
const begun = Date.now();
const elapsed = () => (Date.now() - begun) / 1000;
const scenes = new Set();
const done = {};
const samples = [];
const look = setInterval(() => {
  const scene = new URL(page.url()).searchParams.get("scene");
  if (scene) scenes.add(scene);
}, 500);
let nextSample = 0;
while (elapsed() < minutes * 60) {
  if (elapsed() >= nextSample) {
    samples.push(await sample(page, session, elapsed()));
    nextSample += Math.max(5, (minutes * 60) / 40);
  }
  const name = pick(done, random);
  done[name] ??= { begun: 0, mended: 0, slowestMs: 0, notMended: [] };
  done[name].begun += 1;
  const at = Date.now();
  await faults[name].act({ page, session, live, random });
  await wait(300);
  const { ms, last } = await recovered(60);
  if (ms === null) done[name].notMended.push(last);
  else {
    done[name].mended += 1;
    done[name].slowestMs = Math.max(done[name].slowestMs, ms);
  }
  await wait(Math.max(0, everySeconds * 1000 - (Date.now() - at)));
}
samples.push(await sample(page, session, elapsed()));
clearInterval(look);

const found = judge({
  minutes,
  speed,
  seconds: elapsed(),
  scenes,
  done,
  samples,
  errors,
  loads,
});
print(found);
if (values.report) keep(values.report, found, `Chromium ${browser.version()}, ${cpus().length} processors.`);
await browser.close();
player.stop();
client.end(true);
server.closeAllConnections();
server.close();
await events.stop();
await broker.stop();
process.exit(found.failed === 0 ? 0 : 1);
