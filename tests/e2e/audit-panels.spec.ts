import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, figuresReady, open, test } from "./app";

// Panels an auditor reads; none of them needs the map, which draws slowly where there is no graphics card.
const plain = "face=desk&layers=none&fold=table&aside=figure";
const side = (page: Page) => page.getByRole("complementary");
/** What has to be computed first may take long on a small machine. */
const computed = { timeout: 60_000 };

test("the score card: computed and entered rows, a finding refused without its inspector, kept with one", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await open(page, `${plain}&lang=zh-CN&indicator=none&card=gb-t-37342-2019`);
  const card = page.getByRole("article", { name: "国家森林城市评分表" });
  await expect(card.getByText(/项达标 · .*项未达标/)).toBeVisible(computed);
  await expect(card.getByText(/核查组.*签字 2022-12-07/).first()).toBeVisible();
  await expect(card.getByText("整改中").first()).toBeVisible();
  await card.getByRole("button", { name: /^填报：城区林荫道路率/ }).click();
  const form = card.getByRole("form");
  await form.getByLabel("年度").fill("2025");
  await form.getByLabel("数值（%）").fill("24.5");
  await form.getByRole("button", { name: "保存" }).click();
  await expect(form.getByRole("alert")).toContainText("请写核查人");
  await form.getByLabel("核查人").fill("核查组丙");
  await form.getByLabel("签字日期").fill("2025-11-20");
  await form.getByLabel("依据（文号、照片）").fill("林发〔2025〕9号");
  await form.getByLabel("整改状态").selectOption({ label: "已责令整改" });
  await form.getByRole("button", { name: "保存" }).click();
  await expect(card.getByText(/24\.5.*核查组丙.*签字 2025-11-20.*林发〔2025〕9号/)).toBeVisible(computed);
  await expect(card.getByText("本机填报 1 条")).toBeVisible();
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    card.getByRole("button", { name: "导出填报文件" }).click(),
  ]);
  const sheet = JSON.parse(await readFile(await saved.path(), "utf8"));
  expect(sheet.card).toBe("gb-t-37342-2019");
  expect(sheet.entries).toContainEqual(
    expect.objectContaining({ row: "shaded-roads", year: 2025, value: 0.245, rectification: "ordered" }),
  );
});

test("profiles stand side by side, each with its verdict and what makes it differ", async ({ page }) => {
  test.setTimeout(120_000);
  await open(page, `${plain}&lang=en&indicator=park-coverage`);
  await side(page).getByRole("button", { name: "Profiles compared" }).click(computed);
  const table = side(page).getByRole("table");
  await expect(table.getByRole("rowheader")).not.toHaveCount(0, computed);
  expect(await table.getByRole("rowheader").count()).toBeGreaterThan(3);
  await expect(table.getByText(/the reference/)).toHaveCount(1);
  await expect(table.getByText(/5,000.*m².*500/).first()).toBeVisible();
});

test("the surroundings of a fire come with the link: size, teams by distance and bearing, what is no number is marked", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await open(page, "face=desk&lang=zh-CN&layers=none&fold=table&aside=selection&fire=112.55,38.2,3000,60");
  const panel = side(page);
  await expect(panel.getByText(/火灾等级：较大/)).toBeVisible(computed);
  for (const kind of ["扑火队", "水源", "卡口", "瞭望塔"])
    await expect(panel.getByRole("heading", { name: kind, exact: true })).toBeVisible();
  await expect(panel.getByText(/\d.*(米|公里) · [东南西北]/).first()).toBeVisible();
  await panel.getByLabel("过火面积（公顷）").fill("1000");
  await expect(page).toHaveURL(/fire=112\.55,38\.2,3000,1000/);
  await expect(panel.getByText(/火灾等级：特别重大/)).toBeVisible(computed);
  await panel.getByLabel("半径（米）").fill("abc");
  await expect(panel.getByLabel("半径（米）")).toHaveAttribute("aria-invalid", "true");
  await expect(page).toHaveURL(/fire=112\.55,38\.2,3000,1000/);
});

test("ground reached once, twice, three times and by nobody is drawn, measured and handed out with its passport", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await open(page, `${plain}&lang=zh-CN&indicator=park-coverage`);
  await side(page).getByRole("button", { name: "重叠与盲区" }).click(computed);
  const rows = side(page).getByRole("list").filter({ hasText: "覆盖 1 次" });
  await expect(rows.getByRole("listitem")).toHaveCount(4, computed);
  const said = await side(page)
    .getByText(/不超过 \d+ ppm/)
    .textContent();
  expect(Number(/不超过 (\d+) ppm/.exec(said ?? "")?.[1])).toBeLessThanOrEqual(100);
  await side(page).getByRole("button", { name: "导出图形" }).click();
  const dialog = page.getByRole("dialog");
  const [saved] = await Promise.all([
    page.waitForEvent("download", computed),
    dialog.getByRole("button", { name: "导出", exact: true }).click(),
  ]);
  const { features } = JSON.parse(await readFile(await saved.path(), "utf8"));
  expect(features.map(({ properties }: { properties: { reached: string } }) => properties.reached)).toEqual([
    "1",
    "2",
    "3+",
    "0",
  ]);
  expect(features[0].properties).toMatchObject({ unit: "m2", indicator: "park-coverage" });
  expect(features[0].properties.inputs_sha).toMatch(/^[0-9a-f]{64}$/);
});

test("the file of all figures names unit, clause, formula, inputs and error band of each", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await open(page, `${plain}&lang=en&indicator=none`);
  await figuresReady(page);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const item = page.getByRole("menuitem", { name: "All figures (CSV)" });
  await expect(item).not.toHaveAttribute("aria-disabled", "true", computed);
  const [saved] = await Promise.all([page.waitForEvent("download", { timeout: 120_000 }), item.click()]);
  const [heading = "", first = ""] = (await readFile(await saved.path(), "utf8")).split("\r\n");
  for (const name of ["Unit", "Standard and clause", "Inputs SHA-256", "Error band, low", "Error band, high"])
    expect(heading).toContain(name);
  expect(first).toMatch(/0–1.*GB 55014-2021.*\\bigcup.*[0-9a-f]{64}/);
});
