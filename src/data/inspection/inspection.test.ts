import { unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { contentHash } from "../read/content-hash";
import { archiveFormat, type InspectionWords, inspectionsArchive } from "./export-inspections";
import { importInspections } from "./import-inspections";
import { changedSinceSigned, type Inspection, lacking, newInspection } from "./inspection";
import { randomId } from "./random-id";
import { signaturePath } from "./signature";

const draft = newInspection({
  id: "0123456789abcdef0123456789abcdef",
  district: { id: "toy", name: "小县" },
  task: "checkpoint",
  subject: { role: "posts", id: "p1", name: "北山卡口", at: [112.6, 38] },
  now: "2026-11-20T08:00:00.000Z",
});
const words: InspectionWords = {
  sheet: "核查",
  column: (key) => key,
  task: (task) => task,
  item: (_, item) => item,
  answer: (answer) => answer ?? "—",
};
const picture = new TextEncoder().encode("not really a picture");
const complete = async (): Promise<Inspection> => ({
  ...draft,
  ticks: { ...draft.ticks, staffed: { answer: "no", note: "=HYPERLINK(1)" } },
  checkedBy: "甲",
  signedBy: "乙",
  responsible: "丙",
  finishedAt: "2026-11-20T09:00:00.000Z",
  position: { lng: 112.6, lat: 38, accuracyMetres: 12, from: "device", at: "2026-11-20T08:30:00.000Z" },
  signature: { strokes: [[0, 0, 0.5, 1]], signedAt: "2026-11-20T08:59:00.000Z" },
  photos: [
    {
      id: "aaaaaaaabbbbbbbb",
      name: "IMG_1.JPG",
      type: "image/jpeg",
      bytes: picture.length,
      takenAt: "2026-11-20T08:40:00.000Z",
      sha256: await contentHash(picture),
    },
  ],
});
const now = "2026-11-21T08:00:00.000Z";
const archiveOf = async (inspection: Inspection, photo: Blob | null = new Blob([picture])) => {
  const { archive, lost } = await inspectionsArchive([inspection], { words, now, photo: async () => photo });
  return { bytes: new Uint8Array(await archive.arrayBuffer()), lost };
};

test("what a tablet exports the desk reads: the same inspection, its photo, and when it was exported", async () => {
  const inspection = await complete();
  const { bytes, lost } = await archiveOf(inspection);
  const { taken, faults } = await importInspections(bytes);
  expect(faults).toEqual([]);
  expect(lost).toEqual([]);
  expect(taken[0]?.inspection).toEqual({ ...inspection, exportedAt: now });
  expect(await taken[0]?.photos.get("aaaaaaaabbbbbbbb")?.text()).toBe("not really a picture");
});

test("the archive opens without this program: list, table, signature and photo have names of their own", async () => {
  const { bytes } = await archiveOf(await complete());
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual([
    "inspections.json",
    "inspections.xlsx",
    `signatures/${draft.id}.svg`,
    `photos/${draft.id}/aaaaaaaabbbbbbbb.jpg`,
  ]);
  // Half the width of 300 and the whole height of 100.
  expect(new TextDecoder().decode(files[`signatures/${draft.id}.svg`])).toContain('d="M0 0L150 100"');
  const sheet = unzipSync(files["inspections.xlsx"] as Uint8Array)["xl/worksheets/sheet1.xml"];
  const cells = new TextDecoder().decode(sheet);
  expect(cells).toContain("北山卡口");
  expect(cells).toContain("<v>112.6</v>");
  // A note that looks like a formula stays a text.
  expect(cells).not.toContain("<f>");
});

test("a photo gone from the device is named, and the rest is exported", async () => {
  const { bytes, lost } = await archiveOf(await complete(), null);
  expect(lost).toEqual(["IMG_1.JPG"]);
  const { taken, faults } = await importInspections(bytes);
  expect(taken).toHaveLength(1);
  expect(faults).toEqual([{ code: "photo-missing", detail: "IMG_1.JPG" }]);
});

test("a photo whose bytes were changed on the way is not shown as the one that was taken", async () => {
  const { bytes } = await archiveOf(await complete());
  const files = unzipSync(bytes);
  files[`photos/${draft.id}/aaaaaaaabbbbbbbb.jpg`] = new TextEncoder().encode("another picture");
  const { taken, faults } = await importInspections(zipSync(files));
  expect(faults).toEqual([{ code: "photo-changed", detail: "IMG_1.JPG" }]);
  expect(taken[0]?.photos.size).toBe(0);
});

test("what is no archive of inspections is refused with what is wrong", async () => {
  const text = (content: string) => new TextEncoder().encode(content);
  const codes = async (bytes: Uint8Array) => (await importInspections(bytes)).faults.map(({ code }) => code);
  expect(await codes(text("PK nonsense"))).toEqual(["not-zip"]);
  expect(await codes(zipSync({ "a.txt": text("a") }))).toEqual(["no-list"]);
  expect(await codes(zipSync({ "inspections.json": text("{") }))).toEqual(["not-json"]);
  expect(await codes(zipSync({ "inspections.json": text('{"format":"other"}') }))).toEqual(["other-format"]);
  const list = JSON.stringify({ format: archiveFormat, inspections: [{ ...draft, task: "race" }, draft] });
  const { taken, faults } = await importInspections(zipSync({ "inspections.json": text(list) }));
  expect(taken).toHaveLength(1);
  expect(faults[0]?.code).toBe("bad-inspection");
  expect(faults[0]?.detail).toMatch(/^#1 task: /);
});

test("a file damaged anywhere is told of, and what is shown is what was exported", async () => {
  const inspection = await complete();
  const { bytes } = await archiveOf(inspection);
  const exported = { ...inspection, exportedAt: now };
  // Cut off at every 97th byte, and every 53rd byte turned over: the reader must say so and never throw.
  const cut = Array.from({ length: Math.floor(bytes.length / 97) }, (_, n) => bytes.slice(0, n * 97));
  const turned = Array.from({ length: Math.floor(bytes.length / 53) }, (_, n) => {
    const damaged = bytes.slice();
    damaged[n * 53] = (damaged[n * 53] ?? 0) ^ 0xff;
    return damaged;
  });
  for (const damaged of [...cut, ...turned]) {
    const { taken, faults } = await importInspections(damaged);
    expect(taken.length + faults.length).toBeGreaterThan(0);
    for (const { inspection: read } of taken) expect(read).toEqual(exported);
  }
  for (const damaged of cut) expect((await importInspections(damaged)).faults[0]?.code).toBe("not-zip");
});

test("a record made by hand cannot lead the map off the earth or pass a page for a photo", async () => {
  const inspection = await complete();
  const { bytes } = await archiveOf(inspection);
  const files = unzipSync(bytes);
  const withList = (change: (one: Inspection) => unknown) =>
    zipSync({
      ...files,
      "inspections.json": new TextEncoder().encode(
        JSON.stringify({ format: archiveFormat, inspections: [change(inspection)] }),
      ),
    });
  const away = withList((one) => ({ ...one, subject: { ...one.subject, at: [112, 4e9] } }));
  expect((await importInspections(away)).faults[0]?.detail).toMatch(/^#1 subject\.at\.1: /);
  const list = withList((one) => ({ ...one, photos: one.photos.map((p) => ({ ...p, type: "text/html" })) }));
  const named = unzipSync(list);
  named[`photos/${draft.id}/aaaaaaaabbbbbbbb.bin`] = picture;
  const { taken } = await importInspections(zipSync(named));
  expect(taken[0]?.photos.get("aaaaaaaabbbbbbbb")?.type).toBe("application/octet-stream");
});

test("nothing that is exported counts, ranks or follows anybody", async () => {
  const { bytes } = await archiveOf(await complete());
  const files = unzipSync(bytes);
  const list = JSON.parse(new TextDecoder().decode(files["inspections.json"]));
  // The whole record; a field that is added has to be named here and argued for.
  expect(Object.keys(list.inspections[0]).toSorted()).toEqual(
    [
      ...[
        "changedAt",
        "checkedBy",
        "district",
        "exportedAt",
        "finishedAt",
        "format",
        "foundAt",
        "id",
        "note",
      ],
      ...["photos", "position", "responsible", "revision", "signature", "signedBy", "startedAt"],
      ...["subject", "task", "ticks"],
    ].toSorted(),
  );
  const sheet = unzipSync(files["inspections.xlsx"] as Uint8Array)["xl/worksheets/sheet1.xml"];
  expect(new TextDecoder().decode(sheet)).not.toMatch(/score|rank|mileage|distance|duration|得分|排名|里程/i);
});

test("what a finished inspection lacks is told, and lacking is no hindrance", async () => {
  expect(lacking(draft)).toEqual(["ticks", "checkedBy", "signedBy", "signature", "responsible"]);
  const done = await complete();
  expect(lacking(done)).toEqual(["ticks"]);
});

test("findings changed after the signature are told as such", async () => {
  const signed = { ...(await complete()), foundAt: "2026-11-20T08:58:00.000Z" };
  expect(changedSinceSigned(signed)).toBe(false);
  // Signed at 08:59, changed at 08:59:01.
  expect(changedSinceSigned({ ...signed, foundAt: "2026-11-20T08:59:01.000Z" })).toBe(true);
  expect(changedSinceSigned(draft)).toBe(false);
});

test("a signature's dot is a stroke too, and ids do not repeat", () => {
  expect(signaturePath([[0.5, 0.5]])).toBe("M150 50h0.01");
  expect(signaturePath([])).toBe("");
  expect(randomId()).toMatch(/^[0-9a-f]{32}$/);
  expect(randomId()).not.toBe(randomId());
});
