import { expect, test } from "vitest";
import { catalogueOf } from "../workers/catalogue-of";
import { createDistrictSource } from "./district-source";
import { FileError } from "./read/district-files";

const layer = (role: string, rest: object = {}) => ({
  id: role,
  role,
  file: `${role}.geojson`,
  name: { zh: role },
  source: "made for this test",
  date: "2026-11-20",
  licence: "CC0-1.0",
  ...rest,
});
const manifest = {
  format: "jingluo-district/1",
  id: "toy",
  name: { zh: "小县" },
  asOf: "2026-11-20T08:00:00+08:00",
  crs: "EPSG:4490",
  camera: { center: [112.6, 38], zoom: 10 },
  mapApproval: null,
  layers: [
    layer("patrol-tracks"),
    layer("parks"),
    layer("boundary"),
    layer("findings", { refreshSeconds: 5 }),
  ],
};
const ring = [
  [112.5, 37.9],
  [112.7, 37.9],
  [112.7, 38.1],
  [112.5, 38.1],
  [112.5, 37.9],
];
const area = { type: "Polygon", coordinates: [ring] };
const collection = (...features: readonly object[]) => ({ type: "FeatureCollection", features });
const finding = (id: string) => ({
  type: "Feature",
  properties: { id, category: "市容", status: "filed", foundAt: "2026-11-01T08:00:00+08:00" },
  geometry: { type: "Point", coordinates: [112.6, 38] },
});
const contents = () => ({
  "manifest.json": manifest as unknown,
  "boundary.geojson": collection({
    type: "Feature",
    properties: { code: "149901", name: "小县" },
    geometry: area,
  }) as unknown,
  "parks.geojson": collection({
    type: "Feature",
    properties: { id: "p1", class: "pocket" },
    geometry: area,
  }) as unknown,
  "patrol-tracks.geojson": collection() as unknown,
  "findings.geojson": collection(finding("q1")) as unknown,
});

/** A source over files in memory that remembers what it was asked for. */
function open(files: Record<string, unknown>) {
  const asked: string[] = [];
  let nowMs = 1000;
  const source = createDistrictSource({
    now: () => nowMs,
    filesOf: () => ({
      async read(path) {
        asked.push(path);
        if (files[path] === undefined) throw new FileError("file-missing", path, "404");
        const content = files[path];
        return new TextEncoder().encode(typeof content === "string" ? content : JSON.stringify(content));
      },
    }),
  });
  const heard: string[] = [];
  const context = {
    signal: new AbortController().signal,
    progress: ({ done, total, what }: { done: number; total: number; what: string }) =>
      void heard.push(`${done}/${total} ${what}`),
    breathe: () => undefined,
  };
  return { source, asked, heard, context, wait: (ms: number) => (nowMs += ms) };
}

const url = "http://localhost/geodata/toy/";

test("the first stage asks only for what the first view shows, in the order of need", async () => {
  const { source, asked, heard, context } = open(contents());
  const { summary } = await source.open(url, "first", context);
  expect(asked).toEqual(["manifest.json", "boundary.geojson"]);
  expect(heard).toEqual(["0/1 boundary.geojson", "1/1 "]);
  expect(summary.stage).toBe("first");
  expect(summary.counts).toEqual({ boundary: 1 });
  expect(summary.missing).not.toContain("parks");
  expect(summary.missing).toContain("grids");
  expect(summary.bounds).toEqual([112.5, 37.9, 112.7, 38.1]);
  expect(summary.files.map(({ role, state }) => `${role} ${state}`)).toEqual([
    "patrol-tracks waiting",
    "parks waiting",
    "boundary ready",
    "findings waiting",
  ]);
});

test("the catalogue waits for the manifest and no other file", async () => {
  const { source, asked } = open(contents());
  expect((await source.peek(url)).profiles).toEqual([]);
  expect(asked).toEqual(["manifest.json"]);
});

test("later stages add to it, and no file is asked for twice", async () => {
  const { source, asked, context } = open(contents());
  await source.open(url, "first", context);
  await Promise.all([source.open(url, "all", context), source.need(url, ["parks"], context)]);
  const { summary } = await source.open(url, "all", context);
  expect(summary.stage).toBe("all");
  expect(asked.toSorted()).toEqual(Object.keys(contents()).toSorted());
  // Tracks are heavy and come last.
  expect(asked.at(-1)).toBe("patrol-tracks.geojson");
});

test("a figure pulls forward what it needs, with the places", async () => {
  const { source, asked, context } = open(contents());
  const { district } = await source.need(url, ["findings"], context);
  expect(asked).toEqual(["manifest.json", "boundary.geojson", "findings.geojson"]);
  expect(district.datasets.findings?.items).toHaveLength(1);
});

test("what did not change stays the very same object while more arrives", async () => {
  const { source, context } = open(contents());
  const before = (await source.need(url, ["parks"], context)).district;
  const after = (await source.open(url, "all", context)).district;
  expect(after).not.toBe(before);
  expect(after.datasets.parks).toBe(before.datasets.parks);
  expect((await source.need(url, ["parks"], context)).district).toBe(after);
});

test("a missing file is a failed one, and is looked for again when the district is opened anew", async () => {
  const files: Record<string, unknown> = contents();
  delete files["parks.geojson"];
  const { source, context } = open(files);
  const { summary } = await source.open(url, "all", context);
  expect(summary.missing).toContain("parks");
  expect(summary.problems).toMatchObject([{ code: "file-missing", file: "parks.geojson" }]);
  expect(summary.hashes.parks).toBe("none");
  files["parks.geojson"] = contents()["parks.geojson"];
  await source.open(url, "first", context);
  const again = await source.open(url, "all", context);
  expect(again.summary.missing).not.toContain("parks");
  expect(again.summary.hashes.parks).toMatch(/^[0-9a-f]{20}$/);
});

test("a folder without a manifest is refused, and tried again the next time", async () => {
  const files: Record<string, unknown> = contents();
  delete files["manifest.json"];
  const { source, context } = open(files);
  await expect(source.open(url, "first", context)).rejects.toThrow(/file-missing/);
  files["manifest.json"] = manifest;
  await expect(source.open(url, "first", context)).resolves.toHaveProperty("summary");
});

test("a refresh takes what is new, and the key of the role follows", async () => {
  const files: Record<string, unknown> = contents();
  const { source, context, wait } = open(files);
  const { summary: before } = await source.open(url, "all", context);
  files["findings.geojson"] = collection(finding("q1"), finding("q2"));
  wait(5000);
  const { summary: after } = await source.refresh(url, ["findings"], context);
  expect(after.counts.findings).toBe(2);
  expect(after.hashes.findings).not.toBe(before.hashes.findings);
  expect(after.hashes.parks).toBe(before.hashes.parks);
  expect(after.files.find(({ role }) => role === "findings")).toMatchObject({ readAtMs: 6000, stale: null });
});

test("rubbish in place of a file leaves the old data in use and says so, until it is mended", async () => {
  const files: Record<string, unknown> = contents();
  const { source, context, wait } = open(files);
  const { summary: before } = await source.open(url, "all", context);
  const state = (summary: typeof before) => summary.files.find(({ role }) => role === "findings");
  for (const rubbish of ["<html>", undefined]) {
    files["findings.geojson"] = rubbish;
    wait(5000);
    const { summary, district } = await source.refresh(url, ["findings"], context);
    expect(district.datasets.findings?.items).toHaveLength(1);
    expect(summary.hashes.findings).toBe(before.hashes.findings);
    expect(state(summary)).toMatchObject({ state: "ready", readAtMs: 1000, stale: { severity: "warning" } });
  }
  files["findings.geojson"] = contents()["findings.geojson"];
  const { summary } = await source.refresh(url, ["findings"], context);
  expect(state(summary)).toMatchObject({ readAtMs: 11_000, checkedAtMs: 11_000, stale: null });
});

test("stopping a job that waits for files leaves them loading for the others", async () => {
  const { source, context } = open(contents());
  const controller = new AbortController();
  const stopped = source.open(url, "all", { ...context, signal: controller.signal });
  const other = source.open(url, "all", context);
  controller.abort();
  await expect(stopped).rejects.toHaveProperty("name", "AbortError");
  expect((await other).summary.stage).toBe("all");
});

test("reading anew looks at the files as they are now, past what is open, and leaves that as it is", async () => {
  const files: Record<string, unknown> = contents();
  const { source, asked, context } = open(files);
  const before = await source.open(url, "all", context);
  files["findings.geojson"] = collection(finding("q1"), finding("q2"));
  asked.length = 0;
  const { district } = await source.anew(url, ["findings"], context);
  expect(district.datasets.findings?.items).toHaveLength(2);
  expect(asked).toEqual(["manifest.json", "boundary.geojson", "findings.geojson"]);
  expect((await source.open(url, "all", context)).district).toBe(before.district);
});

test("a profile an administrator drops into the folder and names in the manifest is one to judge by, a broken one is told", async () => {
  const own = {
    id: "county-2026",
    name: { zh: "本县口径", en: "Our county" },
    standard: "县发〔2026〕1号",
    year: 2026,
    indicators: ["park-coverage"],
    thresholds: [],
    source: "made for this test",
    verified: false,
  };
  const { source } = open({
    ...contents(),
    "manifest.json": { ...manifest, profiles: ["own.json", "bad.json"], scoreCards: ["scores.json"] },
    "own.json": own,
    "bad.json": { ...own, thresholds: "none" },
    "scores.json": { card: "gb-t-37342-2019", entries: [] },
  });
  const { profiles, district, readScores } = await source.peek(url);
  expect(profiles.map(({ id, verified }) => [id, verified])).toEqual([["county-2026", false]]);
  expect(catalogueOf({ profiles }).indicators.find(({ id }) => id === "park-coverage")?.profiles).toContain(
    "county-2026",
  );
  expect(district.problems).toMatchObject([{ code: "profile-invalid", file: "bad.json" }]);
  expect((await readScores?.())?.sheets).toEqual([{ card: "gb-t-37342-2019", entries: [] }]);
});
