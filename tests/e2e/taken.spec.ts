import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { readFile as readData } from "../../src/data/formats/read-file";
import { expect, figureRow, open, test } from "./app";

test.use({ viewport: { width: 1100, height: 640 } });

const headline = (page: Page) =>
  figureRow(page, /^(公园绿地服务半径覆盖率|Park service-radius coverage)/).first();

/** The share the first figure tells, as it is written. */
async function shareOf(page: Page): Promise<string> {
  await expect(headline(page)).toContainText(/\d\s*%/, { timeout: 60_000 });
  return /[\d.]+\s*%/.exec((await headline(page).textContent()) ?? "")?.[0] ?? "";
}

/** Puts one park of the demo into the browser's own files, as a layer that was taken before. */
async function keepOnePark(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const district = new URL("geodata/demo/", document.baseURI).href;
    const parks = await (await fetch(`${district}parks.geojson`)).json();
    const data = new TextEncoder().encode(JSON.stringify({ ...parks, features: parks.features.slice(0, 1) }));
    const entry = {
      id: "own-parks-1",
      role: "parks",
      file: "own/own-parks-1.geojson",
      name: { zh: "园林局的公园" },
      source: "公园.zip",
      date: "2026-11-21",
      licence: "—",
      origin: {
        file: "公园.zip",
        features: 2,
        repairs: [{ code: "ring-unclosed", count: 1 }],
        setAside: [{ code: "geometry-null", count: 1 }],
      },
    };
    const layer = {
      entry,
      mode: "replace",
      hash: "0",
      bytes: data.length,
      features: 1,
      takenAtMs: 1,
    };
    const record = JSON.stringify({ format: "jingluo-own/1", district, layer });
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle("jingluo-own", { create: true });
    for (const [name, content] of [
      ["own-parks-1.data", data],
      ["own-parks-1.json", record],
    ] as const) {
      const target = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await target.write(content);
      await target.close();
    }
  });
}

test("a layer of one's own survives a reload, changes the figure, and gives way to the shipped one", async ({
  page,
  watch,
}) => {
  await open(page, "face=desk&lang=zh-CN&layers=county");
  const shipped = await shareOf(page);
  await keepOnePark(page);
  await page.reload();
  const own = await shareOf(page);
  expect(own).not.toBe(shipped);
  await page.getByRole("tab", { name: "图层" }).click();
  const row = page.getByRole("listitem", { name: "园林局的公园" });
  await expect(row).toContainText("来自 公园.zip");
  await expect(row).toContainText("修复 1 处");
  await page.getByRole("button", { name: "公园绿地恢复原有数据" }).click();
  await expect(row.getByRole("radio", { name: "停用" })).toBeChecked();
  await page.getByRole("tab", { name: "指标" }).first().click();
  await expect(headline(page)).toContainText(shipped, { timeout: 60_000 });
  expect(watch.faults).toEqual([]);
});

test("a layer is exported as a shapefile in GBK and metres, and reads back with its label", async ({
  page,
  watch,
}) => {
  await open(page, "face=desk&lang=en&layers=county");
  await expect(page.getByText(/Synthetic data/).first()).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.getByRole("menuitem", { name: "Export a layer or result…" }).click();
  const dialog = page.getByRole("dialog", { name: "Export a layer or result" });
  await dialog.getByRole("button", { name: /Format/ }).click();
  await page.getByRole("option", { name: "Shapefile (zip)" }).click();
  await dialog.getByRole("button", { name: /What/ }).click();
  await page.getByRole("option", { name: "Layer: Towns" }).click();
  await dialog.getByRole("button", { name: /Coordinate system/ }).click();
  await page.getByRole("option", { name: /3° strip, meridian 114°/ }).click();
  await dialog.getByRole("radio", { name: "GBK" }).click();
  const arriving = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Export", exact: true }).click();
  const arrived = await arriving;
  expect(arrived.suggestedFilename()).toBe("demo-towns.zip");
  const bytes = new Uint8Array(await readFile(await arrived.path()));
  const { layers } = await readData(bytes, { fileName: "demo-towns.zip" });
  expect(layers[0]).toMatchObject({ encoding: { name: "gb18030" }, crs: { code: "EPSG:4547" } });
  expect(layers[0]?.features.length).toBeGreaterThan(0);
  expect(String(layers[0]?.features[0]?.properties?.label)).toMatch(/示意数据|Synthetic/);
  expect(watch.faults).toEqual([]);
});
