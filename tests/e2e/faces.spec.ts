import AxeBuilder from "@axe-core/playwright";
import { expect, figuresReady, open, test } from "./app";

const views = [
  { name: "desk", query: "face=desk", size: { width: 1280, height: 800 } },
  {
    name: "desk, dark",
    query: "face=desk&theme=dark&indicator=park-coverage",
    size: { width: 1920, height: 1080 },
  },
  { name: "wall", query: "face=wall", size: { width: 1920, height: 1080 } },
  { name: "tablet", query: "face=tablet&sheet=figures", size: { width: 1024, height: 768 } },
  {
    name: "phone in the sun",
    query: "face=tablet&theme=sun&sheet=layers",
    size: { width: 390, height: 844 },
  },
] as const;

for (const lang of ["zh-CN", "en"] as const)
  for (const { name, query, size } of views)
    test(`${name} in ${lang} has no fault that axe can see, and asks no other host`, async ({
      page,
      watch,
    }) => {
      await page.setViewportSize(size);
      await open(page, `${query}&lang=${lang}`);
      await expect(page.getByText(/示意数据|Synthetic data/).first()).toBeVisible({ timeout: 60_000 });
      if (query.startsWith("face=desk")) await figuresReady(page);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      if (name === "wall")
        await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible({ timeout: 60_000 });
      await page.waitForTimeout(1500);
      const { violations } = await new AxeBuilder({ page }).exclude("canvas").analyze();
      expect(
        violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
        ),
      ).toEqual([]);
      expect(watch.foreign).toEqual([]);
      expect(watch.faults).toEqual([]);
    });

test("the wall tours its scenes, says where it stands, and obeys keys", async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await open(page, "face=wall&lang=en&scene=parks");
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).toContainText("Is there a park within reach?", { timeout: 60_000 });
  await page.keyboard.press("ArrowRight");
  await expect(title).not.toContainText("Is there a park within reach?");
  await expect(page).not.toHaveURL(/scene=parks/);
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/scene=parks/);
  await page.keyboard.press("Space");
  await expect(page.getByText("Paused")).toBeVisible();
});

test("on the wall no text is smaller than 1/54 of the height, and nothing is scaled by a transform", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await open(page, "face=wall&lang=zh-CN&scene=parks");
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible({ timeout: 90_000 });
  const found = await page.evaluate(() => {
    const small: string[] = [];
    const scaled: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      if (element.closest(".map-view")) continue;
      const style = getComputedStyle(element);
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (own && element.checkVisibility() && Number.parseFloat(style.fontSize) < innerHeight / 54 - 0.5)
        small.push(`${element.className} ${style.fontSize} ${element.textContent?.slice(0, 20)}`);
      if (/scale/.test(style.transform) || (style.scale !== "none" && style.scale !== ""))
        scaled.push(element.className);
    }
    return { small, scaled };
  });
  expect(found).toEqual({ small: [], scaled: [] });
});

test("the tablet says which grid a tapped place is in and who answers for it", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "face=tablet&lang=en&camera=13/38.06/112.67");
  const map = page.getByRole("main");
  await expect(page.getByText(/Synthetic data/)).toBeVisible({ timeout: 60_000 });
  await page.waitForTimeout(3000);
  const box = await map.boundingBox();
  await page.mouse.click(box!.x + box!.width / 2, box!.y + box!.height / 2);
  const sheet = page.getByRole("region", { name: "Which grid am I in?" });
  await expect(sheet.getByText("Who answers")).toBeVisible();
  await expect(sheet.getByRole("link", { name: /0351-000/ }).first()).toHaveAttribute("href", /^tel:/);
  await expect(sheet.getByText(/° · |°$/).first()).toBeVisible();
});

test("every target of the tablet is at least 44 px, and the back gesture closes the sheet", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.goto(`${baseURL}/?welcome=0&face=tablet&lang=en`);
  await page.getByRole("button", { name: "Layers" }).tap();
  await expect(page).toHaveURL(/sheet=layers/);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, a[href], input:not([type=hidden])")]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((element) => ({ element, box: (element.closest("label") ?? element).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1 && (box.height < 43.5 || box.width < 43.5))
      .map(({ element, box }) => `${element.outerHTML.slice(0, 120)} ${box.width}×${box.height}`),
  );
  expect(small).toEqual([]);
  await page.goBack();
  await expect(page).not.toHaveURL(/sheet=/);
  await context.close();
});
