import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";

/**
 * A golden picture of every layer kind, in light and dark.
 *
 * The tolerance: a pixel counts as different when its colour is off by more than an eighth of the way from black to
 * white, and one pixel in a hundred may be so. That forgives another version of the browser its smoothing of letters;
 * a kind that is not drawn, drawn elsewhere or in another colour is caught.
 */
const tolerance = { threshold: 0.12, maxDiffPixelRatio: 0.01 } as const;

/** What is written below the map tells the age of the data, and a longer age takes another line of it. */
const nowMs = Date.parse("2026-11-22T09:30:00+08:00");

const county = "8.4/38.18/112.68";
const seat = "13/38.06/112.67";

/** What a kind needs beside itself to be seen: a figure that colours it, a place, a nearer view. */
const wants: Readonly<Record<string, string>> = {
  grids: `camera=${county}&indicator=forest-cover`,
  "grids-3d": `camera=9.4/38.1/112.68/20/55&indicator=none`,
  compounds: `camera=${seat}&indicator=park-coverage`,
  "park-service": `camera=${seat}&indicator=park-coverage`,
  "facility-service": `camera=${seat}&indicator=facility-cover`,
  parks: `camera=${seat}&indicator=none`,
  green: `camera=${seat}&indicator=none`,
  villages: "camera=11/38.06/112.67&indicator=none",
  "built-up": "camera=11/38.06/112.67&indicator=none",
  residential: `camera=${seat}&indicator=none`,
  "keeper-areas": `camera=${seat}&indicator=none`,
  facilities: `camera=${seat}&indicator=none`,
  "forest-change": `camera=${county}&year=2022&indicator=forest-change`,
};

/** Kinds that draw nothing here: without a place there is no focus, without a feed nobody moves. */
const without = new Set<string>(["focus", "live-positions"]);

/** The kinds the registry names; a kind lives in a folder of its own name. */
const registry = readFileSync(join(import.meta.dirname, "../../src/layers/registry.ts"), "utf8");
const kinds = [...registry.matchAll(/from "\.\/([a-z0-9-]+)\/\1"/g)]
  .map(([, kind = ""]) => kind)
  .filter((kind) => !without.has(kind));

const queryOf = (theme: string, kind: string) =>
  `face=desk&lang=zh-CN&welcome=0&fold=figures,aside,table&theme=${theme}&layers=${kind}&` +
  (wants[kind] ?? `camera=${county}&indicator=none`);

/** One page for all kinds of a theme: the county is loaded once, and the address says what is drawn. */
for (const theme of ["light", "dark"])
  test.describe(theme, () => {
    let page: Page;
    test.beforeAll(async ({ browser, baseURL }) => {
      page = await browser.newPage({ baseURL, viewport: { width: 520, height: 400 }, bypassCSP: true });
      await page.addInitScript((ms) => {
        Date.now = () => ms;
      }, nowMs);
      await page.goto(`/?${queryOf(theme, "county")}`);
      await expect(page.locator("[data-drawn~=county]")).toBeVisible({ timeout: 90_000 });
    });
    test.afterAll(() => page.close());

    for (const kind of kinds)
      test(kind, async () => {
        await page.evaluate(
          (query) => {
            history.pushState(null, "", `?${query}`);
            dispatchEvent(new PopStateEvent("popstate"));
          },
          queryOf(theme, kind),
        );
        const map = page.locator("[data-drawn]");
        await expect(map).toHaveAttribute("data-drawn", kind, { timeout: 60_000 });
        await expect(map).toHaveAttribute("aria-busy", "false", { timeout: 60_000 });
        await expect(map).toHaveScreenshot(`${kind}-${theme}.png`, tolerance);
      });
  });
