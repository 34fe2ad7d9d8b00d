import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { expect, figureRow, figuresReady, open, test } from "./app";

const grids = JSON.parse(
  readFileSync(new URL("../../geodata/demo/grids.geojson", import.meta.url), "utf8"),
) as {
  readonly features: readonly { readonly properties: { readonly code: string; readonly name: string } }[];
};
const { code: gridCode = "", name: gridName = "" } = grids.features[0]?.properties ?? {};

const words = {
  "zh-CN": {
    headline: /^公园绿地服务半径覆盖率/,
    fails: "未达标",
    label: "示意数据 · 非法定界线",
    question: "哪些小区附近没有公园？",
    search: "搜索名称或编码",
    csv: "导出 CSV",
    title: /示例县/,
    answers: "谁负责",
  },
  en: {
    headline: /^Park service-radius coverage/,
    fails: "Fails",
    label: "Synthetic data · not legal boundaries",
    question: "Which compounds have no park within reach?",
    search: "Search by name or code",
    csv: "Export CSV",
    title: /Demo County/,
    answers: "Who answers",
  },
} as const;

for (const lang of ["zh-CN", "en"] as const) {
  const say = words[lang];

  test(`${lang}: the county opens with its headline figure, its verdict and its label`, async ({
    page,
    watch,
  }) => {
    await open(page, `face=desk&lang=${lang}`);
    await figuresReady(page);
    await expect(page).toHaveTitle(say.title);
    await expect(figureRow(page, say.headline).first()).toContainText(say.fails);
    await expect(page.getByRole("contentinfo")).toContainText(say.label);
    expect(watch.foreign).toEqual([]);
    expect(watch.faults).toEqual([]);
  });

  test(`${lang}: the first run's question is one press away and names compounds without a park`, async ({
    page,
  }) => {
    await page.goto(`/?face=desk&lang=${lang}`);
    await page.getByRole("button", { name: say.question }).click();
    const side = page.getByRole("complementary");
    await expect(side).toContainText(/\d\s*%/, { timeout: 60_000 });
    await expect(page).toHaveURL(/indicator=park-coverage/);
    await expect(side.getByRole("heading", { level: 2 })).toHaveText(say.headline);
  });

  test(`${lang}: searching a grid by its code selects it and says who answers for it`, async ({ page }) => {
    await open(page, `face=desk&lang=${lang}`);
    const box = page.getByRole("combobox", { name: say.search });
    await box.fill(gridCode);
    await page.getByRole("option", { name: gridName }).first().click();
    await expect(page).toHaveURL(/select=grids:/);
    const side = page.getByRole("complementary");
    await expect(side).toContainText(say.answers);
    await expect(side.getByRole("link", { name: /0351-000/ }).first()).toHaveAttribute("href", /^tel:/);
  });

  test(`${lang}: a table leaves as CSV that a spreadsheet reads, with the label of the data`, async ({
    page,
  }) => {
    await open(page, `face=desk&lang=${lang}&table=towns`);
    await expect(page.getByRole("row").nth(2)).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: say.csv }).click(),
    ]);
    const text = await readFile(await download.path(), "utf8");
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text).toContain(say.label);
    // a heading and the ten towns, besides the lines that say whose data these are
    expect(text.trim().split("\n").length).toBeGreaterThanOrEqual(11);
  });
}

test("drilling down to a town changes the figures, and the link brings it back", async ({
  page,
  context,
}) => {
  await open(page, "face=desk&lang=en");
  await figuresReady(page);
  const row = figureRow(page, /^Forest cover/).first();
  const county = await row.textContent();
  await open(page, `face=desk&lang=en&place=${gridCode.slice(0, 9)}`);
  await figuresReady(page);
  await expect(row).not.toHaveText(county ?? "");
  const town = await row.textContent();
  const other = await context.newPage();
  await other.goto(page.url());
  await figuresReady(other);
  await expect(figureRow(other, /^Forest cover/).first()).toHaveText(town ?? "");
});

test("another standard gives another figure for the same data", async ({ page }) => {
  await open(page, "face=desk&lang=en&indicator=park-coverage&profile=gb-t-50563-2010");
  await figuresReady(page);
  const strict = await figureRow(page, /^Park service-radius coverage/)
    .first()
    .textContent();
  await open(page, "face=desk&lang=en&indicator=park-coverage&profile=gb-t-51346-2019");
  await figuresReady(page);
  await expect(figureRow(page, /^Park service-radius coverage/).first()).not.toHaveText(strict ?? "");
});

test("everything can be reached by keyboard: skip to the map, choose a figure", async ({ page }) => {
  await open(page, "face=desk&lang=en");
  await figuresReady(page);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the map" })).toBeFocused();
  const row = figureRow(page, /^Forest cover/).first();
  await row.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/indicator=forest-cover/);
});
