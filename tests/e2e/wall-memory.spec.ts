import { expect, type Page, test } from "@playwright/test";
import playwrightConfig from "../playwright.config";
import { startLive } from "./live-site";

/** A wall that runs out of memory: a browser that grants it little, and a leak that goes on until somebody acts. */
const given = playwrightConfig.use?.launchOptions ?? {};
test.use({
  viewport: { width: 640, height: 360 },
  launchOptions: { ...given, args: [...(given.args ?? []), "--js-flags=--max-old-space-size=512"] },
});
test.describe.configure({ timeout: 180_000 });

interface MemoryOfChromium {
  readonly memory: { readonly usedJSHeapSize: number; readonly jsHeapSizeLimit: number };
}

const memoryOf = (page: Page) =>
  page.evaluate(() => {
    const { usedJSHeapSize, jsHeapSizeLimit } = (performance as unknown as MemoryOfChromium).memory;
    return { usedShare: usedJSHeapSize / jsHeapSizeLimit, limitMB: jsHeapSizeLimit / 1_000_000 };
  });

test("a leak: the page is loaded anew before the browser ends it; scene and last good data stay", async ({
  page,
}) => {
  const live = await startLive();
  const seen = { loads: 0, crashes: 0 };
  page.on("load", () => {
    seen.loads += 1;
  });
  page.on("crash", () => {
    seen.crashes += 1;
  });
  // The watchdog looks every second instead of every ten.
  await page.addInitScript(() => {
    const every = window.setInterval.bind(window);
    window.setInterval = ((act: () => void, ms: number) =>
      every(act, ms === 10_000 ? 1000 : ms)) as typeof window.setInterval;
  });
  try {
    await page.goto(`${live.address}/?face=wall&lang=en&scene=patrols`);
    const foot = page.getByRole("contentinfo");
    const isDrawn = () =>
      expect(page.locator(".map-view")).toHaveAttribute("data-drawn", /live-positions/, { timeout: 60_000 });
    await expect(foot).toContainText(/Patrol positions nothing yet/, { timeout: 60_000 });
    await page.keyboard.press("Space");
    await expect(foot.getByText(/disconnected|connecting/)).toHaveCount(0, { timeout: 30_000 });
    await live.publishWalker();
    await expect(foot).toContainText(/Patrol positions \d+ seconds? ago/);
    await isDrawn();
    // From here on only the wall itself knows where the walker was.
    await live.stopBroker();
    await expect(foot).toContainText(/Patrol positions .* ago · disconnected/);
    const before = await memoryOf(page);
    expect(before.limitMB).toBeLessThan(700);
    expect(before.usedShare).toBeLessThan(0.5);
    expect(seen.loads, "as long as nothing leaks, the wall is left alone").toBe(1);

    await page.evaluate(() => {
      const held: number[][] = [];
      // Forty megabytes a second, never given back.
      setInterval(() => held.push(new Array<number>(1_250_000).fill(0.5)), 250);
    });
    await expect.poll(() => seen.loads, { timeout: 60_000 }).toBe(2);
    await isDrawn();
    await expect(page).toHaveURL(/scene=patrols/);
    await expect(foot).toContainText(/Patrol positions .* ago · (disconnected|connecting)/, {
      timeout: 60_000,
    });
    // What the page before held is given back when the browser comes to it; nobody has to load the page once more.
    await expect.poll(async () => (await memoryOf(page)).usedShare, { timeout: 60_000 }).toBeLessThan(0.5);
    expect(seen.loads).toBe(2);
    expect(seen.crashes).toBe(0);
  } finally {
    await live.stop();
  }
});
