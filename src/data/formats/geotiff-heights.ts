import type { GeoTIFFImage } from "geotiff";
import type { Format, RawResult, ReadOptions } from "./contract";
import { FormatError, ProblemList } from "./format-error";
import { baseName } from "./names";
import { mostSamples, placeGrid, type RawGrid } from "./place-grid";

/** Heights as GeoTIFF: one band, north up, any compression the library knows. */
export const geotiffHeights: Format = {
  id: "geotiff",
  extensions: ["tif", "tiff"],
  recognise: ([a, b, c, d]) =>
    (a === 0x49 && b === 0x49 && (c === 42 || c === 43) && d === 0) ||
    (a === 0x4d && b === 0x4d && c === 0 && (d === 42 || d === 43)),
  read: readGeotiff,
};

async function readGeotiff(bytes: Uint8Array, options: ReadOptions): Promise<RawResult> {
  const problems = new ProblemList(options.fileName);
  const { grid, declared } = await decode(bytes, options);
  const { field, crs } = placeGrid(grid, declared, options, problems);
  const elevation = { name: baseName(options.fileName), format: "geotiff" as const, crs, field };
  return { layers: [], elevations: [elevation], problems: problems.done() };
}

async function decode(
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<{ grid: RawGrid; declared: string | undefined }> {
  try {
    // The library is large and few files need it: it is loaded with the first GeoTIFF.
    const { fromArrayBuffer } = await import("geotiff");
    const tiff = await fromArrayBuffer(bytes.slice().buffer);
    const image = await tiff.getImage();
    const [width, height, bands] = [image.getWidth(), image.getHeight(), image.getSamplesPerPixel()];
    if (bands !== 1) throw new FormatError("tiff-not-heights", { bands });
    if (!(width * height <= mostSamples)) throw new FormatError("elevation-too-large", { width, height });
    const place = placeOf(image);
    const [band] = (await image.readRasters({ interleave: false })) as unknown as ArrayLike<number>[];
    if (band === undefined || band.length !== width * height)
      throw new FormatError("tiff-broken", { detail: "raster" });
    const heights =
      band instanceof Int16Array || band instanceof Float32Array ? band : Float32Array.from(band);
    const grid = { width, height, ...place, heights, nodata: image.getGDALNoData() };
    return { grid, declared: declaredOf(image, options) };
  } catch (error) {
    if (error instanceof FormatError) throw error;
    if (error instanceof RangeError) throw new FormatError("tiff-cut", { bytes: bytes.length });
    throw new FormatError("tiff-broken", {
      detail: error instanceof Error ? error.message.slice(0, 120) : String(error),
    });
  }
}

/** The centre of the first sample. A GeoTIFF says whether its origin is a corner (the usual case) or a sample. */
function placeOf(image: GeoTIFFImage): Pick<RawGrid, "origin" | "cell"> {
  const directory = image.getFileDirectory() as unknown as { getValue?: (tag: string) => unknown };
  if (directory.getValue?.("ModelTransformation") && isRotated(directory.getValue("ModelTransformation")))
    throw new FormatError("elevation-rotated");
  let origin: number[];
  let resolution: number[];
  try {
    origin = image.getOrigin();
    resolution = image.getResolution();
  } catch {
    throw new FormatError("elevation-no-place");
  }
  const [x = 0, y = 0] = origin;
  const [dx = 0, dy = 0] = resolution;
  if (!(dx > 0 && dy < 0)) throw new FormatError("elevation-rotated");
  const half = image.getGeoKeys()?.GTRasterTypeGeoKey === 2 ? 0 : 0.5;
  return { origin: [x + dx * half, y + dy * half], cell: [dx, -dy] };
}

function isRotated(matrix: unknown): boolean {
  const list = matrix as ArrayLike<number>;
  return list[1] !== 0 || list[4] !== 0;
}

function declaredOf(image: GeoTIFFImage, options: ReadOptions): string | undefined {
  const keys = (image.getGeoKeys() ?? {}) as Record<string, unknown>;
  const code = [keys.ProjectedCSTypeGeoKey, keys.GeographicTypeGeoKey].find(
    (value) => typeof value === "number" && value > 1000 && value < 32_767,
  );
  if (code !== undefined) return `EPSG:${code}`;
  const citation = [keys.PCSCitationGeoKey, keys.GTCitationGeoKey, keys.GeogCitationGeoKey].find(
    (value) => typeof value === "string",
  );
  if (citation !== undefined) return String(citation);
  const prj = Object.entries(options.siblings ?? {}).find(([name]) => /\.prj$/i.test(name))?.[1];
  return prj === undefined ? undefined : new TextDecoder().decode(prj);
}
