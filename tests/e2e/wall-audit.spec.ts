import type { Page } from "@playwright/test";
import { expect, test } from "./app";

test.use({ viewport: { width: 960, height: 540 } });

const passport = (page: Page) => page.getByRole("region", { name: "Passport" });

/** The page shown and how many there are, once the passport is written. */
async function pageOf(page: Page): Promise<readonly [number, number]> {
  const foot = passport(page).getByText(/^Page \d+ of \d+$/);
  await expect(foot).toBeVisible({ timeout: 60_000 });
  const [, at, all] = /(\d+) of (\d+)/.exec((await foot.textContent()) ?? "") ?? [];
  return [Number(at), Number(all)];
}

async function openWall(page: Page): Promise<void> {
  await page.goto("/?welcome=0&face=wall&lang=en&layers=none&scene=parks");
  await expect(page.getByRole("region", { name: "Park service-radius coverage" })).toContainText("74.6", {
    timeout: 60_000,
  });
}

const shownParts = (page: Page) =>
  passport(page)
    .locator(".wall-passport-columns > section")
    .evaluateAll((parts) => {
      const frame = document.querySelector(".wall-passport-window")?.getBoundingClientRect();
      return parts
        .filter((part) =>
          [...part.getClientRects()].some(
            ({ left, right }) => left >= (frame?.left ?? 0) - 1 && right <= (frame?.right ?? 0) + 1,
          ),
        )
        .map((part) => part.querySelector("h3")?.textContent ?? "value");
    });

test("one key leads through the whole passport, and its last page computes again; a changed file is told", async ({
  page,
}) => {
  await openWall(page);
  await page.keyboard.press("i");
  const [first, pages] = await pageOf(page);
  expect(first).toBe(1);
  expect(pages).toBeGreaterThan(1);
  const seen = new Set<string>();
  for (let at = 1; ; at += 1) {
    for (const part of await shownParts(page)) seen.add(part);
    const [now] = await pageOf(page);
    expect(now).toBe(at);
    if (at === pages) break;
    await page.keyboard.press("PageDown");
    await expect(passport(page).getByText(`Page ${at + 1} of`)).toBeVisible();
  }
  expect([...seen]).toEqual([
    "value",
    "Formula",
    "Profile",
    "Inputs",
    "Areas and plane",
    "What ±10 % of the radius is worth",
    "The sum of the towns",
    "Made of 390 parts",
    "Recompute",
  ]);
  // Every file with its whole hash, as many as the figure has: parks, residential land, built-up area, compounds.
  await expect(passport(page).locator(".inputs code")).toHaveText([
    /^[0-9a-f]{64}$/,
    /^[0-9a-f]{64}$/,
    /^[0-9a-f]{64}$/,
    /^[0-9a-f]{64}$/,
  ]);
  await expect(passport(page).getByText(/^Same, digit for digit/)).toBeVisible({ timeout: 60_000 });
  await page.route("**/demo/parks.geojson", async (route) => {
    const response = await route.fetch();
    const parks = (await response.json()) as { readonly features: readonly unknown[] };
    await route.fulfill({ response, json: { ...parks, features: parks.features.slice(1) } });
  });
  await page.keyboard.press("r");
  await expect(passport(page).getByText(/^Differs in \d+ places/)).toBeVisible({ timeout: 60_000 });
});

test("the tour waits while a passport is open, and goes on when nobody turns it any more", async ({
  page,
}) => {
  await page.clock.install();
  await openWall(page);
  await page.keyboard.press(".");
  await pageOf(page);
  const scene = page.locator(".wall-scene");
  const before = await scene.textContent();
  // Longer than any scene stays, shorter than a passport does.
  await page.clock.fastForward(100_000);
  await page.keyboard.press("ArrowRight");
  await expect(passport(page).getByText("Page 2 of")).toBeVisible();
  expect(await scene.textContent()).toBe(before);
  await page.clock.fastForward(119_000);
  await expect(passport(page)).toBeVisible();
  await page.clock.fastForward(2_000);
  await expect(passport(page)).toHaveCount(0);
  await page.clock.fastForward(100_000);
  await expect(scene).not.toHaveText(before ?? "");
});
