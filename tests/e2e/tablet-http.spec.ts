import { expect, test } from "@playwright/test";
import { chromiumFlags } from "../../scripts/chromium-flags.mjs";

const executablePath = process.env.JINGLUO_BROWSER || process.env.CHROMIUM_PATH || undefined;

// A host of the intranet without https: to a browser no secure context, unlike 127.0.0.1.
test.use({
  launchOptions: {
    args: [...chromiumFlags, "--host-resolver-rules=MAP map.county.example 127.0.0.1"],
    ...(executablePath ? { executablePath } : {}),
  },
  hasTouch: true,
  isMobile: true,
  viewport: { width: 390, height: 700 },
  serviceWorkers: "allow",
});

test("a plain http page on an intranet says what a browser withholds from it, and goes on", async ({
  page,
  baseURL,
}) => {
  test.slow();
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  const address = (baseURL ?? "").replace("127.0.0.1", "map.county.example");
  await page.goto(`${address}/?welcome=0&face=tablet&lang=en&layers=county,grids&camera=13/38.06/112.67`);
  expect(await page.evaluate(() => [isSecureContext, "serviceWorker" in navigator])).toEqual([false, false]);
  const patience = { timeout: 60_000 };
  await expect(page.getByText("Not https: will not open without a network").first()).toBeVisible(patience);
  await page.getByRole("button", { name: "Locate" }).tap();
  await expect(page.getByText(/this page is not https, so the browser forbids it/)).toBeVisible();

  // Tapping asks the same question.
  await expect(page.locator("[data-drawn~=grids]")).toBeVisible(patience);
  await page.getByRole("main").tap({ position: { x: 195, y: 120 } });
  await expect(page.getByText("The place you tapped")).toBeVisible(patience);
  await expect(page.getByText("Who answers")).toBeVisible(patience);

  // And an inspection is kept: browsers give plain pages that store, and our own code the hash of a photo.
  await page.getByRole("button", { name: "Inspect", exact: true }).tap();
  await page.getByRole("radio", { name: "Checkpoint" }).tap();
  await page
    .getByRole("button", { name: /检查站.*km · / })
    .first()
    .tap(patience);
  await page.getByLabel("Checked by").fill("Example A");
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "gate.jpg", mimeType: "image/jpeg", buffer: Buffer.from("no picture") });
  await expect(page.getByRole("button", { name: "Delete photo gate.jpg" })).toBeVisible(patience);
  await expect(page.getByText("Every step is stored on this device")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Checked by")).toHaveValue("Example A", patience);
  await page.getByRole("button", { name: "Back to the list" }).tap();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export all (zip)" }).tap();
  expect((await saving).suggestedFilename()).toMatch(/^inspections-.*\.zip$/);
  expect(faults).toEqual([]);
});
