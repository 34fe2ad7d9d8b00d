import { expect, test } from "vitest";
import { ownLayerOf } from "./own-layer-of";
import { packLines, type TakenLayer } from "./taken-layer";

const taken: TakenLayer = {
  id: "own-1",
  district: "http://localhost/geodata/toy/",
  role: "parks",
  name: { zh: "公园" },
  mode: "join",
  format: "geojson",
  bytes: new Uint8Array(4),
  features: 2,
  bbox: null,
  source: {
    file: "公园.zip",
    layer: "gy",
    hash: "ab".repeat(32),
    date: "2026-11-21",
    format: "shapefile",
    encoding: { name: "gb18030", how: "scored" },
    crs: { code: "EPSG:4546", how: "declared" },
    datum: { name: "gcj02", how: "told" },
    fields: {},
    features: 4,
  },
  repairs: [{ code: "spike", severity: "warning", count: 2, params: { count: 5 } }],
  setAside: [{ code: "geometry-null", severity: "error", count: 2, params: {} }],
  lines: packLines({ repairs: [], setAside: [] }),
};

test("a taken layer stands in the manifest with the file it came from, how that was read, and what was done", () => {
  const { entry, mode, features } = ownLayerOf(taken);
  expect({ mode, features }).toEqual({ mode: "join", features: 2 });
  expect(entry).toMatchObject({ id: "own-1", role: "parks", file: "own/own-1.geojson", date: "2026-11-21" });
  expect(entry.origin).toEqual({
    file: "公园.zip",
    hash: "ab".repeat(32),
    encoding: "gb18030",
    crs: "EPSG:4546",
    datum: "gcj02",
    features: 4,
    repairs: [{ code: "spike", count: 2, params: { count: 5 } }],
    setAside: [{ code: "geometry-null", count: 2, params: {} }],
  });
});

test("heights keep their own ending, and what was not found out is left out", () => {
  const { source } = taken;
  const plain = { ...source, hash: undefined, datum: null, crs: { code: null, how: "undecided" as const } };
  const { entry } = ownLayerOf({ ...taken, role: "elevation", format: "tif", source: plain as never });
  expect(entry.file).toBe("own/own-1.tif");
  expect(Object.keys(entry.origin ?? {})).toEqual(["file", "encoding", "features", "repairs", "setAside"]);
});
