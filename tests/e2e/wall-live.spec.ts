import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { startLive } from "./live-site";

/** The wall with a real broker and a real server of events; what is broken here is really broken. */
test.use({ viewport: { width: 960, height: 540 } });
// Two page loads in software GL, a broker that goes and comes: minutes on a busy machine.
test.describe.configure({ timeout: 240_000 });

const startAlerting = () => startLive({ wall: { alertSeconds: 15, drift: false } });

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
  const live = await startAlerting();
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
    // A name has a line, not a line for each of its characters.
    const names = near.locator(".wall-near-name");
    expect(await names.evaluateAll((all) => Math.max(...all.map((one) => one.clientHeight)))).toBeLessThan(
      540 / 15,
    );
    const { violations } = await new AxeBuilder({ page }).exclude("canvas").analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160))}`),
    ).toEqual([]);
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
  const live = await startAlerting();
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
