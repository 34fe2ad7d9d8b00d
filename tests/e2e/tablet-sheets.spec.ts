import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, locate, patience, test, view } from "./tablet-device";

test.describe.configure({ timeout: 240_000 });

test("the sheet has three heights, back closes it, and it goes along with the device until the map is dragged", async ({
  server,
  device,
}) => {
  const page = await device.newPage();
  await page.goto((await server.serve()) + view);
  const sheet = page.getByRole("region", { name: "Details" });
  const height = async () => (await sheet.boundingBox())?.height ?? 0;
  await expect(sheet.getByRole("heading", { name: "Which grid am I in?" })).toBeVisible(patience);
  const peek = await height();
  await locate(page);
  // Of 700: less than a half and more than a third, then all between head and bar.
  await expect.poll(height).toBeGreaterThan(240);
  expect(await height()).toBeLessThan(350);
  await sheet.getByRole("button", { name: "Raise the details" }).tap();
  await expect.poll(height).toBeGreaterThan(520);
  await sheet.getByRole("button", { name: "Lower the details" }).tap();
  await sheet.getByRole("button", { name: "Lower the details" }).tap();
  await expect.poll(height).toBe(peek);
  // Lowered, it still says which grid and who answers.
  const grid = sheet.getByRole("heading", { level: 2 });
  await expect(grid).toBeInViewport();
  await expect(sheet.getByRole("link", { name: /0351-000/ }).first()).toBeInViewport();

  const locating = page.getByRole("button", { name: "Locate" });
  await expect(locating).toHaveAttribute("aria-pressed", "true");
  const before = (await grid.textContent()) ?? "";
  // The map goes there, as near as it was: streets, not the county.
  await device.setGeolocation({ longitude: 112.55, latitude: 38.16, accuracy: 8 });
  await expect(grid).not.toHaveText(before, patience);
  await expect(page).toHaveURL(/camera=1[2-5](\.\d+)?(\/|%2F)38\.1[56]\d*(\/|%2F)112\.5[45]/, patience);
  const { x, y } = { x: 195, y: 250 };
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 40, { steps: 4 });
  await page.mouse.up();
  await expect(locating).toHaveAttribute("aria-pressed", "false");

  await page.getByRole("button", { name: "Search" }).tap();
  await expect(page.getByRole("searchbox")).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("searchbox")).toHaveCount(0);
  await page.getByRole("button", { name: "Layers", exact: true }).tap();
  await page.getByRole("button", { name: "Layers", exact: true }).tap();
  await expect(page.getByRole("heading", { name: /Legend/ })).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole("heading", { name: /Legend/ })).toHaveCount(0);
});

test("a refused position is said with its reason, a tap answers all the same, and the list keeps to its reach", async ({
  server,
  device,
}) => {
  await device.clearPermissions();
  const page = await device.newPage();
  await page.goto(`${await server.serve()}${view}&camera=13/38.06/112.67`);
  await expect(page.locator("[data-drawn~=grids]")).toBeVisible(patience);
  await page.getByRole("button", { name: "Locate" }).tap();
  await expect(page.getByText(/^No position: .* You can tap the map instead\.$/)).toBeVisible(patience);
  await page.getByRole("main").tap({ position: { x: 195, y: 120 } });
  await expect(page.getByText("The place you tapped")).toBeVisible(patience);
  await expect(page.getByText("Who answers")).toBeVisible(patience);
  await expect(page.getByText(/^No position/)).toHaveCount(0);

  await page.getByRole("button", { name: "Everything around" }).tap();
  const rows = page.locator(".around .near-where");
  const metres = async () =>
    (await rows.allTextContents()).map((row) => {
      const [, number = "", unit = ""] = row.match(/^([\d.,]+)\s(km|m)/) ?? [];
      return Number(number.replace(",", "")) * (unit === "km" ? 1000 : 1);
    });
  let fewer = 0;
  for (const [reach, most] of [
    [/^300\sm$/, 300],
    [/^1(\.0)?\skm$/, 1000],
  ] as const) {
    await page.getByRole("radio", { name: reach }).tap();
    await expect.poll(async () => (await metres()).length, patience).toBeGreaterThan(fewer);
    fewer = (await metres()).length;
    for (const each of await metres()) expect(each).toBeLessThanOrEqual(most);
    expect(await metres()).toEqual((await metres()).sort((a, b) => a - b));
  }
});

const sheets = [
  "",
  "&sheet=near",
  "&sheet=search",
  "&sheet=layers",
  "&sheet=more",
  "&sheet=inspect",
  "&sheet=figures",
  "&select=parks:park-02",
  "&aside=figure&indicator=forest-cover",
  "&aside=figure&indicator=forest-cover&passport=forest-cover",
  "&aside=problems",
] as const;

/** What a finger can press and is smaller than 44 px; a field counts with the label around it. */
const small = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>("button, a[href], input, select, textarea, [role=slider]"),
    ].flatMap((one) => {
      if (one.closest("[hidden], .visually-hidden, [aria-hidden=true]") !== null) return [];
      const box = (one.closest("label") ?? one).getBoundingClientRect();
      const isSmall = box.width > 0 && box.height > 0 && Math.min(box.width, box.height) < 43.5;
      return isSmall ? [`${one.outerHTML.slice(0, 120)} ${box.width} x ${box.height}`] : [];
    }),
  );

/** A phone and a tablet, each held both ways. */
for (const [lang, one, other] of [
  ["zh-CN", { width: 390, height: 844 }, { width: 844, height: 390 }],
  ["en", { width: 1024, height: 768 }, { width: 768, height: 1024 }],
] as const)
  test(`at ${one.width} x ${one.height} and turned, every sheet in ${lang} is a thumb's size, uncut, and has no fault axe can see`, async ({
    server,
    device,
  }) => {
    const page = await device.newPage();
    await page.setViewportSize(one);
    const base = `?welcome=0&face=tablet&theme=sun&layers=county&lang=${lang}`;
    await page.goto(`${await server.serve()}/${base}`);
    await page.getByRole("button", { name: /^(定位|Locate)$/ }).tap(patience);
    await expect(page.getByText(/^(谁负责|Who answers)$/)).toBeVisible(patience);
    const details = page.getByRole("region", { name: /^(详情|Details)$/ });
    for (const sheet of sheets) {
      await page.evaluate((search) => {
        history.pushState(null, "", search);
        dispatchEvent(new PopStateEvent("popstate"));
      }, base + sheet);
      await expect(details.getByRole("heading").first()).toBeVisible(patience);
      for (const size of [other, one]) {
        await page.setViewportSize(size);
        const at = `${sheet} at ${size.width} x ${size.height}`;
        await expect.poll(() => small(page), { message: `small targets, ${at}` }).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide, `pixels beyond the edge, ${at}`).toBeLessThanOrEqual(0);
      }
      const { violations } = await new AxeBuilder({ page }).exclude("canvas").analyze();
      expect(
        violations.map(({ id, nodes }) => `${sheet} ${id}: ${nodes.map(({ html }) => html.slice(0, 160))}`),
      ).toEqual([]);
    }
  });
