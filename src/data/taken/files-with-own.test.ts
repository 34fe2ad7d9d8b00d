import { expect, test } from "vitest";
import type { OwnLayer } from "../../model/own-layer";
import { FileError } from "../read/district-files";
import { filesWithOwn } from "./files-with-own";
import type { OwnStore } from "./own-store";

const layer = { entry: { id: "own-1", file: "own/own-1.geojson" } } as OwnLayer;
const store = {
  list: async () => ({ layers: [layer], fault: null }),
  read: async () => new Uint8Array([1]),
} as unknown as OwnStore;
const shipped = {
  keptAtMs: () => 5,
  async read(path: string) {
    if (path !== "own/saved.geojson" && path !== "parks.geojson")
      throw new FileError("file-missing", path, "404");
    return new Uint8Array([2]);
  },
};
const files = filesWithOwn(shipped, store, "http://localhost/geodata/toy/");

test("own layers come from the browser, everything else from the folder", async () => {
  expect(await files.read("own/own-1.geojson")).toEqual(new Uint8Array([1]));
  expect(await files.read("parks.geojson")).toEqual(new Uint8Array([2]));
});

test("the folder of a saved district has own files itself", async () => {
  expect(await files.read("own/saved.geojson")).toEqual(new Uint8Array([2]));
  await expect(files.read("own/no.geojson")).rejects.toThrow(FileError);
});

test("whatever else the folder can tell stays", () => {
  expect(files.keptAtMs?.("parks.geojson")).toBe(5);
});
