import { expect, type Page, test } from "@playwright/test";
import manifest from "../../geodata/demo/manifest.json" with { type: "json" };
import { startLive } from "./live-site";

/** What befalls a wall that nobody looks after, each of it the real thing but for the hours it takes. */
test.use({ viewport: { width: 800, height: 450 } });
test.describe.configure({ timeout: 240_000 });

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

interface Leaping {
  leap(ms: number): void;
}

/** A clock that can be set, as the machine's own can; and a watchdog that looks every second instead of every ten. */
async function withClock(page: Page): Promise<{ leap(ms: number): Promise<void> }> {
  await page.addInitScript(() => {
    const now = Date.now.bind(Date);
    let aheadMs = 0;
    Date.now = () => now() + aheadMs;
    const every = window.setInterval.bind(window);
    window.setInterval = ((act: () => void, ms: number) =>
      every(act, ms === 10_000 ? 1000 : ms)) as typeof window.setInterval;
    Object.assign(window, {
      leap(ms: number) {
        aheadMs += ms;
      },
    });
  });
  return {
    leap: (ms) => page.evaluate((by) => (window as unknown as Leaping).leap(by), ms),
  };
}

/** Opens the wall and has it stay on its scene, before it has time to go on. */
async function stayOn(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator(".wall-scene")).toBeAttached({ timeout: 60_000 });
  await page.keyboard.press("Space");
}

const isDrawn = (page: Page, kinds: RegExp) =>
  expect(page.locator(".map-view")).toHaveAttribute("data-drawn", kinds, { timeout: 60_000 });

test("a day without a network: the map and the last good data stay, with their age, and it all comes back", async ({
  page,
}) => {
  const live = await startLive();
  try {
    const clock = await withClock(page);
    await stayOn(page, `${live.address}/?face=wall&lang=en&scene=patrols`);
    const foot = page.getByRole("contentinfo");
    await expect(foot).toContainText(/Patrol positions nothing yet/, { timeout: 60_000 });
    await expect(foot.getByText(/disconnected|connecting/)).toHaveCount(0, { timeout: 30_000 });
    await live.publishWalker();
    await expect(foot).toContainText(/Patrol positions \d+ seconds? ago/);
    await isDrawn(page, /patrol-tracks/);

    await page.context().setOffline(true);
    await live.stopBroker();
    await clock.leap(24 * hourMs);
    await expect(foot).toContainText(/Patrol positions (yesterday|1 day ago) · disconnected/, {
      timeout: 30_000,
    });
    await isDrawn(page, /patrol-tracks/);

    await page.context().setOffline(false);
    await live.startBroker();
    await expect(foot.getByText(/disconnected|connecting/)).toHaveCount(0, { timeout: 90_000 });
    await live.publishWalker();
    await expect(foot).toContainText(/Patrol positions \d+ seconds? ago/, { timeout: 30_000 });
  } finally {
    await live.stop();
  }
});

test("after a night asleep every connection is opened anew, although none was cut", async ({ page }) => {
  const live = await startLive();
  try {
    const clock = await withClock(page);
    let sockets = 0;
    page.on("websocket", () => {
      sockets += 1;
    });
    await stayOn(page, `${live.address}/?face=wall&lang=en&scene=patrols`);
    const foot = page.getByRole("contentinfo");
    await expect(foot).toContainText(/Patrol positions nothing yet/, { timeout: 60_000 });
    await expect(foot.getByText(/disconnected|connecting/)).toHaveCount(0, { timeout: 30_000 });
    const before = sockets;
    const session = await page.context().newCDPSession(page);
    await session.send("Page.setWebLifecycleState", { state: "frozen" });
    await page.waitForTimeout(1500);
    await session.send("Page.setWebLifecycleState", { state: "active" });
    await clock.leap(8 * hourMs);
    await expect.poll(() => sockets, { timeout: 30_000 }).toBeGreaterThan(before);
    await expect(foot.getByText(/disconnected|connecting/)).toHaveCount(0, { timeout: 30_000 });
    await live.publishWalker();
    await expect(foot).toContainText(/Patrol positions \d+ seconds? ago/, { timeout: 30_000 });
    await expect(page).toHaveURL(/scene=patrols/);
  } finally {
    await live.stop();
  }
});

test("a file replaced by rubbish while the wall is on leaves the last good one, says so, and heals", async ({
  page,
}) => {
  const layers = manifest.layers.map((layer) =>
    layer.role === "findings" ? { ...layer, refreshSeconds: 5 } : layer,
  );
  await page.route("**/geodata/demo/manifest.json", (route) =>
    route.fulfill({ json: { ...manifest, layers } }),
  );
  await stayOn(page, "/?face=wall&lang=en&scene=findings");
  await isDrawn(page, /findings/);
  const rows = page.getByRole("complementary", { name: /falling due/i }).getByRole("listitem");
  await expect(rows.first()).toBeVisible({ timeout: 60_000 });
  const count = await rows.count();
  const stale = page.getByRole("contentinfo").getByText(/out of date|stale/i);
  await page.route("**/findings.geojson", (route) => route.fulfill({ body: "<html>502</html>" }));
  await expect(stale.first()).toBeVisible({ timeout: 60_000 });
  await expect(rows).toHaveCount(count);
  await isDrawn(page, /findings/);
  await page.unroute("**/findings.geojson");
  await expect(stale).toHaveCount(0, { timeout: 60_000 });
});

test("at the hour config.json names the page loads itself anew, with the same scene; and the picture drifts", async ({
  page,
}) => {
  const clock = await withClock(page);
  await page.route("**/config.json", (route) =>
    route.fulfill({ json: { district: "demo", wall: { reloadAt: "04:00", drift: true } } }),
  );
  await stayOn(page, "/?face=wall&lang=en&scene=county");
  await isDrawn(page, /county/);
  const places = new Set<string>();
  for (let step = 0; step < 3; step++) {
    await clock.leap(3 * minuteMs);
    await page.waitForTimeout(1500);
    places.add(await page.locator(".wall-frame").evaluate((frame) => getComputedStyle(frame).translate));
  }
  expect(places.size).toBeGreaterThan(1);
  // 03:59 by the district's clock, eight hours ahead of UTC
  const now = await page.evaluate(() => Date.now());
  const dayMs = 24 * hourMs;
  await clock.leap((((4 - 8 + 24) * hourMs - minuteMs - (now % dayMs) + dayMs) % dayMs) + 1000);
  await page.waitForTimeout(2500);
  const anew = page.waitForEvent("load", { timeout: 30_000 });
  await clock.leap(minuteMs);
  await anew;
  await expect(page).toHaveURL(/scene=county/);
  await isDrawn(page, /county/);
});
