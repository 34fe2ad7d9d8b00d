import { type Browser, expect, type Page, test } from "@playwright/test";
import manifest from "../../geodata/demo/manifest.json" with { type: "json" };

/**
 * Golden pictures of the wall's scenes, words and figures included. Every wall is laid out at its true size and drawn
 * with fewer dots to the pixel: what is cut, moved or missing is seen, and a wall of 66 million pixels fits in a file.
 *
 * Each run compares every scene at 1920 × 1080, in Chinese on dark and English on light, and one at each larger wall.
 * `JINGLUO_ALL_PICTURES=1` compares every scene at each size, in both languages and both themes.
 *
 * The tolerance is that of the layers: a pixel counts as different when its colour is off by more than an eighth of
 * the way from black to white, and one pixel in a hundred may be so. Time stands still, and where motion is unwanted
 * nothing plays, so that the same moment is seen every time.
 */
const tolerance = { threshold: 0.12, maxDiffPixelRatio: 0.01, scale: "device", timeout: 30_000 } as const;
const takesAll = process.env.JINGLUO_ALL_PICTURES === "1";

const nowMs = Date.parse("2026-11-22T09:30:00+08:00");
const layersOf = (link: string) => (new URLSearchParams(link).get("layers") ?? "").split(",");
const everyScene = manifest.scenes.map(({ id }) => id);
const everyLook = ["zh-CN light", "zh-CN dark", "en light", "en dark"];

/** A wall by its pixels, how many dots of the picture one of them is, its scenes, and which of them each run looks at. */
interface Screen {
  readonly width: number;
  readonly height: number;
  readonly dots: number;
  readonly scenes: readonly string[];
  readonly always: Readonly<Record<string, readonly string[]>>;
}

const screens: readonly Screen[] = [
  {
    width: 1920,
    height: 1080,
    dots: 0.5,
    scenes: everyScene,
    always: { "zh-CN dark": everyScene, "en light": everyScene },
  },
  { width: 3840, height: 2160, dots: 0.25, scenes: everyScene, always: { "en dark": ["parks"] } },
  { width: 3840, height: 1280, dots: 0.25, scenes: everyScene, always: { "zh-CN light": ["findings"] } },
  { width: 7680, height: 2160, dots: 0.125, scenes: everyScene, always: { "en light": ["parks"] } },
  { width: 15360, height: 4320, dots: 0.0625, scenes: everyScene, always: { "zh-CN dark": ["parks"] } },
];

async function openWall(browser: Browser, baseURL: string | undefined, screen: Screen): Promise<Page> {
  const { width, height, dots } = screen;
  const page = await browser.newPage({
    ...(baseURL === undefined ? {} : { baseURL }),
    viewport: { width, height },
    deviceScaleFactor: dots,
    reducedMotion: "reduce",
    bypassCSP: true,
    serviceWorkers: "block",
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
  });
  await page.addInitScript((ms) => {
    Date.now = () => ms;
  }, nowMs);
  await page.route("**/config.json", (route) =>
    route.fulfill({ json: { district: "demo", wall: { drift: false } } }),
  );
  await page.goto("/?face=wall");
  await expect(page.locator("[data-drawn~=county]")).toBeVisible({ timeout: 90_000 });
  await page.keyboard.press("Space");
  return page;
}

/** Another language and theme on the scene that is shown, as a link inside the page would do it. */
const wear = (page: Page, lang: string, theme: string) =>
  page.evaluate(
    ([nextLang, nextTheme]) => {
      const search = new URLSearchParams(location.search);
      search.set("lang", nextLang);
      search.set("theme", nextTheme);
      history.pushState(null, "", `?${search}`);
      dispatchEvent(new PopStateEvent("popstate"));
    },
    [lang, theme] as const,
  );

/** Resolves when a scene, its figures and every layer of it are there. */
async function whole(page: Page, id: string, lang: string): Promise<void> {
  const scene = manifest.scenes.find((each) => each.id === id);
  const { title, link } = scene ?? { title: { zh: "", en: "" }, link: "" };
  await expect(page.locator(".wall-scene")).toHaveText(lang === "en" ? title.en : title.zh);
  await expect(page).toHaveURL(new RegExp(`scene=${id}`));
  const map = page.locator(".map-view");
  for (const kind of layersOf(link))
    await expect(map).toHaveAttribute("data-drawn", new RegExp(`(^| )${kind}( |$)`), { timeout: 60_000 });
  await expect(page.locator(".wall-figure")).toHaveCount(4, { timeout: 60_000 });
  await expect(map).toHaveAttribute("aria-busy", "false", { timeout: 60_000 });
  // The legend comes last, once its corner is known.
  await expect(page.locator(".wall-legend")).toHaveAttribute("data-corner", /./, { timeout: 10_000 });
}

for (const screen of screens) {
  const { width, height, always } = screen;
  test.describe(`${width} x ${height}`, () => {
    test.describe.configure({ timeout: 300_000 });
    let page: Page | undefined;
    let at = 0;
    test.beforeAll(async ({ browser, baseURL }) => {
      page = await openWall(browser, baseURL, screen);
      at = 0;
    });
    test.afterAll(() => page?.close());

    for (const look of takesAll ? everyLook : Object.keys(always))
      test(look, async () => {
        if (page === undefined) throw new Error("no wall is open");
        const [lang = "", theme = ""] = look.split(" ");
        await wear(page, lang, theme);
        for (const id of takesAll ? screen.scenes : (always[look] ?? [])) {
          for (; everyScene[at % everyScene.length] !== id; at += 1) await page.keyboard.press("ArrowRight");
          await whole(page, id, lang);
          const name = `scene-${id}-${width}x${height}-${look.replace(" ", "-")}.png`;
          await expect.soft(page).toHaveScreenshot(name, tolerance);
        }
      });
  });
}
