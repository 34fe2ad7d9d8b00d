import { expect, test } from "vitest";
import { readFile } from "./read-file";

const utf8 = (text: string) => new TextEncoder().encode(text);
const points = (count: number) =>
  utf8(
    JSON.stringify({
      type: "FeatureCollection",
      features: Array.from({ length: count }, (_, index) => ({
        type: "Feature",
        properties: { index },
        geometry: { type: "Point", coordinates: [111 + index / 1e5, 37] },
      })),
    }),
  );

test("what onProgress throws stops the reading and comes through", async () => {
  const stop = new Error("the user pressed stop");
  const reading = readFile(points(3000), {
    fileName: "a.geojson",
    onProgress: () => {
      throw stop;
    },
  });
  await expect(reading).rejects.toBe(stop);
});

test("progress stays between 0 and 1", async () => {
  const shares: number[] = [];
  await readFile(points(3000), { fileName: "a.geojson", onProgress: (share) => shares.push(share) });
  expect(shares.length).toBeGreaterThan(3);
  expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...shares)).toBeLessThanOrEqual(1);
});

test("the bytes are left as they were", async () => {
  const bytes = points(10);
  const before = bytes.slice();
  await readFile(bytes, { fileName: "a.geojson", crs: "4490" });
  expect(bytes).toEqual(before);
});

test("a damaged feature does not shift the position of the next", async () => {
  const feature = '{"type":"Feature","properties":{},"geometry":null}';
  const { layers } = await readFile(utf8(`[{"a":01},${feature}]`), { fileName: "a.json" });
  expect(layers[0]?.features).toHaveLength(1);
  expect(layers[0]?.problems).toMatchObject([
    { code: "feature-broken", params: { number: 1, line: 1 } },
    { code: "geometry-null", feature: "#0" },
  ]);
});

test("after a thousand problems of one kind the rest are counted", async () => {
  const rows = Array.from({ length: 1200 }, (_, index) => `${index},,`).join("\n");
  const { layers } = await readFile(utf8(`id,经度,纬度\n${rows}\na,111.15,37.52`), { fileName: "a.csv" });
  expect(layers[0]?.problems.filter(({ code }) => code === "table-row-without-place")).toHaveLength(1000);
  expect(layers[0]?.problems).toContainEqual({
    code: "problems-not-listed",
    severity: "note",
    file: "a.csv",
    params: { code: "table-row-without-place", count: 200 },
  });
});

test("GCJ-02 is undone only when told, whatever the columns are called", async () => {
  const bytes = utf8("名称,高德经度,高德纬度\na,111.156356,37.520768");
  const plain = await readFile(bytes, { fileName: "a.csv" });
  expect(plain.layers[0]?.bbox?.[0]).toBe(111.156356);
  const undone = await readFile(bytes, { fileName: "a.csv", datum: "gcj02" });
  expect(undone.layers[0]?.bbox?.[0]).toBeCloseTo(111.15, 5);
});

test("the first rows of a track show a few of its times", async () => {
  const fixes = Array.from({ length: 30 }, (_, i) => {
    const time = `2024-05-01T08:00:${String(i).padStart(2, "0")}Z`;
    return `<trkpt lat="37.52" lon="${111 + i / 1e5}"><time>${time}</time></trkpt>`;
  });
  const { layers } = await readFile(utf8(`<gpx><trk><trkseg>${fixes.join("")}</trkseg></trk></gpx>`), {
    fileName: "a.gpx",
  });
  expect(layers[0]?.firstRows[0]?.timesMs).toHaveLength(5);
  expect(layers[0]?.features[0]?.properties?.timesMs).toHaveLength(30);
});
