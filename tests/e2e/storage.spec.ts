import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { expect, figureRow, open, test } from "./app";
import { phoneCsv, surveyWorkbook, type TestFile } from "./doctor-files";

const small = { viewport: { width: 1100, height: 640 }, reducedMotion: "reduce" } as const;
test.use({ viewport: small.viewport, contextOptions: { reducedMotion: small.reducedMotion } });

const figure = (page: Page) => figureRow(page, /^(便民设施覆盖率|Service cover)/).first();

async function shareOf(page: Page): Promise<string> {
  await expect(figure(page)).toContainText(/\d\s*%/, { timeout: 60_000 });
  return /[\d.]+\s*%/.exec((await figure(page).textContent()) ?? "")?.[0] ?? "";
}

/** Takes a list of compounds in place of the shipped ones; the doctor's panel stays open. */
async function take(page: Page, list: TestFile): Promise<void> {
  const side = page.getByRole("region", { name: "数据医生" });
  await page.getByLabel("选择文件…", { exact: true }).setInputFiles([list]);
  await side.getByRole("button", { name: "按医嘱处理" }).click({ timeout: 60_000 });
  await side.getByRole("button", { name: /^收进本县：居住小区/ }).click({ timeout: 60_000 });
  await expect(side).toContainText("已收进本县", { timeout: 60_000 });
}

const doctor = (page: Page) => page.getByRole("region", { name: /^(数据医生|Data doctor)$/ });

const inEnglish = (page: Page) => page.getByRole("radio", { name: "English" }).click();

/** The statistics worker breaks down, and is started again as after want of memory. */
async function breakWorker(page: Page): Promise<void> {
  const worker = page.workers().find((each) => /statistics/.test(each.url()));
  await worker?.evaluate(() => {
    setTimeout(() => {
      throw new Error("broken on purpose");
    });
  });
}

/** A browser whose user forbids every site to keep anything: files, database and page storage all throw. */
const refusing = test.extend<object>({
  context: async ({ baseURL }, use) => {
    const profile = await mkdtemp(join(tmpdir(), "refusing-"));
    await mkdir(join(profile, "Default"));
    const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
    await writeFile(join(profile, "Default", "Preferences"), JSON.stringify(settings));
    const { launchOptions } = test.info().project.use;
    const context: BrowserContext = await chromium.launchPersistentContext(profile, {
      ...launchOptions,
      ...small,
      ...(baseURL === undefined ? {} : { baseURL }),
      locale: "zh-CN",
      serviceWorkers: "block",
    });
    await use(context);
    await context.close();
    await rm(profile, { recursive: true, force: true });
  },
});

refusing(
  "a browser that keeps nothing says so, and takes a layer for as long as the page is open",
  async ({ page, watch }) => {
    await open(page, "face=desk&lang=zh-CN&fold=table&layers=county");
    const shipped = await shareOf(page);
    const allowed = await page.evaluate(() =>
      navigator.storage.getDirectory().then(
        () => true,
        () => false,
      ),
    );
    expect(allowed).toBe(false);
    await take(page, phoneCsv());
    await expect(doctor(page)).toContainText("浏览器不允许保存，关闭页面后就没有了");
    await expect(figure(page)).not.toContainText(shipped, { timeout: 60_000 });
    const own = await shareOf(page);
    await inEnglish(page);
    await expect(doctor(page)).toContainText(
      "The browser does not allow keeping it: it is gone when the page",
    );
    await doctor(page).getByRole("button", { name: "Close the data doctor" }).click();
    await page.getByRole("tab", { name: "Layers" }).click();
    const row = page.getByRole("listitem", { name: "小区清单" });
    await expect(row).toContainText("The browser does not let it be kept");
    await page.getByRole("tab", { name: "Figures" }).first().click();
    await expect(figure(page)).toContainText(own);
    await page.goto("/?welcome=0&face=tablet&lang=en");
    await expect(page.locator("canvas").first()).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
    await page.goto("/?welcome=0&face=wall&lang=zh-CN");
    await expect(page.locator("canvas").first()).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
    expect(watch.faults).toEqual([]);
  },
);

test("a full store says so, keeps what it held, and the new layer works until the page is closed", async ({
  page,
  watch,
}) => {
  await open(page, "face=desk&lang=zh-CN&fold=table&layers=county");
  const shipped = await shareOf(page);
  await take(page, phoneCsv());
  await expect(doctor(page)).toContainText("保存在这台电脑的浏览器里");
  await expect(figure(page)).not.toContainText(shipped, { timeout: 60_000 });
  const kept = await shareOf(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Storage.overrideQuotaForOrigin", { origin: new URL(page.url()).origin, quotaSize: 1 });
  await take(page, surveyWorkbook());
  await expect(doctor(page)).toContainText("浏览器存储空间已满，关闭页面后就没有了");
  await expect(figure(page)).not.toContainText(kept, { timeout: 60_000 });
  await inEnglish(page);
  await expect(doctor(page)).toContainText(
    "The browser's storage is full: it is gone when the page is closed",
  );
  await breakWorker(page);
  // What only the worker had is gone with it: that is said, and the figure is the kept layer's again.
  await expect(page.getByRole("alert")).toContainText(/started again.*测绘小区/, { timeout: 60_000 });
  await expect(figure(page)).toContainText(kept, { timeout: 60_000 });
  await page.reload();
  // The one there was room for is in use again; nobody is told that the other was cleared, for it was never kept.
  await expect(figure(page)).toContainText(kept, { timeout: 60_000 });
  await expect(page.getByRole("alert")).toHaveCount(0);
  expect(watch.faults.filter((fault) => !/broken on purpose/.test(fault))).toEqual([]);
});
