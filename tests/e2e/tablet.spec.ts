import { anotherVersion } from "./another-version";
import { expect, inspectCheckpoint, kept, locate, patience, stored, test, view } from "./tablet-device";

// Each opens the app several times over, on machines that may be slow.
test.describe.configure({ timeout: 240_000 });

test("loaded once, every function of the tablet works without any network", async ({ server, device }) => {
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
  const sheet = await locate(cold);
  await expect(sheet.getByRole("link", { name: /0351-000/ }).first()).toHaveAttribute("href", /^tel:/);
  await expect(sheet.getByText(/ago\)/).first()).toBeVisible(patience);
  await expect(sheet.getByText(/Open findings \d/)).toBeAttached();
  for (const kind of ["Checkpoint", "Water", "Toilet"])
    await expect(sheet.getByRole("listitem").filter({ hasText: kind }).first()).toContainText(
      /\d\s(m|km) · (N|NE|E|SE|S|SW|W|NW) \d+°/,
      patience,
    );
  await expect(sheet.getByRole("listitem").filter({ hasText: "Toilet" }).first()).toContainText(
    /(open|closed) now/,
  );
  await sheet.getByRole("button", { name: "Everything around" }).tap();
  await expect(sheet.getByText(/^\d+\sm · /).first()).toBeAttached(patience);

  // By pinyin initials, by name, by code.
  await cold.getByRole("button", { name: "Search" }).tap();
  const box = cold.getByRole("searchbox");
  for (const [typed, found] of [
    ["cwsq", /^翠微社区/],
    ["牌坊公园", /^牌坊公园/],
    ["149901100015002", /^翠微社区第2网格/],
    ["bs", /^宝山/],
  ] as const) {
    await box.fill(typed);
    await expect(cold.getByRole("button", { name: found }).first()).toBeVisible(patience);
  }
  await cold.getByRole("button", { name: /^宝山/ }).first().tap();
  await expect(cold.getByRole("heading", { level: 2, name: /^宝山/ })).toBeVisible(patience);
  await cold.goBack();
  await expect(box).toBeVisible();

  await cold.getByRole("button", { name: "Layers" }).tap();
  await expect(cold.getByRole("heading", { name: /Legend/ })).toBeVisible();
  await cold.getByRole("button", { name: "More", exact: true }).tap();
  await cold.getByRole("button", { name: "Figures" }).tap();
  const figure = cold.getByRole("button", { name: /^Forest cover/ }).first();
  await expect(figure).toContainText(/\d\s*%/, { timeout: 120_000 });
  await figure.tap();
  await cold
    .getByRole("button", { name: /passport/i })
    .first()
    .tap(patience);
  await expect(cold.getByRole("heading", { name: "Formula" })).toBeVisible(patience);
});

test("a new version is told and takes over; the district and an inspection begun before stay", async ({
  server,
  device,
}) => {
  const second = anotherVersion("Next");
  try {
    const address = await server.serve();
    const page = await device.newPage();
    await page.goto(address + view);
    await kept(page);
    await inspectCheckpoint(page);
    await page.getByLabel("Checked by").fill("Example A");
    await stored(page);
    await server.cut();
    await server.serve(second.folder);
    await page.reload();
    await expect(page.getByText("A new version is ready.")).toBeVisible({ timeout: 120_000 });
    await server.cut();
    await page.getByRole("button", { name: "Open it", exact: true }).tap();
    await expect(page.locator('script[src*="Next.js"]')).not.toHaveCount(0, patience);
    await kept(page);
    await expect(page.getByLabel("Checked by")).toHaveValue("Example A", patience);
  } finally {
    second.remove();
  }
});

test("a full disk and a store the browser cleared are said, and the app goes on", async ({
  server,
  device,
}) => {
  const address = await server.serve();
  const page = await device.newPage();
  const session = await device.newCDPSession(page);
  // Room for the app's own files, not for the district's.
  await session.send("Storage.overrideQuotaForOrigin", { origin: address, quotaSize: 5_000_000 });
  await page.goto(address + view);
  await expect(page.getByText("No room: nothing stored for offline use").first()).toBeVisible(patience);
  await locate(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin: address });
  await page.getByRole("button", { name: "More", exact: true }).tap();
  await page.getByRole("button", { name: "Update the offline data now" }).tap();
  await kept(page);
  await session.send("Storage.clearDataForOrigin", { origin: address, storageTypes: "cache_storage" });
  await page.reload();
  await expect(page.getByText("The browser cleared the offline data").first()).toBeVisible(patience);
  await kept(page);
  await server.cut();
  await page.reload();
  await kept(page);
});
