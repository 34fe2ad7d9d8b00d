import { readFileSync } from "node:fs";
import { expect, inspectCheckpoint, patience, stored, test, view } from "./tablet-device";

test.describe.configure({ timeout: 240_000 });

const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const script = "<img src=x onerror=document.title='broken'>";

test("an inspection survives a crash, leaves the device as a file, and the desk reads it", async ({
  server,
  device,
}) => {
  const address = await server.serve();
  const page = await device.newPage();
  await page.goto(address + view);
  await inspectCheckpoint(page);
  await page.getByRole("radio", { name: "No", exact: true }).first().tap();
  await page.getByLabel(/^Note on/).fill("Nobody there");
  await page.getByLabel("Signed by").fill(script);
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "gate.png", mimeType: "image/png", buffer: picture });
  await expect(page.getByRole("img", { name: "Photo gate.png" })).toBeVisible();
  await page.getByRole("button", { name: "Record where I am now" }).tap();
  await expect(page.getByText(/38\.06\d*° N, 112\.67\d*° E/)).toBeVisible(patience);
  const field = page.getByRole("img", { name: "Sign in the field" });
  await field.scrollIntoViewIfNeeded();
  const box = await field.boundingBox();
  if (box === null) throw new Error("the field to sign in has no place on the page");
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 60, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole("img", { name: "Signed" })).toBeVisible();
  await stored(page);
  const link = page.url();

  // The page's process dies, as when a device runs out of memory.
  const crashed = page.waitForEvent("crash");
  await page.goto("chrome://crash").catch(() => {});
  await crashed;
  await page.close();

  const after = await device.newPage();
  await after.goto(link);
  await expect(after.getByLabel(/^Note on/)).toHaveValue("Nobody there", patience);
  await expect(after.getByRole("img", { name: "Photo gate.png" })).toBeVisible();
  await expect(after.getByRole("img", { name: "Signed" })).toBeVisible();

  // Somebody else takes the device up in another window: the two do not overwrite each other.
  const other = await device.newPage();
  await other.goto(link);
  await expect(other.getByLabel("Checked by")).toBeVisible(patience);
  await other.getByLabel("Checked by").fill("Example B");
  await stored(other);
  await after.getByLabel("Checked by").fill("Example A");
  await expect(after.getByText(/This record was changed in another window/)).toBeVisible();
  await after.close();

  await other.getByRole("button", { name: "Finish" }).tap();
  await other.getByRole("button", { name: "Back to the list" }).tap();
  const saving = other.waitForEvent("download");
  await other.getByRole("button", { name: "Export all (zip)" }).tap();
  const file = await (await saving).path();
  await expect(other.getByText("1 exported.")).toBeVisible();
  const table = other.waitForEvent("download");
  await other.getByRole("button", { name: "Export a table (xlsx)" }).tap();
  expect((await table).suggestedFilename()).toMatch(/\.xlsx$/);
  await other.close();

  const desk = await device.newPage();
  await desk.setViewportSize({ width: 1300, height: 800 });
  await desk.goto(`${address}/?welcome=0&face=desk&lang=en&layers=county`);
  await desk.getByRole("button", { name: "Inspections" }).click(patience);
  const bytes = readFileSync(file);
  const give = (name: string, buffer: Buffer) =>
    desk
      .locator('input[accept=".zip,application/zip"]')
      .setInputFiles({ name, mimeType: "application/zip", buffer });
  const aside = desk.getByRole("complementary");
  await give("cut.zip", bytes.subarray(0, bytes.length / 2));
  await expect(aside.getByRole("alert")).toContainText("cut.zip: Not a readable zip");
  await expect(aside.getByText("0 in all")).toBeVisible();
  await give("tablet.zip", bytes);
  await expect(aside.getByText("1 in all")).toBeVisible();
  await give("again.zip", bytes);
  await expect(aside.getByRole("alert")).toHaveCount(0);
  await expect(aside.getByText("1 in all")).toBeVisible();
  await aside.getByRole("button", { name: /Checkpoint/ }).click();
  await expect(aside.getByText("Nobody there")).toBeVisible();
  await expect(aside.getByText(script)).toBeVisible();
  await expect(aside.getByText("Example B")).toBeVisible();
  await expect(aside.getByText(/38\.06\d*° N, 112\.67\d*° E/)).toBeVisible();
  await expect(aside.getByRole("img", { name: "Photo gate.png" })).toBeVisible();
  await expect(aside.getByRole("img", { name: "Signed" })).toBeVisible();
  expect(await desk.title()).not.toBe("broken");
});
