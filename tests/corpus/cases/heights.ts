import { gzipSync } from "node:zlib";
import { f64, join, patched, u16, u32, utf8 } from "../build/bytes";
import type { BadCase, GoodCase } from "../case";

const ascii = (
  values: string,
  header = "ncols 3\nnrows 2\nxllcorner 111.1\nyllcorner 37.5\ncellsize 0.1\nNODATA_value -9999\n",
) => utf8(header + values);
const side = 1201;
const tile = new Uint8Array(side * side * 2);
// 1,000 m everywhere, big-endian 0x03E8; the first sample, in the north-west, is 1,234 m.
for (let index = 0; index < side * side; index++) tile.set([0x03, 0xe8], index * 2);
tile.set([0x04, 0xd2], 0);

interface Tag {
  readonly id: number;
  readonly type: 2 | 3 | 4 | 12;
  readonly values: readonly number[];
}

const widths = { 2: 1, 3: 2, 4: 4, 12: 8 } as const;

/** A little-endian TIFF of one strip, tags sorted, values that do not fit put after the directory. */
export function tiffOf(
  width: number,
  height: number,
  pixels: Uint8Array,
  more: readonly Tag[],
  bits = 16,
): Uint8Array {
  const tags: Tag[] = [
    { id: 256, type: 4, values: [width] },
    { id: 257, type: 4, values: [height] },
    { id: 258, type: 3, values: [bits] },
    { id: 259, type: 3, values: [1] },
    { id: 262, type: 3, values: [1] },
    { id: 277, type: 3, values: [1] },
    { id: 278, type: 4, values: [height] },
    { id: 279, type: 4, values: [pixels.length] },
    { id: 339, type: 3, values: [2] },
    ...more.filter(({ id }) => id !== 277),
  ];
  const list = [
    ...tags.filter(({ id }) => !(id === 277 && more.some((tag) => tag.id === 277))),
    ...more.filter(({ id }) => id === 277),
  ];
  const all = [...list, { id: 273, type: 4 as const, values: [0] }].sort((a, b) => a.id - b.id);
  let at = 8 + 2 + all.length * 12 + 4;
  const tail: Uint8Array[] = [];
  const place = (bytes: Uint8Array) => {
    tail.push(bytes);
    at += bytes.length;
    return at - bytes.length;
  };
  const strip = place(pixels);
  const entries = all.map(({ id, type, values }) => {
    const encoded = join(
      ...(id === 273 ? [strip] : values).map((value) =>
        ({ 2: () => Uint8Array.of(value), 3: () => u16(value), 4: () => u32(value), 12: () => f64(value) })[
          type
        ](),
      ),
    );
    const inline = values.length * widths[type] <= 4;
    return join(
      u16(id),
      u16(type),
      u32(values.length),
      inline ? join(encoded, new Uint8Array(4 - encoded.length)) : u32(place(encoded)),
    );
  });
  return join(utf8("II"), u16(42), u32(8), u16(all.length), ...entries, u32(0), ...tail);
}

const pixels = join(...[1000, 1010, 1020, 1030, 1040, 1050].map((value) => u16(value)));
// ModelPixelScale, ModelTiepoint (pixel 0,0 at 111.1, 37.7), GeoKeys: geographic, EPSG:4490.
const georeferenced: Tag[] = [
  { id: 33550, type: 12, values: [0.1, 0.1, 0] },
  { id: 33922, type: 12, values: [0, 0, 0, 111.1, 37.7, 0] },
  { id: 34735, type: 3, values: [1, 1, 0, 3, 1024, 0, 1, 2, 1025, 0, 1, 1, 2048, 0, 1, 4490] },
];

/** A height grid that must load: where its north-western sample lies and what stands there. */
export interface GoodHeights {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly origin: readonly [number, number];
  readonly firstHeight: number;
  readonly options?: GoodCase["options"];
}

export const goodHeights: GoodHeights[] = [
  {
    file: "small.asc",
    bytes: ascii("1000 1010 1020\n1030 1040 -9999\n"),
    width: 3,
    height: 2,
    origin: [111.15, 37.65],
    firstHeight: 1000,
  },
  {
    file: "centre.asc",
    bytes: ascii("1 2 3\n4 5 6\n", "ncols 3\nnrows 2\nxllcenter 111.1\nyllcenter 37.5\ncellsize 0.1\n"),
    width: 3,
    height: 2,
    origin: [111.1, 37.6],
    firstHeight: 1,
  },
  {
    file: "one-line.asc",
    bytes: ascii("1000 1010 1020 1030 1040 1050"),
    width: 3,
    height: 2,
    origin: [111.15, 37.65],
    firstHeight: 1000,
  },
  { file: "N37E111.hgt", bytes: tile, width: side, height: side, origin: [111, 38], firstHeight: 1234 },
  {
    file: "N37E111.hgt.gz",
    bytes: new Uint8Array(gzipSync(tile)),
    width: side,
    height: side,
    origin: [111, 38],
    firstHeight: 1234,
  },
  {
    file: "small.tif",
    bytes: tiffOf(3, 2, pixels, georeferenced),
    width: 3,
    height: 2,
    origin: [111.15, 37.65],
    firstHeight: 1000,
  },
];

export const bad: BadCase[] = [
  { file: "empty.asc", bytes: new Uint8Array(0), code: "file-empty" },
  { file: "short.asc", bytes: ascii("1000 1010\n"), code: "ascii-grid-count" },
  {
    file: "claims-much.asc",
    bytes: ascii("1 2 3\n", "ncols 5000\nnrows 5000\nxllcorner 111\nyllcorner 37\ncellsize 0.1\n"),
    code: "ascii-grid-count",
  },
  {
    file: "claims-more.asc",
    bytes: ascii("1\n", "ncols 99999999\nnrows 99999999\nxllcorner 111\nyllcorner 37\ncellsize 0.1\n"),
    code: "elevation-too-large",
  },
  {
    file: "no-corner.asc",
    bytes: ascii("1 2 3 4 5 6\n", "ncols 3\nnrows 2\ncellsize 0.1\n"),
    code: "ascii-grid-header",
  },
  {
    file: "no-rows.asc",
    bytes: ascii("1 2 3 4 5 6\n", "ncols 3\nxllcorner 111\nyllcorner 37\ncellsize 0.1\n"),
    code: "ascii-grid-header",
  },
  {
    file: "zero-cell.asc",
    bytes: ascii("1 2 3 4 5 6\n", "ncols 3\nnrows 2\nxllcorner 111\nyllcorner 37\ncellsize 0\n"),
    code: "ascii-grid-header",
  },
  { file: "words.asc", bytes: ascii("1000 高 1020\n1030 1040 1050\n"), code: "ascii-grid-value" },
  { file: "not-grid.asc", bytes: utf8("-----BEGIN PGP-----"), code: "content-not-format" },
  {
    file: "nowhere.asc",
    bytes: ascii("1 2 3\n4 5 6\n", "ncols 3\nnrows 2\nxllcorner 9e9\nyllcorner 9e9\ncellsize 30\n"),
    code: "crs-undecided",
  },
  {
    file: "no-meridian.asc",
    bytes: ascii("1 2 3\n4 5 6\n", "ncols 3\nnrows 2\nxllcorner 513000\nyllcorner 4154000\ncellsize 30\n"),
    code: "crs-ambiguous",
  },
  { file: "N37E111.hgt", bytes: tile.slice(0, 1000), code: "hgt-size" },
  { file: "dem.hgt", bytes: tile, code: "hgt-name" },
  { file: "N37E112.hgt.gz", bytes: new Uint8Array(gzipSync(tile)).slice(0, 1000), code: "gzip-broken" },
  {
    file: "N37E113.hgt.gz",
    bytes: join([0x1f, 0x8b, 8, 0], new Uint8Array(40).fill(0xff)),
    code: "gzip-broken",
  },
  { file: "bomb.hgt.gz", bytes: new Uint8Array(gzipSync(new Uint8Array(40_000_000))), code: "zip-too-large" },
  { file: "cut.tif", bytes: tiffOf(3, 2, pixels, georeferenced).slice(0, 40), code: "tiff-cut" },
  { file: "head-only.tif", bytes: utf8("II*\u0000"), code: "tiff-cut" },
  {
    file: "directory-lies.tif",
    bytes: patched(tiffOf(3, 2, pixels, georeferenced), 4, [0xff, 0xff, 0xff, 0x7f]),
    code: "tiff-cut",
  },
  { file: "no-place.tif", bytes: tiffOf(3, 2, pixels, []), code: "elevation-no-place" },
  {
    file: "three-bands.tif",
    bytes: tiffOf(1, 2, pixels, [...georeferenced, { id: 277, type: 3, values: [3] }]),
    code: "tiff-not-heights",
  },
  {
    file: "huge.tif",
    bytes: tiffOf(4_000_000_000, 4_000_000_000, pixels, georeferenced),
    code: "elevation-too-large",
  },
];
