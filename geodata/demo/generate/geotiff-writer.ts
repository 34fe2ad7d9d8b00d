import { zlibSync } from "fflate";

/** A height raster in degrees: north-west corner of the first cell, square or oblong cells. */
export interface HeightRaster {
  readonly width: number;
  readonly height: number;
  readonly west: number;
  readonly north: number;
  readonly cellLng: number;
  readonly cellLat: number;
  /** Metres above the sea, row by row from the north. */
  readonly metres: Int16Array;
}

type Tag = readonly [id: number, type: 2 | 3 | 4 | 12, values: readonly number[] | string];
const sizeOf = { 2: 1, 3: 2, 4: 4, 12: 8 } as const;

/** Rows as differences from the cell to the left (TIFF predictor 2), little-endian, then zlib. */
function encodeStrip(raster: HeightRaster, firstRow: number, rows: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(rows * raster.width * 2));
  for (let row = 0; row < rows; row++) {
    let left = 0;
    for (let column = 0; column < raster.width; column++) {
      const here = raster.metres[(firstRow + row) * raster.width + column]!;
      view.setInt16((row * raster.width + column) * 2, ((here - left) << 16) >> 16, true);
      left = here;
    }
  }
  return zlibSync(new Uint8Array(view.buffer), { level: 9 });
}

function tags(raster: HeightRaster, rowsPerStrip: number, offsets: number[], counts: number[]): Tag[] {
  return [
    [256, 4, [raster.width]],
    [257, 4, [raster.height]],
    [258, 3, [16]],
    [259, 3, [8]], // Adobe deflate
    [262, 3, [1]],
    [273, 4, offsets],
    [277, 3, [1]],
    [278, 4, [rowsPerStrip]],
    [279, 4, counts],
    [317, 3, [2]], // horizontal differencing
    [339, 3, [2]], // signed
    [33550, 12, [raster.cellLng, raster.cellLat, 0]],
    [33922, 12, [0, 0, 0, raster.west, raster.north, 0]],
    // GeoKeys: geographic model, pixel is area, EPSG:4326, degrees
    [34735, 3, [1, 1, 0, 4, 1024, 0, 1, 2, 1025, 0, 1, 1, 2048, 0, 1, 4326, 2054, 0, 1, 9102]],
  ];
}

function writeValues(view: DataView, at: number, [, type, values]: Tag): void {
  const list = typeof values === "string" ? [...values].map((letter) => letter.charCodeAt(0)) : values;
  list.forEach((value, i) => {
    const place = at + i * sizeOf[type];
    if (type === 12) view.setFloat64(place, value, true);
    else if (type === 4) view.setUint32(place, value, true);
    else if (type === 3) view.setUint16(place, value, true);
    else view.setUint8(place, value);
  });
}

/** A GeoTIFF (int16, EPSG:4326, deflate, horizontal predictor) that GDAL and geotiff.js read. */
export function writeGeoTiff(raster: HeightRaster): Uint8Array {
  const rowsPerStrip = 64;
  const strips: Uint8Array[] = [];
  for (let row = 0; row < raster.height; row += rowsPerStrip) {
    strips.push(encodeStrip(raster, row, Math.min(rowsPerStrip, raster.height - row)));
  }
  const counts = strips.map((strip) => strip.length);
  const entries = tags(
    raster,
    rowsPerStrip,
    counts.map(() => 0),
    counts,
  );
  const directoryBytes = 2 + entries.length * 12 + 4;
  let valuesAt = 8 + directoryBytes;
  const places = entries.map(([, type, values]) => {
    const bytes = values.length * sizeOf[type];
    if (bytes <= 4) return 0;
    const place = valuesAt;
    valuesAt += bytes + (bytes & 1);
    return place;
  });
  let stripAt = valuesAt;
  const offsets = counts.map((count) => {
    const at = stripAt;
    stripAt += count;
    return at;
  });
  const bytes = new Uint8Array(stripAt);
  const view = new DataView(bytes.buffer);
  bytes.set([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
  view.setUint16(8, entries.length, true);
  tags(raster, rowsPerStrip, offsets, counts).forEach((tag, i) => {
    const at = 10 + i * 12;
    view.setUint16(at, tag[0], true);
    view.setUint16(at + 2, tag[1], true);
    view.setUint32(at + 4, tag[2].length, true);
    const place = places[i]!;
    if (place > 0) view.setUint32(at + 8, place, true);
    writeValues(view, place > 0 ? place : at + 8, tag);
  });
  strips.forEach((strip, i) => {
    bytes.set(strip, offsets[i]!);
  });
  return bytes;
}
