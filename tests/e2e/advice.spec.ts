import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, open, test } from "./app";

const words = {
  "zh-CN": {
    start: "找位置",
    question: "提问",
    advice: "建议",
    within: /已证明：没有更好的方案|与可能的最优相差不超过/,
    newly: /新增覆盖 [\d,]+/,
    accept: "采纳建议 1",
    accepted: "已放入方案",
    recounted: /复核/,
  },
  en: {
    start: "Find places",
    question: "Question",
    advice: "Advice",
    within: /Proven: no better answer exists|Within .* of the best possible/,
    newly: /[\d,]+\s+people newly covered/,
    accept: "Accept suggestion 1",
    accepted: "In the scenario",
    recounted: /counted again/,
  },
} as const;
type Language = keyof typeof words;

/** Opens the panel with little on the map, asks for three places and waits for an answer that has them. */
async function askForThree(page: Page, lang: Language) {
  const say = words[lang];
  await open(page, `face=desk&lang=${lang}&aside=advice&layers=county,compounds&indicator=none&fold=table`);
  const side = page.getByRole("complementary");
  await side.getByRole("button", { name: say.start }).click({ timeout: 60_000 });
  const answer = side.getByRole("region", { name: say.advice, exact: true });
  await expect(answer.getByText(say.within).first()).toBeVisible({ timeout: 60_000 });
  const places = answer.getByRole("list").first().getByRole("listitem");
  await expect(places).toHaveCount(3);
  return { side, answer, places };
}

/** Things that the scenarios kept in this browser add, by name. */
const keptNames = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open("jingluo-scenarios");
        opening.onerror = () => resolve([]);
        opening.onsuccess = () => {
          const db = opening.result;
          if (!db.objectStoreNames.contains("scenarios")) return resolve([]);
          const all = db.transaction("scenarios").objectStore("scenarios").getAll();
          all.onsuccess = () => {
            db.close();
            type Kept = {
              done: { edits: { do: string; item?: { name: string } }[] }[];
            };
            const edits = (all.result as Kept[]).flatMap(({ done }) => done.flatMap((step) => step.edits));
            resolve(edits.flatMap((edit) => (edit.do === "add" ? [edit.item?.name ?? ""] : [])));
          };
          all.onerror = () => resolve([]);
        };
      }),
  );

for (const lang of ["zh-CN", "en"] as const) {
  const say = words[lang];

  test(`${lang}: three places are asked for, each says why it is there, and one is accepted`, async ({
    page,
    watch,
  }) => {
    const { answer, places } = await askForThree(page, lang);
    await expect(answer.getByText(say.recounted)).toBeVisible();
    for (const place of await places.all()) await expect(place.getByText(say.newly)).toBeVisible();
    await answer.getByRole("button", { name: say.accept }).click();
    await expect(places.first().getByText(say.accepted)).toBeVisible();
    await expect.poll(() => keptNames(page)).toHaveLength(1);
    expect(watch.foreign).toEqual([]);
    expect(watch.faults).toEqual([]);
  });
}

test("a suggestion is dragged and pushed by keys, and what is lost is told before it is let go", async ({
  page,
}) => {
  const { places } = await askForThree(page, "en");
  const handle = page.getByRole("button", { name: /^Suggestion 1,/ });
  await expect(handle).toBeVisible({ timeout: 60_000 });
  // The map first goes to where the places are.
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0, { timeout: 60_000 });
  const box = await handle.boundingBox();
  if (box === null) throw new Error("the handle is not on screen");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 90, y - 60, { steps: 6 });
  await page.mouse.move(x + 180, y - 120, { steps: 6 });
  await expect(places.first().getByText(/^Moved: .* less than suggested/)).toBeVisible();
  await page.mouse.up();
  await places.first().getByRole("button", { name: "Put suggestion 1 back" }).click();
  await expect(places.first().getByText(/^Moved:/)).toHaveCount(0);
  await handle.focus();
  for (let press = 0; press < 25; press += 1) await page.keyboard.press("ArrowRight");
  await expect(places.first().getByText(/^Moved: .* less than suggested/)).toBeVisible();
});

test("what stands is ranked by what only it covers, and leaves as a table", async ({ page }) => {
  await open(page, "face=desk&lang=zh-CN&aside=advice&layers=county&indicator=none&fold=table");
  const side = page.getByRole("complementary");
  await side.getByRole("button", { name: "现有的价值" }).click({ timeout: 60_000 });
  await expect(side.getByText(/100 次中有 95 次覆盖仍不低于 [\d.]+/)).toBeVisible({ timeout: 60_000 });
  await expect(side.getByText(/^单点失效：\d+ 处/)).toBeVisible();
  const table = side.getByRole("grid", { name: /^拔掉一个，共 \d+ 处/ });
  await expect(table.getByRole("row").nth(1)).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    side.getByRole("button", { name: "导出 CSV" }).click(),
  ]);
  const text = await readFile(await download.path(), "utf8");
  expect(text.split("\r\n")[0]).toContain("失去");
  expect(text).toContain("示意数据");
});
