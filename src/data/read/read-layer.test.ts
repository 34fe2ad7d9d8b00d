import { expect, test } from "vitest";
import type { LayerEntry } from "../../model/manifest";
import { contentHash } from "./content-hash";
import { parseLayer } from "./read-layer";

const entry: LayerEntry = {
  id: "parks",
  role: "parks",
  file: "parks.geojson",
  name: { zh: "公园" },
  source: "made for this test",
  date: "2026-11-20",
  licence: "CC0-1.0",
};

/** So much beside each park that 1,300 of them make 26 MB, which is read feature by feature. */
const ballast = "公".repeat(6700);
const park = (index: number) => ({
  type: "Feature",
  properties: { id: `p${index}`, name: `${index}号公园`, class: "pocket", note: ballast },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [112.6, 38],
        [112.61, 38],
        [112.61, 38.01],
        [112.6, 38],
      ],
    ],
  },
});
const text = (count: number) =>
  JSON.stringify({ type: "FeatureCollection", features: Array.from({ length: count }, (_, at) => park(at)) });
const bytesOf = (json: string) => new TextEncoder().encode(json);

test("a file too large to be parsed at once gives the same as a small one, one after the other", async () => {
  const large = bytesOf(text(1300));
  expect(large.length).toBeGreaterThan(24 * 1024 * 1024);
  const reading = await parseLayer(entry, large, "Asia/Shanghai");
  const small = await parseLayer(entry, bytesOf(text(2)), "Asia/Shanghai");
  expect(reading.items).toHaveLength(1300);
  expect(reading.items.slice(0, 2)).toEqual(small.items);
  expect(reading.problems).toEqual(small.problems);
  expect(reading.source).toMatchObject({ features: 1300, used: 1300, hash: await contentHash(large) });
}, 20_000);

test("a large file with a fault in its text says where, as a small one does", async () => {
  const json = text(1300);
  const at = json.lastIndexOf('"id":') + 4;
  const broken = bytesOf(`${json.slice(0, at)};${json.slice(at + 1)}`);
  const reading = await parseLayer(entry, broken, "Asia/Shanghai");
  expect(reading.ok).toBe(false);
  expect(reading.problems).toMatchObject([
    { code: "json-syntax", params: { found: expect.stringContaining(";") } },
  ]);
}, 20_000);
