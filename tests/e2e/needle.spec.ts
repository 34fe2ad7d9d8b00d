import type { Page } from "@playwright/test";
import { expect, open, test } from "./app";

const words = {
  "zh-CN": {
    enter: "试一试",
    move: /^移动 牌坊公园/,
    undo: "撤销",
    redo: "重做",
    shown: "方案：方案 1（不是现状）",
    agrees: "与实时一致",
    scenario: "方案",
    compare: "并排比较",
    both: "并排比较",
    loupe: "放大镜",
    coverage: /^公园绿地服务半径覆盖率/,
    points: /[+−][\d.]+ 个百分点/,
  },
  en: {
    enter: "What if",
    move: /^Move 牌坊公园/,
    undo: "Undo",
    redo: "Redo",
    shown: "Scenario: Scenario 1 (not as it is)",
    agrees: "agrees with the live value",
    scenario: "Scenario",
    compare: "Compare side by side",
    both: "Side by side",
    loupe: "Loupe",
    coverage: /^Park service-radius coverage/,
    points: /[+−][\d.]+ points/,
  },
} as const;
type Lang = keyof typeof words;

// Only what the figure needs is drawn: software draws the map slowly.
test.use({ viewport: { width: 1240, height: 640 } });
const patience = { timeout: 60_000 };

/** Opens the mode with the county town's large park in the hand. */
async function takeUp(page: Page, lang: Lang) {
  const say = words[lang];
  await open(
    page,
    `face=desk&lang=${lang}&indicator=park-coverage&select=parks:park-02&layers=parks,compounds&fold=figures,table&camera=13/38.058/112.655`,
  );
  await page.getByRole("button", { name: say.enter, exact: true }).click(patience);
  const handle = page.getByRole("button", { name: say.move });
  await expect(handle).toBeVisible(patience);
  await expect(share(page)).toHaveText(/\d+\.\d+\s*%/, patience);
  return handle;
}

/** The cover as it stands in the read-out: the cell "now" of its row. */
const share = (page: Page) =>
  page
    .getByRole("region", { name: /^(实时|Live)$/ })
    .getByRole("row", { name: /^(覆盖率|Cover)( |$)/ })
    .getByRole("cell")
    .nth(1);

/** The middle of a handle, in CSS pixels of the page. */
async function middle(handle: ReturnType<Page["getByRole"]>) {
  const box = await handle.boundingBox();
  if (box === null) throw new Error("the handle has no place on the page");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

for (const lang of ["zh-CN", "en"] as const) {
  const say = words[lang];

  test(`${lang}: keys and mouse move a park; the figure changes meanwhile; undo, reload, compare`, async ({
    page,
    watch,
  }) => {
    test.slow();
    const handle = await takeUp(page, lang);
    const before = (await share(page).textContent()) ?? "";
    await handle.focus();
    for (let i = 0; i < 8; i++) await page.keyboard.press("Shift+ArrowLeft");
    await expect(share(page)).not.toHaveText(before, patience);
    await page.keyboard.press("Escape");
    await expect(share(page)).toHaveText(before, patience);

    const { x, y } = await middle(handle);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 60, y + 30, { steps: 3 });
    await page.mouse.move(x - 150, y + 90, { steps: 3 });
    // The button is still down: nothing has been set down yet
    await expect(share(page)).not.toHaveText(before, patience);
    await expect(page.getByText(say.shown)).toHaveCount(0);
    const during = (await share(page).textContent()) ?? "";
    await page.mouse.up();
    await expect(page.getByText(say.agrees)).toBeVisible(patience);
    await expect(page.getByText(say.shown)).toBeVisible(patience);
    await expect(share(page)).toHaveText(during);

    await page.reload();
    await expect(page.getByText(say.shown)).toBeVisible(patience);
    await page.getByRole("button", { name: say.enter, exact: true }).click();
    await expect(share(page)).toHaveText(during, patience);
    await page.getByRole("button", { name: say.undo, exact: true }).click();
    await expect(share(page)).toHaveText(before, patience);
    await expect(page.getByText(say.shown)).toHaveCount(0);
    await page.getByRole("button", { name: say.redo, exact: true }).click();
    await expect(share(page)).toHaveText(during, patience);

    await page.getByRole("button", { name: say.scenario, exact: true }).first().click();
    await page.getByRole("menuitem", { name: say.compare }).click();
    const both = page.getByRole("region", { name: say.both, exact: true });
    await expect(both.getByRole("row", { name: say.coverage })).toContainText(say.points, patience);
    expect(watch.faults).toEqual([]);
    expect(watch.foreign).toEqual([]);
  });
}

test.describe("by touch", () => {
  test.use({ hasTouch: true });

  for (const lang of ["zh-CN", "en"] as const) {
    test(`${lang}: a finger drags a park, and the figure changes under it`, async ({ page }) => {
      test.slow();
      const say = words[lang];
      const handle = await takeUp(page, lang);
      const box = await handle.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      const before = await share(page).textContent();
      const { x, y } = await middle(handle);
      const session = await page.context().newCDPSession(page);
      const touch = (type: "touchStart" | "touchMove" | "touchEnd", dx = 0, dy = 0) =>
        session.send("Input.dispatchTouchEvent", {
          type,
          touchPoints: type === "touchEnd" ? [] : [{ x: x + dx, y: y + dy }],
        });
      await touch("touchStart");
      await touch("touchMove", -60, 40);
      await touch("touchMove", -150, 90);
      await expect(share(page)).not.toHaveText(before ?? "", patience);
      await expect(page.getByRole("img", { name: say.loupe })).toBeVisible();
      await touch("touchEnd");
      await expect(page.getByText(say.agrees)).toBeVisible(patience);
      await expect(page.getByRole("img", { name: say.loupe })).toBeHidden();
    });
  }
});

/** Commits of React since the page was opened, counted through the hook its developer tools use. */
const countCommits = (page: Page) =>
  page.addInitScript(() => {
    const counted = globalThis as unknown as { commits: number; __REACT_DEVTOOLS_GLOBAL_HOOK__: unknown };
    counted.commits = 0;
    counted.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberRoot: () => {
        counted.commits += 1;
      },
      onCommitFiberUnmount() {},
      onPostCommitFiberRoot() {},
    };
  });
const commits = (page: Page) => page.evaluate(() => (globalThis as unknown as { commits: number }).commits);

/** Waits until nothing is drawn any more: the same number of commits a second later. */
const untilStill = (page: Page) =>
  expect
    .poll(async () => {
      const before = await commits(page);
      await page.waitForTimeout(1000);
      return (await commits(page)) - before;
    }, patience)
    .toBe(0);

test("while a park is dragged the figure changes and no component is drawn", async ({ page }) => {
  test.slow();
  await countCommits(page);
  const handle = await takeUp(page, "zh-CN");
  expect(await commits(page)).toBeGreaterThan(0);
  const before = (await share(page).textContent()) ?? "";
  const { x, y } = await middle(handle);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 4, y + 2);
  await untilStill(page);
  const drawn = await commits(page);
  await page.mouse.move(x - 150, y + 90, { steps: 60 });
  await expect(share(page)).not.toHaveText(before, patience);
  // Sixty moves; a clock or a late answer elsewhere on the page may draw itself once
  expect((await commits(page)) - drawn).toBeLessThanOrEqual(2);
  await page.mouse.up();
  await expect(page.getByText(words["zh-CN"].agrees)).toBeVisible(patience);
  expect(await commits(page)).toBeGreaterThan(drawn);
});
