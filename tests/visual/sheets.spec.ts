import { expect, type Page, test } from "@playwright/test";

/**
 * A golden picture of every sheet of the tablet: a phone held upright, a tablet held crosswise and upright, both
 * languages, light and dark; the tablet held upright in two of the four looks unless `JINGLUO_ALL_PICTURES=1` asks for
 * all. Map and head are not in them; the layer kinds have pictures of their own.
 *
 * The tolerance: a pixel counts as different when its colour is off by more than an eighth of the way from black to
 * white, and one pixel in a hundred may be so. That forgives another version of the browser its smoothing of letters;
 * a row, a button or a figure that is gone, moved or of another colour is caught.
 */
const tolerance = { threshold: 0.12, maxDiffPixelRatio: 0.01 } as const;
const patience = { timeout: 60_000 } as const;

/** A Sunday morning, two days after the demo's data; every age and every "open now" follows from it. */
const now = new Date("2026-11-22T10:00:00+08:00");

const everyLook = ["zh-CN light", "zh-CN dark", "en light", "en dark"];
const devices = {
  phone: { viewport: { width: 390, height: 844 }, always: everyLook },
  tablet: { viewport: { width: 1024, height: 768 }, always: everyLook },
  upright: { viewport: { width: 768, height: 1024 }, always: ["zh-CN light", "en dark"] },
};
const takesAll = process.env.JINGLUO_ALL_PICTURES === "1";
const regions = { "zh-CN": "详情", en: "Details" } as const;
type Lang = keyof typeof regions;

/** Every sheet by the address that opens it, and what stands in it once it is all there. */
const sheets: Readonly<Record<string, { readonly query: string; readonly whole: RegExp }>> = {
  near: { query: "sheet=near", whole: /现在开放|open now/ },
  selection: { query: "select=parks:park-02", whole: /牌坊公园/ },
  search: { query: "sheet=search", whole: /宝山佳苑/ },
  layers: { query: "sheet=layers", whole: /图例|Legend/ },
  more: { query: "sheet=more", whole: /浏览器不允许|does not allow storing/ },
  inspect: { query: "sheet=inspect", whole: /草稿|Draft/ },
  form: { query: "sheet=inspect", whole: /有人值守|Somebody is on duty/ },
  figures: { query: "sheet=figures", whole: /\d\s*%/ },
  figure: { query: "aside=figure&indicator=forest-cover", whole: /\d\s*%/ },
  passport: { query: "aside=figure&indicator=forest-cover&passport=forest-cover", whole: /公式|Formula/ },
};

const base = (lang: string, theme: string) =>
  `face=tablet&welcome=0&lang=${lang}&theme=${theme}&layers=county&camera=13/38.06/112.67`;

/** Changes the address as a link inside the page does. */
const go = (page: Page, query: string) =>
  page.evaluate((search) => {
    history.pushState(null, "", `?${search}`);
    dispatchEvent(new PopStateEvent("popstate"));
  }, query);

for (const [device, { viewport, always }] of Object.entries(devices))
  test.describe(device, () => {
    let page: Page | undefined;
    let draft = "";
    test.beforeAll(async ({ browser, baseURL }) => {
      page = await browser.newPage({
        ...(baseURL === undefined ? {} : { baseURL }),
        viewport,
        hasTouch: true,
        bypassCSP: true,
        permissions: ["geolocation"],
        geolocation: { longitude: 112.67, latitude: 38.06, accuracy: 12 },
      });
      await page.clock.setFixedTime(now);
      await page.goto(`/?${base("en", "light")}`);
      await page.getByRole("button", { name: "Locate" }).tap();
      await expect(page.getByText("Who answers")).toBeVisible({ timeout: 90_000 });
      // One inspection, begun once: the list shows it, and its own sheet is opened by its address.
      await page.getByRole("button", { name: "Inspect", exact: true }).tap();
      await page.getByRole("radio", { name: "Checkpoint" }).tap(patience);
      await page
        .getByRole("button", { name: /检查站.*km · / })
        .first()
        .tap(patience);
      await expect(page.getByLabel("Checked by")).toBeVisible(patience);
      // The form is there a moment before its address is: browsers ration how often one may be written.
      await expect(page).toHaveURL(/[?&]inspection=[0-9a-f]{32}/);
      draft = new URL(page.url()).searchParams.get("inspection") ?? "";
    });
    test.afterAll(() => page?.close());

    for (const look of takesAll ? everyLook : always)
      test(look, async () => {
        if (page === undefined) throw new Error("no tablet is open");
        const [lang = "en", theme = "light"] = look.split(" ");
        const sheet = page.getByRole("region", { name: regions[lang as Lang], exact: true });
        const shoot = (name: string) =>
          expect.soft(sheet).toHaveScreenshot(`sheet-${name}-${device}-${lang}-${theme}.png`, tolerance);
        await go(page, base(lang, theme));
        await expect(sheet.getByRole("heading", { level: 2 })).toBeVisible(patience);
        await shoot("peek");
        for (const [name, { query, whole }] of Object.entries(sheets)) {
          await go(page, `${base(lang, theme)}&${query}${name === "form" ? `&inspection=${draft}` : ""}`);
          if (name === "search") await sheet.getByRole("searchbox").fill("bs");
          await expect(sheet.getByText(whole).first()).toBeAttached(patience);
          await expect(sheet.getByText(/^(计算中|computing)$/i)).toHaveCount(0, patience);
          await shoot(name);
        }
      });
  });
