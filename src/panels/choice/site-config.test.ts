import { expect, test } from "vitest";
import { readSiteConfig } from "./site-config";

test("an empty config.json is a sound one", () => {
  expect(readSiteConfig({})).toMatchObject({ district: "demo", basemap: null, connect: [], faults: [] });
});

test("a damaged entry is named by its path and costs no other", () => {
  const read = readSiteConfig({
    district: "yangqu",
    basemap: { sources: [{ tiles: "https://tiles.example/{z}/{x}/{y}.png" }] },
    wall: { reloadAt: "at four" },
  });
  expect(read.district).toBe("yangqu");
  expect(read.basemap).toBeNull();
  expect(read.wall.reloadAt).toBeNull();
  expect(read.faults).toEqual(["basemap.sources.0.tiles", "wall.reloadAt"]);
});

test("a basemap of this kind and of that is read as it is written", () => {
  const sources = [
    { preset: "tianditu", key: "k", sets: ["img", "cia"] },
    { tiles: ["tiles/{z}/{x}/{y}.png"], maxzoom: 15 },
  ];
  expect(readSiteConfig({ basemap: { sources, mapApproval: "GS(2024)0650" } }).basemap).toEqual({
    sources,
    mapApproval: "GS(2024)0650",
  });
});

test("Tianditu without a key, and a source that is nothing, are named", () => {
  expect(readSiteConfig({ basemap: { sources: [{ preset: "tianditu" }, null] } }).faults).toEqual([
    "basemap.sources.0.key",
    "basemap.sources.1",
  ]);
});

test("a file that holds a list or a number reads as empty and is told", () => {
  expect(readSiteConfig(7)).toMatchObject({ district: "demo", faults: ["{ }"] });
});
