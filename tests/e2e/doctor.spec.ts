import type { Page } from "@playwright/test";
import { expect, figureRow, open, test } from "./app";
import {
  brokenGeojson,
  everyKind,
  firstCompound,
  gbkShapefile,
  phoneCsv,
  surveyWorkbook,
  type TestFile,
} from "./doctor-files";

const words = {
  "zh-CN": {
    title: "数据医生",
    choose: "选择文件…",
    apply: "按医嘱处理",
    take: /^收进本县：居住小区/,
    figure: /^便民设施覆盖率/,
    shifted: /像是 GCJ-02：整体向东/,
    taken: /已收进本县/,
    swappedHow: /先北后东.*已对调/,
    encoding: "文字编码",
    set: /搁置 1 个/,
    unread: /读不懂/,
    cut: /文件不完整/,
    passport: /^便民设施覆盖率.*溯源/,
    passportTitle: "溯源",
    closePassport: "关闭溯源",
  },
  en: {
    title: "Data doctor",
    choose: "Choose files…",
    apply: "Apply the cure",
    take: /^Take into the district: /,
    figure: /^Service cover/,
    shifted: /Looks like GCJ-02: shifted \d+ m to the east/,
    taken: /Taken into the district/,
    swappedHow: /northing first/i,
    encoding: "Encoding",
    set: /Set aside: 1 /,
    unread: /cannot be read/,
    cut: /ends too early/,
    passport: /^Service cover.*: passport/,
    passportTitle: "Passport",
    closePassport: "Close the passport",
  },
} as const;

type Lang = keyof typeof words;

const doctor = (page: Page, lang: Lang) => page.getByRole("region", { name: words[lang].title });

/** Drops files on the page as a hand does. */
async function drop(page: Page, files: readonly TestFile[]): Promise<void> {
  // Whoever takes drops is there when the button beside it is.
  await expect(page.getByRole("button", { name: /^(打开数据|Open data)$/ })).toBeVisible();
  const parts = files.map(({ name, buffer }) => ({ name, base64: buffer.toString("base64") }));
  const transfer = await page.evaluateHandle((list) => {
    const made = new DataTransfer();
    for (const { name, base64 } of list)
      made.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name));
    return made;
  }, parts);
  await page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}

const percentOf = async (page: Page, name: RegExp) =>
  /(\d+(?:\.\d+)?)\s*%/.exec((await figureRow(page, name).first().textContent()) ?? "")?.[1] ?? "";

for (const lang of ["zh-CN", "en"] as const) {
  const say = words[lang];

  test(`${lang}: a list from a phone is put right, taken, and the figure follows; its scripts are text`, async ({
    page,
    watch,
  }) => {
    await open(page, `face=desk&lang=${lang}&fold=table`);
    await expect(figureRow(page, say.figure).first()).toContainText(/\d\s*%/, { timeout: 60_000 });
    const before = await percentOf(page, say.figure);
    await drop(page, [phoneCsv()]);
    const side = doctor(page, lang);
    await expect(side).toContainText(say.shifted, { timeout: 60_000 });
    await side.getByRole("button", { name: say.apply }).click();
    await expect(side).toContainText(say.set, { timeout: 60_000 });
    await expect(side).toContainText(say.unread);
    // The list of findings comes into sight within its panel; the page itself stays where it is.
    expect(await page.evaluate(() => document.scrollingElement?.scrollTop)).toBe(0);
    await side.getByRole("button", { name: say.take }).click();
    await expect(side).toContainText(say.taken, { timeout: 60_000 });
    await expect.poll(() => percentOf(page, say.figure), { timeout: 60_000 }).not.toBe(before);
    // Where the new number comes from is told before the doctor, who is there again afterwards.
    await page.getByRole("button", { name: say.passport }).first().click();
    await expect(page.getByRole("article", { name: say.passportTitle })).toContainText(/GCJ-02/);
    await expect(side).toHaveCount(0);
    await page.getByRole("button", { name: say.closePassport }).click();
    await expect(side).toContainText(say.taken);
    await expect(page.locator('a[href^="javascript:"]')).toHaveCount(0);
    expect(await page.evaluate(() => "pwned" in window)).toBe(false);
    expect(watch.foreign).toEqual([]);
    expect(watch.faults).toEqual([]);
  });

  test(`${lang}: a broken file says why and leaves the map; a script in its name is text`, async ({
    page,
    watch,
  }) => {
    await open(page, `face=desk&lang=${lang}&fold=table`);
    await expect(page.getByRole("region", { name: words[lang].title })).toHaveCount(0);
    await page.getByLabel(say.choose, { exact: true }).setInputFiles([brokenGeojson()]);
    const side = doctor(page, lang);
    await expect(side).toContainText(say.cut, { timeout: 60_000 });
    await expect(side).toContainText("<img src=x");
    await expect(side.locator("img")).toHaveCount(0);
    await expect(page.locator("canvas").first()).toBeVisible();
    expect(await page.evaluate(() => "pwned" in window)).toBe(false);
    expect(watch.faults).toEqual([]);
  });
}

test("zh-CN: a shapefile in GBK without a word about it has its names, and the reader may read it otherwise", async ({
  page,
}) => {
  await open(page, "face=desk&lang=zh-CN&fold=table");
  await drop(page, gbkShapefile());
  const side = doctor(page, "zh-CN");
  await expect(side).toContainText(firstCompound, { timeout: 60_000 });
  await expect(side).toContainText("GBK / GB18030");
  await side
    .getByRole("button", { name: /^文字编码|GBK/ })
    .first()
    .click();
  await page.getByRole("option", { name: "WINDOWS-1252" }).click();
  await expect(side).not.toContainText(firstCompound, { timeout: 60_000 });
  await side
    .getByRole("button", { name: /^文字编码|WINDOWS/ })
    .first()
    .click();
  await page.getByRole("option", { name: "GBK / GB18030" }).click();
  await expect(side).toContainText(firstCompound, { timeout: 60_000 });
});

test("en: a surveyor's workbook with northings under X is turned round and lands in the county", async ({
  page,
}) => {
  await open(page, "face=desk&lang=en&fold=table");
  await page.getByLabel(words.en.choose, { exact: true }).setInputFiles([surveyWorkbook()]);
  const side = doctor(page, "en");
  await expect(side).toContainText(words.en.swappedHow, { timeout: 60_000 });
  // west, south, east, north of the three places PROJ was given
  await expect(side).toContainText("112.6640, 38.0900, 112.6700, 38.0930");
});

test("zh-CN: one of every kind in one drop, and a table pasted behind it, are all examined", async ({
  page,
  watch,
}) => {
  const { files, layers } = everyKind();
  await open(page, "face=desk&lang=zh-CN&fold=table");
  await drop(page, files);
  const side = doctor(page, "zh-CN");
  await expect(side).toContainText("N37E111.hgt", { timeout: 90_000 });
  const list = side.getByRole("list").first();
  await expect(list.getByRole("button")).toHaveCount(layers);
  await expect(list).not.toContainText("未采用");
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "名称\t经度\t纬度\n甲\t112.6\t38.1\n乙\t112.7\t38.2");
    window.dispatchEvent(new ClipboardEvent("paste", { clipboardData }));
  });
  await expect(list).toContainText("粘贴的数据.tsv", { timeout: 60_000 });
  expect(watch.faults).toEqual([]);
});
