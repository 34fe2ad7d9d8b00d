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
const gpkg = fromGdal("places.gpkg");
const pageBytes = 4096;

/** The first place in the file where this text stands. */
function find(bytes: Uint8Array, text: string): number {
  return Buffer.from(bytes).indexOf(text);
}

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
  {
    file: "places.gpkg",
    bytes: gpkg,
    layers: [
      { name: "公园", count: 2, first: lishi.lngLat, names: ["宝山花园", "蔚汾镇"], format: "geopackage" },
      { name: "areas", count: 2, first: lishi.lngLat, names: ["网格一", "网格二"], crs: "EPSG:4546" },
    ],
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
  { file: "empty.gpkg", bytes: new Uint8Array(0), code: "file-empty" },
  { file: "text-as.gpkg", bytes: utf8("GeoPackage, honestly"), code: "content-not-format" },
  { file: "mark-only.gpkg", bytes: gpkg.slice(0, 100), code: "sqlite-broken" },
  { file: "cut.gpkg", bytes: gpkg.slice(0, gpkg.length >> 2), code: "sqlite-broken" },
  { file: "page-size.gpkg", bytes: patched(gpkg, 16, [0x12, 0x34]), code: "sqlite-broken" },
  { file: "root-garbled.gpkg", bytes: patched(gpkg, 100, [0x77]), code: "sqlite-broken" },
  { file: "cells-4-gb.gpkg", bytes: patched(gpkg, 103, [0xff, 0xff]), code: "sqlite-broken" },
  {
    file: "other-database.gpkg",
    bytes: patched(gpkg, find(gpkg, "tablegpkg_geometry_columns") + 5, utf8("xpkg")),
    code: "geopackage-none",
  },
  { file: "write-ahead.gpkg", bytes: patched(gpkg, 18, [2, 2]), code: "sqlite-wal" },
  {
    file: "geometry-garbled.gpkg",
    bytes: patched(gpkg, Buffer.from(gpkg).lastIndexOf("GP\u0000", find(gpkg, "蔚汾镇")), [0x58]),
    code: "geopackage-geometry",
  },
  { file: "zeros.gpkg", bytes: patched(gpkg, pageBytes, new Uint8Array(pageBytes)), code: "sqlite-broken" },
];
