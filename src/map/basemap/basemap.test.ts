import type { Map as MapLibreMap } from "maplibre-gl";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Basemap } from "./basemap";
import { plainSources } from "./basemap-config";
import { basemapStyle } from "./basemap-style";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const config = { sources: [{ tiles: ["https://tiles.example/{z}/{x}/{y}.png"] }] };

function setUp() {
  const listeners = new Map<string, (event: object) => void>();
  const on = new Set<string>();
  const map = {
    on: (name: string, listener: (event: object) => void) => listeners.set(name, listener),
    addSource: (id: string) => on.add(`source ${id}`),
    addLayer: ({ id }: { id: string }, before: string) => on.add(`layer ${id} before ${before}`),
    getSource: (id: string) => (on.has(`source ${id}`) ? {} : undefined),
    getLayer: (id: string) => [...on].find((one) => one.startsWith(`layer ${id} `)),
    removeSource: (id: string) => on.delete(`source ${id}`),
    removeLayer: (id: string) => on.delete(`layer ${id} before band:base`),
  };
  const states: string[] = [];
  const basemap = new Basemap(map as unknown as MapLibreMap, config, {
    onState: (state, detail) => states.push(detail ? `${state}: ${detail}` : state),
    retryMs: 1000,
  });
  basemap.start();
  const fail = (error: object) => listeners.get("error")?.({ sourceId: "basemap/0", error });
  const tile = () => listeners.get("sourcedata")?.({ sourceId: "basemap/0", tile: { state: "loaded" } });
  return { on, states, fail, tile, basemap };
}

test("the embedded basemap stays on until a tile has come", () => {
  const { states, tile } = setUp();
  expect(states).toEqual(["trying"]);
  tile();
  tile();
  expect(states).toEqual(["trying", "shown"]);
});

test("a refused key is enough to give up, and the reason is told", () => {
  const { on, states, fail } = setUp();
  fail({ status: 418, message: "I'm a teapot" });
  expect(states).toEqual(["trying", "failed: 418"]);
  expect([...on]).toEqual([]);
});

test("one missing tile is not a dead service, four without a single good one are", () => {
  const { states, fail } = setUp();
  for (let i = 0; i < 3; i++) fail({ message: "Failed to fetch" });
  expect(states).toEqual(["trying"]);
  fail({ message: "Failed to fetch" });
  expect(states).toEqual(["trying", "failed: Failed to fetch"]);
});

test("the address with its key is not told", () => {
  const { states, fail } = setUp();
  fail({ status: undefined, message: "AJAXError: https://t0.example/tile?tk=SECRET" });
  for (let i = 0; i < 3; i++) fail({ message: "AJAXError: https://t0.example/tile?tk=SECRET" });
  expect(states.join()).not.toContain("SECRET");
});

test("it is tried again later", () => {
  const { on, states, fail } = setUp();
  fail({ status: 403, message: "Forbidden" });
  vi.advanceTimersByTime(1000);
  expect(states).toEqual(["trying", "failed: 403", "trying"]);
  expect(on.size).toBe(2);
});

test("Tianditu is asked on its eight hosts with the county's key", () => {
  const [map, labels] = plainSources({ sources: [{ preset: "tianditu", key: "a b" }] });
  expect(map?.tiles).toHaveLength(8);
  expect(map?.tiles?.[3]).toContain("https://t3.tianditu.gov.cn/vec_w/wmts?");
  expect(map?.tiles?.[3]).toContain("TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=a%20b");
  expect(labels?.tiles?.[0]).toContain("LAYER=cva");
});

test("a vector source brings its own layers, named apart from ours", () => {
  const { layers } = basemapStyle({
    sources: [
      {
        type: "vector",
        url: "tiles.json",
        layers: [{ id: "water", type: "fill", source: "x", "source-layer": "water" }],
      },
    ],
  });
  expect(layers).toEqual([
    { id: "basemap/0/water", type: "fill", source: "basemap/0", "source-layer": "water" },
  ]);
});
