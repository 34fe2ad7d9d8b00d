import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { expect, figuresReady, open, test } from "./app";

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);

/** The command line, as anybody calls it; where it ends with 1 its words are still wanted. */
async function jingluo(...args: readonly string[]): Promise<string> {
  const call = run(process.execPath, [join(root, "scripts/jingluo.mjs"), ...args], {
    cwd: root,
    maxBuffer: 2 ** 27,
  });
  return call.then(
    ({ stdout }) => stdout,
    ({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }) => `${stdout}${stderr}`,
  );
}

interface Row {
  readonly id: string;
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
  readonly measures: unknown;
}

interface Filed extends Omit<Row, "id"> {
  readonly format: string;
  readonly indicator: string;
}

interface Result {
  readonly indicator: string;
  readonly holds: boolean;
  readonly differences: readonly unknown[];
}

/** A figure's row in the list. */
const rowOf = (page: Page, id: string) =>
  page.getByRole("navigation").locator("li", { has: page.locator(`[data-indicator="${id}"]`) });

/** The figures as the page lists them, by id. */
const listed = (page: Page) =>
  page
    .getByRole("navigation")
    .locator("[data-indicator]")
    .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-indicator") ?? ""));

const passport = (page: Page) => page.getByRole("article", { name: "Passport" });

/** Opens a figure's passport from its row and takes the file the page hands out. */
async function passportOf(page: Page, id: string): Promise<Filed> {
  await rowOf(page, id)
    .getByRole("button", { name: /passport$/ })
    .click();
  await expect(page).toHaveURL(new RegExp(`passport=${id}(&|$)`));
  const download = passport(page).getByRole("button", { name: "Download" });
  await expect(download).toBeVisible();
  const [saved] = await Promise.all([page.waitForEvent("download"), download.click()]);
  return JSON.parse(await readFile(await saved.path(), "utf8")) as Filed;
}

test("every figure on the screen is the command line's, digit for digit, and its passport is verified there", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const folder = await mkdtemp(join(tmpdir(), "jingluo-audit-"));
  try {
    const figures = jingluo("figures", "geodata/demo", "--json");
    await page.setViewportSize({ width: 1280, height: 720 });
    await open(page, "face=desk&lang=en&layers=none&fold=table");
    await figuresReady(page);
    const rows = JSON.parse(await figures) as readonly Row[];
    const ids = await listed(page);
    expect(ids.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
    const passports: Filed[] = [];
    for (const { id, value, numerator, denominator, measures } of rows) {
      const filed = await passportOf(page, id);
      expect(filed.indicator).toBe(id);
      expect(filed, id).toMatchObject({ value, numerator, denominator, measures });
      passports.push(filed);
    }
    const sheaf = join(folder, "passports.json");
    await writeFile(sheaf, JSON.stringify({ format: "jingluo-passports/1", passports }));
    const said = await jingluo("passport", sheaf, "--verify", "--json", "--district", "geodata/demo");
    const results = JSON.parse(said) as readonly Result[];
    expect(results.filter(({ holds }) => !holds)).toEqual([]);
    expect(results.map(({ indicator }) => indicator)).toEqual(rows.map(({ id }) => id));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test("recompute reads the files again: the same; with another park in the file it says what differs", async ({
  page,
}) => {
  await open(page, "face=desk&lang=en&layers=none&fold=table");
  await figuresReady(page);
  await passportOf(page, "park-area-per-person");
  const recompute = passport(page).getByRole("button", { name: "Recompute" });
  await recompute.click();
  await expect(passport(page).getByText(/^Same, digit for digit/)).toBeVisible();
  await page.route("**/demo/parks.geojson", async (route) => {
    const response = await route.fetch();
    const parks = (await response.json()) as { readonly features: readonly unknown[] };
    await route.fulfill({ response, json: { ...parks, features: parks.features.slice(1) } });
  });
  await recompute.click();
  await expect(passport(page).getByText(/^Differs in \d+ places/)).toBeVisible();
  await expect(passport(page).getByText("Inputs › 0 › features")).toBeVisible();
});

test("a passport is copied as text on a page that has no clipboard, and says words instead of codes", async ({
  page,
}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await open(
    page,
    "face=desk&lang=zh-CN&layers=none&indicator=facility-open&passport=facility-open&aside=figure",
  );
  const opened = page.getByRole("article", { name: "溯源" });
  await opened.getByRole("button", { name: "复制文字" }).click();
  await expect(opened.getByText("已复制").first()).toBeVisible();
  // What was copied is what a field takes.
  const search = page.getByRole("combobox", { name: "搜索名称或编码" });
  await search.focus();
  await page.keyboard.press("Control+V");
  await expect(search).toHaveValue(/此刻开放的设施覆盖率.*未核实原文.*SHA-256.*误差带.*半径敏感性/);
});
