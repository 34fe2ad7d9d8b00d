import { expect, type Page, test } from "@playwright/test";
import { type Scene, tourByClock } from "../../src/scenes/tour";

test.use({ viewport: { width: 960, height: 540 } });

const isDrawn = (page: Page, kinds: RegExp) =>
  expect(page.locator(".map-view")).toHaveAttribute("data-drawn", kinds, { timeout: 60_000 });

test("a dead worker, then a part of the program that is gone after a new deployment: the same scene comes back", async ({
  page,
}) => {
  await page.goto("/?face=wall&lang=en&scene=parks");
  await page.keyboard.press("Space");
  await isDrawn(page, /parks/);
  const before = page.workers().filter((worker) => /statistics/.test(worker.url()));
  await Promise.all(
    before.map((worker) =>
      worker
        .evaluate(() => {
          setTimeout(() => {
            throw new Error("killed on purpose");
          });
        })
        .catch(() => {}),
    ),
  );
  await expect
    .poll(
      () => page.workers().some((worker) => /statistics/.test(worker.url()) && !before.includes(worker)),
      {
        timeout: 30_000,
      },
    )
    .toBe(true);
  // Asked for one scene ahead: the patrols come after the grids.
  await page.route(/deck-layers.*\.js/, (route) => route.fulfill({ status: 404, body: "gone" }), {
    times: 1,
  });
  const anew = page.waitForEvent("load", { timeout: 60_000 });
  await page.keyboard.press("ArrowRight");
  await anew;
  await expect(page).toHaveURL(/scene=grids/);
  await isDrawn(page, /grids-3d/);
  await page.keyboard.press("ArrowRight");
  await isDrawn(page, /patrol-tracks/);
});

test("a screen of a wall shows its own part of the scene that the clock says", async ({ page }) => {
  await page.setViewportSize({ width: 300, height: 300 });
  await page.goto("/?face=wall&lang=en&wall=2x1&cell=2,1");
  const title = page.locator(".wall-scene");
  await expect(title).toBeAttached({ timeout: 60_000 });
  const scenes = await page.evaluate(async () => {
    const manifest = await (await fetch("geodata/demo/manifest.json")).json();
    return manifest.scenes as Scene[];
  });
  await expect
    .poll(async () => {
      const { index } = tourByClock(scenes, Date.now());
      return (await title.textContent()) === scenes[index]?.title.en;
    })
    .toBe(true);
  const box = await page.locator(".wall").evaluate((wall) => wall.getBoundingClientRect().toJSON());
  // Twice as wide as the screen, which stands before the right half; the picture drifts by up to three pixels.
  expect([Math.round(box.x / 10) * 10, box.width]).toEqual([-300, 600]);
});
