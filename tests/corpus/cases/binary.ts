import { readFileSync } from "node:fs";
import { patched, u32, utf8 } from "../build/bytes";
import type { BadCase, GoodCase } from "../case";
import { lishi } from "./places";

/** Written by GDAL; see from-gdal/make.sh. */
export function fromGdal(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../from-gdal/${name}`, import.meta.url)));
}

const places = fromGdal("places.fgb");
const plain = fromGdal("plain.fgb");

export const good: GoodCase[] = [
  {
    file: "places.fgb",
    bytes: places,
    layers: [{ count: 2, first: lishi.lngLat, names: ["宝山花园", "蔚汾镇"], format: "flatgeobuf" }],
  },
  {
    file: "plain.fgb",
    bytes: plain,
    layers: [{ count: 2, first: lishi.lngLat, names: ["宝山花园", "蔚汾镇"] }],
  },
  {
    file: "areas-4546.fgb",
    bytes: fromGdal("areas-4546.fgb"),
    layers: [{ count: 2, first: [111.2, 37.6], crs: "EPSG:4546", types: ["MultiPolygon", "Polygon"] }],
  },
];

export const bad: BadCase[] = [
  { file: "empty.fgb", bytes: new Uint8Array(0), code: "file-empty" },
  { file: "text-as.fgb", bytes: utf8("flat geo buffalo"), code: "content-not-format" },
  { file: "mark-only.fgb", bytes: places.slice(0, 8), code: "flatgeobuf-broken" },
  { file: "header-cut.fgb", bytes: places.slice(0, 60), code: "flatgeobuf-broken" },
  { file: "header-4-gb.fgb", bytes: patched(places, 8, u32(0xffff_fff0)), code: "flatgeobuf-broken" },
  { file: "cut.fgb", bytes: plain.slice(0, -20), code: "flatgeobuf-count" },
  {
    file: "header-garbled.fgb",
    bytes: patched(plain, 16, new Uint8Array(40).fill(0xff)),
    code: "geometry-unknown-kind",
  },
];
