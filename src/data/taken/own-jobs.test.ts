import { expect, test } from "vitest";
import { districtJobs } from "../../workers/district-jobs";
import type { JobContext } from "../../workers/job-context";
import type { TakingLayer } from "../../workers/own-jobs";
import { createDistrictSource } from "../district-source";
import { hashKey } from "../queries/keys";
import { FileError } from "../read/district-files";
import { ownJobs } from "./own-jobs";
import { createOwnStore } from "./own-store";
import type { Shelf } from "./shelf";
import { packLines } from "./taken-layer";

const district = "http://localhost/geodata/toy/";
const context: JobContext = { signal: new AbortController().signal, progress() {}, breathe: () => undefined };

const box = (west: number, south: number, east: number, north: number) => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
const park = (id: string, width: number) => ({
  type: "Feature",
  properties: { id, name: id, class: "pocket" },
  geometry: box(112.6, 38, 112.6 + width, 38.01),
});
const collection = (...features: readonly object[]) => ({ type: "FeatureCollection", features });
const bytesOf = (value: unknown) =>
  new TextEncoder().encode(JSON.stringify(value)) as Uint8Array<ArrayBuffer>;

const shipped = (role: string) => ({
  id: role,
  role,
  file: `${role}.geojson`,
  name: { zh: role },
  source: "made for this test",
  date: "2026-11-20",
  licence: "CC0-1.0",
});
const files: Readonly<Record<string, unknown>> = {
  "manifest.json": {
    format: "jingluo-district/1",
    id: "toy",
    name: { zh: "小县" },
    asOf: "2026-11-20T08:00:00+08:00",
    crs: "EPSG:4490",
    camera: { center: [112.6, 38], zoom: 10 },
    mapApproval: null,
    layers: [shipped("boundary"), shipped("residential"), shipped("parks")],
  },
  "boundary.geojson": collection({
    type: "Feature",
    properties: { code: "149901", name: "小县" },
    geometry: box(112.5, 37.9, 112.7, 38.1),
  }),
  "residential.geojson": collection({
    type: "Feature",
    properties: { id: "r", name: "r" },
    geometry: box(112.6, 38, 112.64, 38.01),
  }),
  "parks.geojson": collection(park("旧", 0.01)),
};

function shelfOf(kept: Map<string, Uint8Array<ArrayBuffer>>): Shelf {
  return {
    kind: "opfs",
    names: async () => [...kept.keys()],
    read: async (name) => kept.get(name) ?? null,
    write: async (name, bytes) => void kept.set(name, bytes),
    remove: async (name) => void kept.delete(name),
  };
}

/** A worker over files in memory; `kept` is what the browser keeps from one worker to the next. */
function start(kept: Map<string, Uint8Array<ArrayBuffer>>) {
  let nowMs = 1000;
  const now = () => (nowMs += 1000);
  const own = createOwnStore(async () => shelfOf(kept));
  const asked: string[] = [];
  const store = createDistrictSource({
    now,
    own,
    filesOf: () => ({
      async read(path) {
        asked.push(path);
        if (files[path] === undefined) throw new FileError("file-missing", path, "404");
        return bytesOf(files[path]);
      },
    }),
  });
  return { asked, jobs: { ...districtJobs(store, store), ...ownJobs({ store, source: store, own, now }) } };
}

const taking = (id: string, mode: TakingLayer["mode"]): TakingLayer => ({
  entry: {
    id,
    role: "parks",
    file: `own/${id}.geojson`,
    name: { zh: "园林局的公园" },
    source: "公园.zip",
    date: "2026-11-21",
    licence: "—",
    origin: {
      file: "公园.zip",
      hash: "f".repeat(64),
      features: 3,
      repairs: [{ code: "ring-unclosed", count: 1 }],
      setAside: [{ code: "geometry-null", count: 1 }],
    },
  },
  mode,
  features: 1,
});
const lines = packLines({
  repairs: [{ code: "ring-unclosed", severity: "warning", file: "公园.zip", feature: "#1" }],
  setAside: [{ code: "geometry-null", severity: "error", file: "公园.zip", feature: "#2" }],
});

const parksOf = async ({ jobs }: ReturnType<typeof start>) =>
  (await jobs.table({ district, role: "parks" }, context)).rows.map(({ id }) => id);
const areaOf = async ({ jobs }: ReturnType<typeof start>) =>
  jobs.figure({ district, indicator: "park-coverage" }, context);

test("a layer that replaces is in every list and figure at once, under another key, and so is the way back", async () => {
  const worker = start(new Map());
  await worker.jobs.open({ district, stage: "all" }, context);
  const before = await areaOf(worker);
  const { summary: was } = { summary: await worker.jobs.open({ district, stage: "all" }, context) };
  const content = bytesOf(collection(park("新", 0.02)));
  const { summary, kept } = await worker.jobs["take-layer"](
    { district, layer: taking("own-1", "replace"), content, lines },
    context,
  );
  expect(kept).toEqual({ place: "browser" });
  expect(summary.stage).toBe("all");
  expect(await parksOf(worker)).toEqual(["新"]);
  expect(summary.manifest.layers.map(({ id }) => id)).toEqual(["boundary", "residential", "own-1"]);
  expect(hashKey(summary, ["parks"])).not.toBe(hashKey(was, ["parks"]));
  expect(hashKey(summary, ["residential"])).toBe(hashKey(was, ["residential"]));
  const after = await areaOf(worker);
  // Twice as wide a park: whatever the radius, more ground is served.
  expect(after.summary.numerator).toBeGreaterThan(before.summary.numerator);
  const back = await worker.jobs["change-own"](
    { district, id: "own-1", change: { kind: "remove" } },
    context,
  );
  expect(await parksOf(worker)).toEqual(["旧"]);
  expect(hashKey(back, ["parks"])).toBe(hashKey(was, ["parks"]));
  expect((await areaOf(worker)).summary).toEqual(before.summary);
  // The shipped file was kept aside: the way back asks no server.
  expect(worker.asked.filter((path) => path === "parks.geojson")).toHaveLength(1);
});

test("a layer that joins stands beside the shipped one; two of the same id stay two", async () => {
  const worker = start(new Map());
  const content = bytesOf(collection(park("新", 0.02), park("旧", 0.03)));
  const was = await worker.jobs.open({ district, stage: "all" }, context);
  const { summary } = await worker.jobs["take-layer"](
    { district, layer: taking("own-1", "join"), content, lines },
    context,
  );
  expect((await parksOf(worker)).toSorted()).toEqual(["新", "旧", "旧@own-1"].toSorted());
  // The first of the two files did not change: the key has to look at both.
  expect(hashKey(summary, ["parks"])).not.toBe(hashKey(was, ["parks"]));
  const alone = await worker.jobs["change-own"](
    { district, id: "own-1", change: { kind: "mode", mode: "replace" } },
    context,
  );
  expect(alone.own).toMatchObject([{ id: "own-1", mode: "replace", inUse: true }]);
  expect((await parksOf(worker)).toSorted()).toEqual(["新", "旧"].toSorted());
});

test("a layer that is off is kept, out of use, and gives way to the shipped one and to older ones", async () => {
  const worker = start(new Map());
  for (const id of ["own-1", "own-2"])
    await worker.jobs["take-layer"](
      { district, layer: taking(id, "replace"), content: bytesOf(collection(park(id, 0.02))), lines },
      context,
    );
  const off = (id: string) =>
    worker.jobs["change-own"]({ district, id, change: { kind: "mode", mode: "off" } }, context);
  await off("own-2");
  expect(await parksOf(worker)).toEqual(["own-1"]);
  const { own } = await off("own-1");
  expect(await parksOf(worker)).toEqual(["旧"]);
  expect(own.map(({ id, mode, inUse }) => `${id} ${mode} ${inUse}`)).toEqual([
    "own-1 off false",
    "own-2 off false",
  ]);
});

test("a worker that died finds the layers again, and the newest that replaces is the one in use", async () => {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  const first = start(kept);
  for (const id of ["own-1", "own-2"])
    await first.jobs["take-layer"](
      { district, layer: taking(id, "replace"), content: bytesOf(collection(park(id, 0.02))), lines },
      context,
    );
  const second = start(kept);
  const { own, manifest } = await second.jobs.open({ district, stage: "all" }, context);
  expect(own.map(({ id, inUse }) => `${id} ${inUse}`)).toEqual(["own-1 false", "own-2 true"]);
  expect(manifest.layers.map(({ id }) => id)).not.toContain("own-1");
  expect(await parksOf(second)).toEqual(["own-2"]);
  expect(second.asked).not.toContain("parks.geojson");
});

test("the passport names the file it came from, its hash, every repair and what was set aside", async () => {
  const worker = start(new Map());
  const content = bytesOf(collection(park("新", 0.02)));
  await worker.jobs["take-layer"]({ district, layer: taking("own-1", "replace"), content, lines }, context);
  const figure = await worker.jobs.figure({ district, indicator: "park-coverage" }, context);
  const input = figure.inputs.find(({ role }) => role === "parks");
  expect(input?.origin).toEqual(taking("own-1", "replace").entry.origin);
  expect(input?.file).toBe("own/own-1.geojson");
  const passport = await worker.jobs.passport({ district, indicator: "park-coverage" }, context);
  const inPassport = passport.inputs.find(({ role }) => role === "parks");
  expect(inPassport?.origin?.file).toBe("公园.zip");
  expect(inPassport?.problems).toEqual([
    { code: "ring-unclosed", severity: "warning", count: 1, params: {} },
    { code: "geometry-null", severity: "error", count: 1, params: {} },
  ]);
  expect(await worker.jobs.recompute({ district, passport }, context)).toEqual([]);
  const listed = await worker.jobs["own-problems"]({ district, id: "own-1", limit: 1 }, context);
  expect(listed.repairs.count).toBe(1);
  expect(listed.setAside).toMatchObject({ count: 1, first: [{ code: "geometry-null", feature: "#2" }] });
});

test("bytes the browser has cleared are a problem of that layer and of nothing else", async () => {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  await start(kept).jobs["take-layer"](
    { district, layer: taking("own-1", "replace"), content: bytesOf(collection(park("新", 0.02))), lines },
    context,
  );
  kept.delete("own-1.data");
  const summary = await start(kept).jobs.open({ district, stage: "all" }, context);
  expect(summary.problems).toMatchObject([{ code: "own-lost", file: "own/own-1.geojson" }]);
  expect(summary.missing).toContain("parks");
  expect(summary.counts.residential).toBe(1);
});
