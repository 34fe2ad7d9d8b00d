/** The wall as it hangs, for a soak: the built app, a live feed at many times real speed, and a real browser before it. */
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { connect } from "mqtt";
import { chromiumFlags } from "../chromium-flags.mjs";
import { ensureBrowser, root } from "../ensure.mjs";
import { startBroker } from "../feed/broker.mjs";
import { startEvents } from "../feed/events.mjs";
import { createLiveServer } from "../feed/live-server.mjs";
import { play } from "../feed/player.mjs";
import { listen } from "../serve.mjs";
import { countGpuObjects } from "./probes.mjs";

/** A scene stays a `speed`th of its time, and so long at least, because a software renderer needs it to draw one. */
const leastDwellSeconds = 5;

/** Broker, events, player and server; `live` is what can be broken of them. */
async function startFeed({ speed, dist }) {
  let broker = await startBroker(0);
  const { port: brokerPort, url: brokerUrl } = broker;
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
    dwell: (seconds) => Math.max(leastDwellSeconds, seconds / speed),
  });
  await listen(server, 0);
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    live: {
      cut: () => broker.cut(),
      stopBroker: () => broker.stop(),
      async startBroker() {
        broker = await startBroker(brokerPort);
      },
    },
    async stop() {
      player.stop();
      client.end(true);
      server.closeAllConnections();
      server.close();
      await events.stop();
      await broker.stop();
    },
  };
}

/** @param size [width, height] of the screen in pixels */
export async function openStage({ speed, size: [width, height], dist }) {
  const feed = await startFeed({ speed, dist });
  const executablePath = ensureBrowser();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: chromiumFlags,
  });
  const context = await browser.newContext({ viewport: { width, height }, locale: "zh-CN" });
  const page = await context.newPage();
  const heard = { errors: [], loads: 0 };
  page.on("pageerror", ({ message, stack }) => heard.errors.push(stack ?? message));
  page.on("load", () => {
    heard.loads += 1;
  });
  await page.addInitScript(countGpuObjects);
  const session = await context.newCDPSession(page);
  const browserSession = await browser.newBrowserCDPSession();
  await session.send("Performance.enable");
  await session.send("Network.enable");
  await page.goto(`${feed.address}?face=wall&lang=zh-CN`);
  return {
    page,
    session,
    browserSession,
    heard,
    live: feed.live,
    version: browser.version(),
    async close() {
      await browser.close();
      await feed.stop();
    },
  };
}
