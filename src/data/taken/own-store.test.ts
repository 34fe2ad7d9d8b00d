import { expect, test } from "vitest";
import type { OwnLayer } from "../../model/own-layer";
import { FileError } from "../read/district-files";
import { createOwnStore } from "./own-store";
import type { Shelf } from "./shelf";

const district = "http://localhost/geodata/toy/";
const lines = new TextEncoder().encode('{"repairs":[],"setAside":[]}');
const content = new TextEncoder().encode('{"type":"FeatureCollection","features":[]}');

function layer(id: string, takenAtMs: number): OwnLayer {
  return {
    entry: {
      id,
      role: "parks",
      file: `own/${id}.geojson`,
      name: { zh: "公园" },
      source: "公园.zip",
      date: "2026-11-20",
      licence: "—",
    },
    mode: "replace",
    hash: "0".repeat(64),
    bytes: content.length,
    features: 0,
    takenAtMs,
  };
}

/** A shelf in memory: what a browser's storage looks like from here. `refuse` is thrown by the next write of such a name. */
function shelfOf(
  files = new Map<string, Uint8Array<ArrayBuffer>>(),
  refuse?: (name: string) => Error | null,
): Shelf {
  return {
    kind: "indexeddb",
    names: async () => [...files.keys()],
    read: async (name) => files.get(name) ?? null,
    async write(name, bytes) {
      const fault = refuse?.(name) ?? null;
      if (fault !== null) throw fault;
      files.set(name, bytes.slice());
    },
    async remove(name) {
      files.delete(name);
    },
  };
}

const full = () => Object.assign(new Error("no room"), { name: "QuotaExceededError" });

test("what was put is there after the page and its worker are gone", async () => {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const before = createOwnStore(async () => shelfOf(files));
  expect(await before.put(district, layer("b", 2), { bytes: content, lines })).toEqual({ place: "browser" });
  await before.put(district, layer("a", 1), { bytes: content, lines });
  await before.put("http://localhost/geodata/other/", layer("c", 3), { bytes: content, lines });
  const after = createOwnStore(async () => shelfOf(files));
  const { layers } = await after.list(district);
  expect(layers.map(({ entry }) => entry.id)).toEqual(["a", "b"]);
  expect(await after.read(layers[0] as OwnLayer)).toEqual(content);
  expect(await after.lines("a")).toEqual(lines);
});

test("where there is no room the layer serves as long as the page lives, and the reason is told", async () => {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const store = createOwnStore(async () => shelfOf(files, full));
  const kept = await store.put(district, layer("a", 1), { bytes: content, lines });
  expect(kept).toEqual({ place: "page", why: "full", detail: "no room" });
  expect(store.keptIn("a")).toEqual(kept);
  expect(await store.read(layer("a", 1))).toEqual(content);
  expect((await store.list(district)).layers).toHaveLength(1);
  expect((await createOwnStore(async () => shelfOf(files)).list(district)).layers).toEqual([]);
});

test("room for the bytes but not for the record leaves nothing behind", async () => {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const store = createOwnStore(async () =>
    shelfOf(files, (name) => (name.endsWith(".json") ? full() : null)),
  );
  expect((await store.put(district, layer("a", 1), { bytes: content, lines })).place).toBe("page");
  expect([...files.keys()]).toEqual([]);
});

test("a browser that allows no storage at all is told from one that is empty", async () => {
  const store = createOwnStore(() => Promise.reject(new DOMException("denied", "SecurityError")));
  expect(await store.list(district)).toEqual({ layers: [], fault: "denied" });
  const kept = await store.put(district, layer("a", 1), { bytes: content, lines });
  expect(kept).toEqual({ place: "page", why: "refused", detail: "denied" });
  expect((await store.list(district)).layers).toHaveLength(1);
});

test("bytes the browser let go of are said to be lost, and so are bytes cut short", async () => {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const store = createOwnStore(async () => shelfOf(files));
  await store.put(district, layer("a", 1), { bytes: content, lines });
  files.set("a.data", content.slice(0, 5));
  const reading = store.read(layer("a", 1));
  await expect(reading).rejects.toThrow(FileError);
  await expect(reading).rejects.toMatchObject({ code: "own-lost", path: "own/a.geojson" });
  files.delete("a.data");
  await expect(store.read(layer("a", 1))).rejects.toMatchObject({ code: "own-lost" });
});

test("a layer is renamed, set beside the shipped ones, and removed with its bytes", async () => {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const store = createOwnStore(async () => shelfOf(files));
  await store.put(district, layer("a", 1), { bytes: content, lines });
  await store.change(district, "a", { kind: "rename", name: { zh: "新公园" } });
  await store.change(district, "a", { kind: "mode", mode: "join" });
  const [changed] = (await store.list(district)).layers;
  expect(changed).toMatchObject({ entry: { id: "a", name: { zh: "新公园" } }, mode: "join" });
  await store.change("http://localhost/geodata/other/", "a", { kind: "remove" });
  expect(files.size).toBe(3);
  await store.change(district, "a", { kind: "remove" });
  expect([...files.keys()]).toEqual([]);
});

test("whatever else lies in the storage is left alone", async () => {
  const files = new Map([["notes.json", new TextEncoder().encode("{")]]);
  const store = createOwnStore(async () => shelfOf(files));
  expect(await store.list(district)).toEqual({ layers: [], fault: null });
  expect([...files.keys()]).toEqual(["notes.json"]);
});
