import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";

test("a view becomes a scene of the wall: named, ordered, exported, removed, and played after the district's own", async ({
  page,
}) => {
  await page.goto(
    "/?face=desk&lang=en&welcome=0&layers=county,towns&indicator=park-coverage&camera=12/38.06/112.67",
  );
  await expect(page.locator("[data-drawn~=towns]")).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: "Add to the wall" }).click();
  const editor = page.getByRole("dialog", { name: "Scenes of the wall" });
  const add = editor.getByRole("button", { name: "Add this view" });
  const dwell = editor.getByLabel("Seconds it stays");
  const title = editor.getByLabel("Title (Chinese)");
  await add.click();
  await expect(editor.getByRole("status")).toHaveText("Give it a title first");
  await dwell.fill("0");
  await expect(editor.getByRole("alert")).toHaveText("Give a number from 1 to 3,600");
  await expect(editor.getByText("No scene added yet")).toBeVisible();

  for (const [name, seconds] of [
    ["乡镇", "6"],
    ["公园", "8"],
  ] as const) {
    await dwell.fill(seconds);
    await title.fill(name);
    await add.click();
    await expect(editor.getByRole("status")).toContainText(`“${name}” added`);
  }
  const rows = editor.getByRole("listitem");
  await expect(rows).toHaveText([/^乡镇6 s/, /^公园8 s/]);
  await editor.getByRole("button", { name: "Earlier: “公园”" }).click();
  await expect(rows).toHaveText([/^公园8 s/, /^乡镇6 s/]);
  const saving = page.waitForEvent("download");
  await editor.getByRole("button", { name: "Export JSON" }).click();
  const { scenes } = JSON.parse(readFileSync(await (await saving).path(), "utf8"));
  expect(scenes).toMatchObject([
    { title: { zh: "公园" }, dwellSeconds: 8 },
    { title: { zh: "乡镇" }, dwellSeconds: 6, link: expect.stringContaining("camera=12/38.06/112.67") },
  ]);
  await editor.getByRole("button", { name: "Remove “乡镇”" }).click();
  await expect(rows).toHaveCount(1);

  await page.goto("/?face=wall&lang=en&scene=findings");
  const scene = page.locator(".wall-scene");
  await expect(scene).toHaveText("Open findings and those falling due", { timeout: 60_000 });
  await page.keyboard.press("ArrowRight");
  await expect(scene).toHaveText("公园");
  await page.keyboard.press("ArrowRight");
  await expect(scene).toHaveText("The whole county");
});
