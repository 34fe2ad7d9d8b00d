import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { movableServer } from "./movable-server";

/** A touch device whose server can be taken away, as in a valley; `kept` waits until it may be. */
const test = base.extend<{ server: ReturnType<typeof movableServer>; device: BrowserContext }>({
  // biome-ignore lint/correctness/noEmptyPattern: a fixture that needs no other
  server: async ({}, use) => {
    const server = movableServer();
    await use(server);
    await server.cut();
  },
  device: async ({ browser }, use) => {
    const device = await browser.newContext({
      hasTouch: true,
      isMobile: true,
      viewport: { width: 390, height: 700 },
      locale: "zh-CN",
      timezoneId: "Asia/Shanghai",
      serviceWorkers: "allow",
      permissions: ["geolocation"],
      geolocation: { longitude: 112.67, latitude: 38.06, accuracy: 12 },
    });
    await use(device);
    await device.close();
  },
});

// Each opens the app several times over, on machines that may be slow.
test.describe.configure({ timeout: 240_000 });

const view = "/?welcome=0&face=tablet&lang=en&layers=county,grids";
const kept = (page: Page) =>
  expect(page.getByText(/Works offline · data as of/).first()).toBeVisible({ timeout: 90_000 });

test("loaded once, the tablet opens and works without any network", async ({ server, device }) => {
  const address = await server.serve();
  const first = await device.newPage();
  await first.goto(address + view);
  await kept(first);
  await server.cut();
  await first.reload();
  await kept(first);
  await first.close();

  const cold = await device.newPage();
  await cold.goto(address + view);
  await kept(cold);
  await expect(cold.getByRole("heading", { level: 1 })).not.toHaveText("Jingluo");
  await cold.getByRole("button", { name: "Locate" }).tap();
  const sheet = cold.getByRole("region", { name: "Which grid am I in?" });
  await expect(sheet.getByText("Who answers")).toBeVisible({ timeout: 60_000 });
  await expect(sheet.getByRole("link", { name: /0351-000/ }).first()).toHaveAttribute("href", /^tel:/);
});
