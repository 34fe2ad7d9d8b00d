import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

/**
 * The wall is read from eight metres: what the design promises of it, measured at the true size of each wall. Drawn
 * with few dots to the pixel, which changes nothing of the layout. Names on the map have a test beside their sizes.
 */
test.use({ deviceScaleFactor: 0.125, viewport: { width: 1920, height: 1080 } });

const walls = [
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 3840, height: 1280 },
  { width: 7680, height: 2160 },
  { width: 15360, height: 4320 },
] as const;

/** Type as small as this share of the height is still read; a figure is three times as large. */
const smallest = 1 / 54;
const figure = 1 / 18;

/** Sizes and cuts, as the browser lays them out. Pixels. */
const measure = (page: Page) =>
  page.evaluate(() => {
    const wall = document.querySelector(".wall");
    const map = document.querySelector(".wall-map");
    if (wall === null || map === null) throw new Error("no wall is on the page");
    const walker = document.createTreeWalker(wall, NodeFilter.SHOW_TEXT);
    const texts: { text: string; size: number }[] = [];
    const cut: string[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim() ?? "";
      const holder = walker.currentNode.parentElement;
      if (text === "" || holder === null || holder.closest(".visually-hidden, [hidden], .map-view") !== null)
        continue;
      texts.push({ text, size: Number.parseFloat(getComputedStyle(holder).fontSize) });
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const box = range.getBoundingClientRect();
      for (let clip: HTMLElement | null = holder; clip !== null && clip !== wall; clip = clip.parentElement) {
        if (getComputedStyle(clip).overflowX !== "hidden") continue;
        const seen = clip.getBoundingClientRect();
        const across = Math.min(box.right, seen.right) - Math.max(box.left, seen.left);
        const down = Math.min(box.bottom, seen.bottom) - Math.max(box.top, seen.top);
        // What a column has no room for stands wholly outside of it, where nobody sees it.
        if (across <= 1 || down <= 1) break;
        // A font's box is taller than its letters, and than a line of them.
        if (across < box.width - 1 || down < box.height * 0.75) cut.push(text);
      }
    }
    const { width, height } = map.getBoundingClientRect();
    return {
      least: texts.reduce((least, each) => (each.size < least.size ? each : least)),
      figures: [...wall.querySelectorAll(".wall-number strong")].map((each) =>
        Number.parseFloat(getComputedStyle(each).fontSize),
      ),
      map: (width * height) / (innerWidth * innerHeight),
      cut,
    };
  });

for (const [lang, theme, scene] of [
  ["zh-CN", "dark", "parks"],
  ["en", "light", "grids"],
] as const)
  test(`${lang} on ${theme}: on every wall type is large enough, the map has half of it, nothing is cut`, async ({
    page,
  }) => {
    await page.goto(`/?face=wall&lang=${lang}&theme=${theme}&scene=${scene}`);
    await expect(page.locator(".wall-figure")).toHaveCount(4, { timeout: 90_000 });
    await page.keyboard.press("Space");
    await expect(page.locator(".wall-figure-lead .wall-note").last()).toBeVisible();
    // What is drawn of the map is no part of this, and at 66 million pixels it is minutes of work.
    await page.locator(".map-view").evaluate((map: HTMLElement) => {
      map.style.display = "none";
    });
    for (const { width, height } of walls) {
      await page.setViewportSize({ width, height });
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const found = await measure(page);
      const at = `${width} x ${height}`;
      expect
        .soft(found.least.size, `smallest text, “${found.least.text}”, ${at}`)
        .toBeGreaterThanOrEqual(height * smallest);
      expect.soft(found.figures, `figures at ${at}`).toHaveLength(4);
      for (const size of found.figures)
        expect.soft(size, `a figure, ${at}`).toBeGreaterThanOrEqual(height * figure);
      expect.soft(found.map, `share of the map, ${at}`).toBeGreaterThanOrEqual(0.5);
      expect.soft(found.cut, `cut, ${at}`).toEqual([]);
    }
    const { violations } = await new AxeBuilder({ page }).exclude("canvas").analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160))}`),
    ).toEqual([]);
  });
