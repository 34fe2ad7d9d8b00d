import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { movableServer } from "./movable-server";

/** A touch device, watched for faults, and a server of its own that can be taken away, as in a valley. */
export const test = base.extend<{ server: ReturnType<typeof movableServer>; device: BrowserContext }>({
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
    const faults: string[] = [];
    device.on("weberror", (fault) => faults.push(fault.error().message));
    device.on("console", (line) => {
      if (/Content Security Policy/i.test(line.text())) faults.push(line.text());
    });
    await use(device);
    await device.close();
    expect(faults).toEqual([]);
  },
});

export { expect };

/** Little is drawn: software draws slowly, and these tests ask about the sheet. */
export const view = "/?welcome=0&face=tablet&lang=en&layers=county,grids";

/** Machines may be slow, and several of us share them. */
export const patience = { timeout: 90_000 } as const;

/** Waits until the page says that it works without a network. */
export const kept = (page: Page) =>
  expect(page.getByText(/Works offline · data as of/).first()).toBeVisible(patience);

/** The place sheet of the device's own position, with everything in it read. */
export async function locate(page: Page) {
  await page.getByRole("button", { name: "Locate" }).tap();
  const sheet = page.getByRole("region", { name: "Which grid am I in?" });
  await expect(sheet.getByText("Who answers")).toBeVisible(patience);
  return sheet;
}

/** Begins an inspection of the nearest checkpoint; the form is open when this resolves. */
export async function inspectCheckpoint(page: Page): Promise<void> {
  await locate(page);
  await page.getByRole("button", { name: "Inspect", exact: true }).tap();
  const inspections = page.getByRole("region", { name: "Inspections" });
  await inspections.getByRole("radio", { name: "Checkpoint" }).tap(patience);
  await inspections
    .getByRole("button", { name: /检查站.*km · / })
    .first()
    .tap(patience);
  await stored(page);
}

/** Waits until what is on the screen is on the disk. */
export const stored = (page: Page) =>
  expect(page.getByText("Every step is stored on this device")).toBeVisible(patience);
