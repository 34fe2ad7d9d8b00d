import type { Format, RawResult, ReadOptions } from "./contract";
import { FormatError, ProblemList } from "./format-error";
import { baseName } from "./names";
import { mostSamples, placeGrid, type RawGrid } from "./place-grid";

/** ESRI ASCII grid; its system stands in a .prj beside it or is judged by the numbers. */
export const asciiGrid: Format = {
  id: "ascii-grid",
  extensions: ["asc", "grd"],
  recognise: (head) => /^\s*ncols\s+\d+/i.test(new TextDecoder("latin1").decode(head.subarray(0, 200))),
  read: readAsciiGrid,
};

function readAsciiGrid(bytes: Uint8Array, options: ReadOptions): RawResult {
  const text = new TextDecoder("latin1").decode(bytes);
  const problems = new ProblemList(options.fileName);
  const grid = gridOf(text, options);
  const prj = Object.entries(options.siblings ?? {}).find(([name]) => /\.prj$/i.test(name))?.[1];
  const declared = prj === undefined ? undefined : new TextDecoder().decode(prj);
  const { field, crs } = placeGrid(grid, declared, options, problems);
  const elevation = { name: baseName(options.fileName), format: "ascii-grid" as const, crs, field };
  return { layers: [], elevations: [elevation], problems: problems.done() };
}

function gridOf(text: string, options: ReadOptions): RawGrid {
  const header = new Map<string, number>();
  const line = /\s*([a-z_]+)\s+(-?[\d.]+(?:e[+-]?\d+)?)[^\S\n]*\r?\n/iy;
  for (let match = line.exec(text), end = 0; ; match = line.exec(text)) {
    if (match === null) {
      line.lastIndex = end;
      return valuesOf(text, end, header, options);
    }
    header.set((match[1] as string).toLowerCase(), Number(match[2]));
    end = line.lastIndex;
  }
}

function valuesOf(text: string, start: number, header: Map<string, number>, options: ReadOptions): RawGrid {
  const need = (field: string) => {
    const value = header.get(field);
    if (value === undefined) throw new FormatError("ascii-grid-header", { field });
    return value;
  };
  const [width, height] = [need("ncols"), need("nrows")];
  const dx = header.get("dx") ?? need("cellsize");
  const dy = header.get("dy") ?? need("cellsize");
  const count = width * height;
  if (!(Number.isInteger(count) && count > 0) || !(dx > 0 && dy > 0))
    throw new FormatError("ascii-grid-header", { field: "ncols, nrows, cellsize" });
  if (count > mostSamples) throw new FormatError("elevation-too-large", { width, height });
  // Two letters are the least a value takes: a lying header is found before memory is given to it.
  if (count > text.length) throw new FormatError("ascii-grid-count", { expected: count, read: 0 });
  const heights = new Float32Array(count);
  const token = /[^\s]+/g;
  token.lastIndex = start;
  for (let index = 0; index < count; index++) {
    const match = token.exec(text);
    if (match === null) throw new FormatError("ascii-grid-count", { expected: count, read: index });
    const value = Number(match[0].replace(",", "."));
    if (!Number.isFinite(value)) throw new FormatError("ascii-grid-value", { found: match[0].slice(0, 40) });
    heights[index] = value;
    if (index % 500_000 === 0) options.onProgress?.(index / count);
  }
  const west = header.get("xllcenter") ?? need("xllcorner") + dx / 2;
  const south = header.get("yllcenter") ?? need("yllcorner") + dy / 2;
  const nodata = header.get("nodata_value") ?? null;
  return { width, height, origin: [west, south + dy * (height - 1)], cell: [dx, dy], heights, nodata };
}
