import { expect, test } from "vitest";
import type { OwnLayerState } from "../../workers/own-jobs";
import { lostLayers, rememberLayers } from "./remembered-layers";

const district = "http://localhost/geodata/toy/";
const layer = (id: string, kept: OwnLayerState["kept"] = { place: "browser" }) =>
  ({ id, name: { zh: `${id}号` }, kept }) as OwnLayerState;

function storage(): Pick<Storage, "getItem" | "setItem"> & { readonly items: Map<string, string> } {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
  };
}

test("a layer that was kept and is gone is named until it is told to be forgotten", () => {
  const page = storage();
  rememberLayers(page, district, [layer("a"), layer("b")]);
  expect(lostLayers(page, district, [layer("a"), layer("b")])).toEqual([]);
  expect(lostLayers(page, district, [layer("a")])).toEqual([{ id: "b", name: "b号" }]);
  // Looking again does not make it forgotten …
  rememberLayers(page, district, [layer("a")]);
  expect(lostLayers(page, district, [layer("a")])).toHaveLength(1);
  // … being told does.
  rememberLayers(page, district, [layer("a")], []);
  expect(lostLayers(page, district, [layer("a")])).toEqual([]);
});

test("what only lasted as long as the page is not lost when it is gone", () => {
  const page = storage();
  rememberLayers(page, district, [layer("a", { place: "page", why: "full", detail: "" })]);
  expect(lostLayers(page, district, [])).toEqual([]);
});

test("districts are kept apart, and nothing is written where there is nothing to remember", () => {
  const page = storage();
  rememberLayers(page, district, []);
  expect(page.items.size).toBe(0);
  rememberLayers(page, district, [layer("a")]);
  expect(lostLayers(page, "http://localhost/geodata/other/", [])).toEqual([]);
});

test("rubbish in the storage, and a storage that refuses, are no fault", () => {
  const page = storage();
  page.items.set(`jingluo-own ${district}`, '[{"id":1},"x",null]');
  expect(lostLayers(page, district, [])).toEqual([]);
  page.items.set(`jingluo-own ${district}`, "{");
  expect(lostLayers(page, district, [])).toEqual([]);
  const full = {
    getItem: () => null,
    setItem() {
      throw new DOMException("full", "QuotaExceededError");
    },
  };
  expect(() => rememberLayers(full, district, [layer("a")])).not.toThrow();
  expect(lostLayers(null, district, [])).toEqual([]);
});
