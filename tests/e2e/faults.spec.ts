import type { Page } from "@playwright/test";
import { expect, figureRow, figuresReady, open, test } from "./app";

test("a file that is rubbish takes nothing else down, and is named with what to do", async ({ page }) => {
  await page.route("**/parks.geojson", (route) => route.fulfill({ body: "<html>gateway timeout</html>" }));
  await open(page, "face=desk&lang=en");
  await expect(figureRow(page, /^Forest cover/).first()).toContainText(/\d\s*%/, { timeout: 60_000 });
  await expect(figureRow(page, /^Park service-radius coverage/).first()).toContainText("—");
  await page.getByRole("contentinfo").getByRole("button").last().click();
  await expect(page.getByRole("complementary")).toContainText("parks.geojson");
});

test("a file that is missing is named, and the figures that need it say which layer they miss", async ({
  page,
}) => {
  await page.route("**/findings.geojson", (route) => route.fulfill({ status: 404, body: "" }));
  await open(page, "face=desk&lang=zh-CN");
  await expect(figureRow(page, /^公园绿地服务半径覆盖率/).first()).toContainText(/\d\s*%/, {
    timeout: 60_000,
  });
  await page.getByRole("contentinfo").getByRole("button").last().click();
  await expect(page.getByRole("complementary")).toContainText("findings.geojson");
});

test("the faulty district opens all the same and its faults are listed", async ({ page }) => {
  await open(page, "face=desk&lang=en&district=demo-faulty&aside=problems");
  const side = page.getByRole("complementary");
  await expect(side.getByRole("listitem").first()).toBeVisible({ timeout: 60_000 });
  await expect(side).toContainText(/geojson/);
});

for (const face of ["desk", "wall", "tablet"]) {
  test(`${face}: a district that does not exist is said, with a way on`, async ({ page }) => {
    await open(page, `face=${face}&lang=en&district=nowhere`);
    await expect(page.getByRole("alert").first()).toContainText("nowhere/manifest.json");
    if (face !== "wall") await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  });
}

test("from a district that does not exist, one that does is two presses away", async ({ page }) => {
  await open(page, "face=desk&lang=en&district=nowhere");
  await page.getByRole("button", { name: /District/ }).click();
  await page.getByRole("option").first().click();
  await expect(page).toHaveURL(/district=demo/);
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a damaged link reads as the initial view", async ({ page, watch }) => {
  await page.goto(
    "/?face=%00&camera=9/abc/&indicator=%3Cscript%3E&place=xyz&layers=,,,&opacity=grids:-4&year=banana&lang=en&welcome=0",
  );
  await figuresReady(page);
  expect(watch.faults).toEqual([]);
});

test("a worker that dies is started again and the figures come back", async ({ page }) => {
  await open(page, "face=desk&lang=en");
  await figuresReady(page);
  const killed = await Promise.all(
    page
      .workers()
      .filter((worker) => /statistics/.test(worker.url()))
      .map((worker) =>
        worker
          .evaluate(() => {
            setTimeout(() => {
              throw new Error("killed on purpose");
            });
            self.close();
          })
          .then(
            () => true,
            () => true,
          ),
      ),
  );
  expect(killed.length).toBeGreaterThan(0);
  await page.evaluate(() => history.pushState(null, "", location.href));
  await figureRow(page, /^Forest cover/)
    .first()
    .click();
  await expect(page.getByRole("complementary")).toContainText(/\d\s*%/, { timeout: 90_000 });
});

/** Whether the map's canvas is another one than before, alive, with everything drawn on it again. */
const mapIsBack = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>(".map-view canvas");
    const gl = canvas?.getContext("webgl2") ?? null;
    const map = document.querySelector(".map-view");
    return {
      another: canvas !== null && canvas.dataset.marked === undefined,
      alive: gl !== null && !gl.isContextLost(),
      drawn: map?.getAttribute("data-drawn") ?? null,
    };
  });

for (const returns of [true, false])
  test(`a lost WebGL context ${returns ? "that returns" : "that stays away"} comes back with the map and what is on it`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 800, height: 600 });
    await open(page, "face=desk&lang=en&layers=county,towns,patrol-tracks&camera=10/38.18/112.67");
    const map = page.locator(".map-view");
    await expect(map).toHaveAttribute("data-drawn", "towns county patrol-tracks", { timeout: 60_000 });
    await page.evaluate((back) => {
      const canvas = document.querySelector<HTMLCanvasElement>(".map-view canvas");
      const lose = canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
      if (canvas === null || !lose) throw new Error("this browser cannot lose a context");
      canvas.dataset.marked = "before";
      lose.loseContext();
      if (back) setTimeout(() => lose.restoreContext(), 500);
    }, returns);
    // MapLibre restores nothing of ours on the old canvas: another one is opened, and everything drawn again.
    await expect
      .poll(() => mapIsBack(page), { timeout: 60_000 })
      .toEqual({ another: true, alive: true, drawn: "towns county patrol-tracks" });
  });
