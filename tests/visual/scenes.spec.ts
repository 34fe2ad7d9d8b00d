import { expect, type Page, test } from "@playwright/test";
import manifest from "../../geodata/demo/manifest.json" with { type: "json" };

/**
 * A golden picture of every scene of the wall, in light and dark, words and figures included.
 *
 * The tolerance is that of the layers: a pixel counts as different when its colour is off by more than an eighth of
 * the way from black to white, and one pixel in a hundred may be so. Time stands still, and where motion is unwanted
 * nothing plays, so that the same moment is seen every time.
 */
const tolerance = { threshold: 0.12, maxDiffPixelRatio: 0.01 } as const;

const nowMs = Date.parse("2026-11-22T09:30:00+08:00");
const layersOf = (link: string) => (new URLSearchParams(link).get("layers") ?? "").split(",");

async function openWall(page: Page, theme: string): Promise<void> {
  await page.addInitScript((ms) => {
    Date.now = () => ms;
  }, nowMs);
  await page.route("**/config.json", (route) =>
    route.fulfill({ json: { district: "demo", wall: { drift: false } } }),
  );
  await page.goto(`/?face=wall&lang=zh-CN&theme=${theme}`);
  await expect(page.locator("[data-drawn~=county]")).toBeVisible({ timeout: 90_000 });
  await page.keyboard.press("Space");
}

for (const theme of ["light", "dark"])
  test.describe(theme, () => {
    test.describe.configure({ mode: "serial" });
    let page: Page;
    test.beforeAll(async ({ browser, baseURL }) => {
      page = await browser.newPage({
        baseURL,
        viewport: { width: 1280, height: 720 },
        reducedMotion: "reduce",
        bypassCSP: true,
        locale: "zh-CN",
        timezoneId: "Asia/Shanghai",
        serviceWorkers: "block",
      });
      await openWall(page, theme);
    });
    test.afterAll(() => page.close());

    for (const [i, { id, title, link }] of manifest.scenes.entries())
      test(id, async () => {
        if (i > 0) await page.keyboard.press("ArrowRight");
        await expect(page.locator(".wall-scene")).toHaveText(title.zh, { timeout: 30_000 });
        await expect(page).toHaveURL(new RegExp(`scene=${id}`));
        const map = page.locator(".map-view");
        for (const kind of layersOf(link))
          await expect(map).toHaveAttribute("data-drawn", new RegExp(`(^| )${kind}( |$)`), {
            timeout: 60_000,
          });
        await expect(page.locator(".wall-figure")).toHaveCount(4, { timeout: 60_000 });
        await expect(map).toHaveAttribute("aria-busy", "false", { timeout: 60_000 });
        await expect(page).toHaveScreenshot(`scene-${id}-${theme}.png`, { ...tolerance, timeout: 30_000 });
      });
  });
