import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { connect, type MqttClient } from "mqtt";
import { startBroker } from "../../scripts/feed/broker.mjs";
import { startEvents } from "../../scripts/feed/events.mjs";
import { createLiveServer } from "../../scripts/feed/live-server.mjs";
import { listen } from "../../scripts/serve.mjs";

/** The wall with a real broker and a real server of events; what is broken here is really broken. */
const dist = process.env.JINGLUO_DIST ?? join(import.meta.dirname, "../../dist");
test.use({ viewport: { width: 960, height: 540 } });
// Two page loads in software GL, a broker that goes and comes: minutes on a busy machine.
test.describe.configure({ timeout: 240_000 });

async function startLive() {
  const events = await startEvents(0);
  let broker = await startBroker(0);
  const { port: brokerPort, url } = broker;
  const server = createLiveServer({
    dist,
    id: "demo",
    broker: url,
    events: events.url,
    settings: { wall: { alertSeconds: 15, drift: false } },
  });
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  const client: MqttClient = connect(url, { protocolVersion: 4, reconnectPeriod: 500 });
  return {
    address: `http://127.0.0.1:${port}`,
    events,
    publish: (topic: string, message: object) =>
      client.publishAsync(`jingluo/demo/${topic}`, JSON.stringify(message), { qos: 1 }),
    stopBroker: () => broker.stop(),
    async startBroker() {
      broker = await startBroker(brokerPort);
    },
    async stop() {
      client.end(true);
      server.closeAllConnections();
      server.close();
      await events.stop();
      await broker.stop().catch(() => {});
    },
  };
}

const finding = (id: string, properties: object) => ({
  type: "Feature",
  id,
  properties: { id, status: "reported", foundAt: new Date().toISOString(), ...properties },
  geometry: { type: "Point", coordinates: [112.661, 38.068] },
});
const isDrawn = (page: Page, kinds: RegExp) =>
  expect(page.locator(".map-view")).toHaveAttribute("data-drawn", kinds, { timeout: 60_000 });

test("live data reach the wall, an alert takes the stage, and a broker that restarts is found again", async ({
  page,
}) => {
  const live = await startLive();
  try {
    await page.goto(`${live.address}/?face=wall&lang=en&scene=patrols`);
    const foot = page.getByRole("contentinfo");
    // What is told before a subscription stands is told to nobody.
    const late = foot.getByText(/disconnected|connecting/);
    await expect(foot).toContainText(/Patrol positions nothing yet/, { timeout: 60_000 });
    await expect(late).toHaveCount(0, { timeout: 30_000 });
    await page.keyboard.press("Space");
    await live.publish("positions", {
      ...finding("w1", { name: "North round", at: new Date().toISOString() }),
    });
    await expect(foot).toContainText(/Patrol positions \d+ seconds? ago/);
    await isDrawn(page, /live-positions/);
    live.events.tell({
      facts: { fireDangerIndex: { value: 95, unit: "1", date: "2026-11-22", source: "test" } },
    });
    await expect(page.locator(".wall-danger")).toHaveAttribute("data-level", "5", { timeout: 60_000 });

    await live.publish("findings", finding("fire-1", { name: "Smoke over the ridge", category: "火点" }));
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("Smoke over the ridge", { timeout: 20_000 });
    await expect(alert).toContainText(/1499\d{11}/);
    const near = page.getByRole("complementary", { name: "What is near" });
    await expect(near).toContainText(/\d\s*(m|km)/);
    await expect(near).toContainText(/[NESW]{1,2} \d+°/);
    await expect(alert).toHaveCount(0, { timeout: 40_000 });
    await expect(page).toHaveURL(/scene=patrols/);
    await expect(page).not.toHaveURL(/select=/);

    await live.stopBroker();
    await expect(late.first()).toBeVisible({ timeout: 20_000 });
    await isDrawn(page, /live-positions/);
    await live.startBroker();
    await expect(late).toHaveCount(0, { timeout: 30_000 });
    await live.publish("findings", finding("f-2", { name: "x", category: "火点", status: "closed" }));
    await expect(foot).toContainText(/Findings \d+ seconds? ago/);
  } finally {
    await live.stop();
  }
});

test("without the broker, after a restart of the page, the last good data are there with their age", async ({
  page,
}) => {
  const live = await startLive();
  try {
    await page.goto(`${live.address}/?face=wall&lang=en&scene=patrols`);
    const foot = page.getByRole("contentinfo");
    await expect(foot).toContainText(/Patrol positions nothing yet/, { timeout: 60_000 });
    await expect(foot.getByText(/disconnected|connecting/)).toHaveCount(0, { timeout: 30_000 });
    await live.publish("positions", { ...finding("w1", { name: "North round" }) });
    await expect(foot).toContainText(/Patrol positions \d+ seconds? ago/);
    await expect
      .poll(
        () =>
          page.evaluate(
            () =>
              new Promise<number>((resolve) => {
                const asked = indexedDB.open("jingluo-live");
                asked.onsuccess = () => {
                  const db = asked.result;
                  if (!db.objectStoreNames.contains("books")) return resolve(0);
                  const count = db.transaction("books").objectStore("books").count();
                  count.onsuccess = () => {
                    db.close();
                    resolve(count.result);
                  };
                };
                asked.onerror = () => resolve(0);
              }),
          ),
        { timeout: 30_000 },
      )
      .toBe(1);
    await live.stopBroker();
    await page.reload();
    await expect(foot).toContainText(
      /Patrol positions (\d+ (seconds?|minutes?) ago|just now) · disconnected/,
      {
        timeout: 60_000,
      },
    );
    await isDrawn(page, /live-positions/);
  } finally {
    await live.stop();
  }
});
