import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page, TestInfo } from "@playwright/test";
import { expect, open, test } from "./app";
import { firstCompound, gbkShapefile, phoneCsv } from "./doctor-files";

test.use({ viewport: { width: 1000, height: 600 }, contextOptions: { reducedMotion: "reduce" } });

/** What a bureau keeps in one folder: a shapefile in parts deeper down, a list, and what systems and people leave beside them. */
async function bureauFolder(info: TestInfo): Promise<string> {
  const folder = info.outputPath("林业局");
  await mkdir(join(folder, "小区"), { recursive: true });
  for (const { name, buffer } of gbkShapefile()) await writeFile(join(folder, "小区", name), buffer);
  await writeFile(join(folder, "清单.csv"), phoneCsv().buffer);
  for (const name of [".DS_Store", "Thumbs.db"]) await writeFile(join(folder, name), "x");
  await writeFile(join(folder, "说明.docx"), "PK..");
  return folder;
}

/** Both layers are there, the leftovers of systems are not, and what cannot be read is named. */
async function bothExamined(page: Page): Promise<void> {
  const side = page.getByRole("region", { name: "数据医生" });
  const list = side.getByRole("list").first();
  await expect(list.getByRole("button")).toHaveCount(2, { timeout: 60_000 });
  await expect(list).toContainText("清单.csv");
  await expect(list).toContainText("说明.docx");
  await expect(list).not.toContainText(/DS_Store|Thumbs/);
  await list.getByRole("button", { name: "住宅小区" }).click();
  await expect(side).toContainText(firstCompound);
}

test("a folder that is chosen is read with what lies deeper in it", async ({ page, watch }, info) => {
  await open(page, "face=desk&lang=zh-CN&fold=table&layers=county");
  await expect(page.getByRole("button", { name: "打开数据" })).toBeVisible();
  await page.getByLabel("选择文件夹…", { exact: true }).setInputFiles(await bureauFolder(info));
  await bothExamined(page);
  expect(watch.faults).toEqual([]);
});

test("a folder that is dropped is opened", async ({ page, watch }, info) => {
  await open(page, "face=desk&lang=zh-CN&fold=table&layers=county");
  await expect(page.getByRole("button", { name: "打开数据" })).toBeVisible();
  const data = { items: [], files: [await bureauFolder(info)], dragOperationsMask: 1 };
  // As the system hands it over: what a script makes has files, and no folders.
  const devtools = await page.context().newCDPSession(page);
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await devtools.send("Input.dispatchDragEvent", { type, x: 500, y: 300, data });
  await bothExamined(page);
  expect(watch.faults).toEqual([]);
});
