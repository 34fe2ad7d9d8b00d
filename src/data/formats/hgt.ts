import type { Format, RawResult, ReadOptions } from "./contract";
import { FormatError } from "./format-error";
import { gunzip, isGzip } from "./gzip";
import { baseName, fileOf } from "./names";

const sides: Readonly<Record<number, number>> = { 2884802: 1201, 25934402: 3601 };

/** SRTM tiles: big-endian metres, one degree square, the south-western corner in the name. Raw or gzipped. */
export const hgt: Format = { id: "hgt", extensions: ["hgt"], read: readHgt };

/** A gzip holds one file, of these only an .hgt. */
export const hgtGzip: Format = {
  id: "hgt",
  extensions: ["gz"],
  recognise: isGzip,
  read: (bytes, options) => readHgt(gunzip(bytes, 30_000_000), options),
};

function readHgt(bytes: Uint8Array, options: ReadOptions): RawResult {
  const side = sides[bytes.length];
  if (side === undefined) throw new FormatError("hgt-size", { bytes: bytes.length });
  const corner = cornerOf(fileOf(options.fileName));
  const heights = new Int16Array(side * side);
  for (let index = 0; index < heights.length; index++) {
    const high = bytes[index * 2] as number;
    heights[index] = (high << 8) | (bytes[index * 2 + 1] as number);
  }
  const step = 1 / (side - 1);
  const field = {
    width: side,
    height: side,
    origin: [corner.west, corner.south + 1] as const,
    cellDegrees: [step, step] as const,
    heights,
    nodata: -32_768,
  };
  const crs = { code: "EPSG:4326", how: "format" as const };
  return { layers: [], elevations: [{ name: baseName(options.fileName), format: "hgt", crs, field }] };
}

function cornerOf(name: string): { west: number; south: number } {
  const match = /([NS])(\d{2})([EW])(\d{3})/i.exec(name);
  if (match === null) throw new FormatError("hgt-name", { name });
  const [, ns = "", south, ew = "", west] = match;
  return {
    south: Number(south) * (/s/i.test(ns) ? -1 : 1),
    west: Number(west) * (/w/i.test(ew) ? -1 : 1),
  };
}
