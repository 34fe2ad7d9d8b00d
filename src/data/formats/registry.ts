import type { Problem } from "../../model/problem";
import { asciiGrid } from "./ascii-grid";
import type { Format, RawResult, ReadOptions } from "./contract";
import { csv } from "./csv";
import { flatgeobuf } from "./flatgeobuf";
import { FormatError } from "./format-error";
import { geojson } from "./geojson";
import { geopackage } from "./geopackage";
import { geotiffHeights } from "./geotiff-heights";
import { gpx } from "./gpx";
import { hgt, hgtGzip } from "./hgt";
import { kml } from "./kml";
import { extensionOf } from "./names";
import { shapefile } from "./shapefile";
import { webPage } from "./web-page";
import { xls } from "./xls";
import { xlsx } from "./xlsx";
import { zipArchive } from "./zip-archive";

/** Every format that can be read. Told apart by their first bytes first, by their ending last. */
export const formats: readonly Format[] = [
  xlsx,
  zipArchive(readPlain),
  shapefile,
  flatgeobuf,
  geopackage,
  kml,
  gpx,
  webPage,
  xls,
  geotiffHeights,
  hgtGzip,
  asciiGrid,
  geojson,
  hgt,
  csv,
];

const headBytes = 4096;
const shapefileParts = new Set(["dbf", "prj", "cpg", "shx", "sbn", "sbx"]);

/** The format of a file, with a note when its ending says something else than its content. */
export function formatOf(
  bytes: Uint8Array,
  { fileName }: ReadOptions,
): { readonly format: Format; readonly problems: readonly Problem[] } {
  const head = bytes.subarray(0, headBytes);
  const extension = extensionOf(fileName);
  const named = formats.filter(({ extensions }) => extensions.includes(extension));
  const byContent = formats.find((format) => format.recognise?.(head));
  if (byContent !== undefined) {
    if (extension === "" || named.includes(byContent)) return { format: byContent, problems: [] };
    const params = { extension, format: byContent.id };
    return {
      format: byContent,
      problems: [{ code: "extension-wrong", severity: "note", file: fileName, params }],
    };
  }
  const byName = named.find(({ recognise }) => recognise === undefined);
  if (byName !== undefined) return { format: byName, problems: [] };
  const [claimed] = named;
  if (claimed !== undefined) throw new FormatError("content-not-format", { extension, format: claimed.id });
  if (shapefileParts.has(extension)) throw new FormatError("shp-part-alone", { extension });
  throw new FormatError("file-unknown", { extension });
}

/** Reads by whatever format the bytes are; used for files inside an archive as well. */
export async function readPlain(bytes: Uint8Array, options: ReadOptions): Promise<RawResult> {
  if (bytes.length === 0) throw new FormatError("file-empty");
  const { format, problems } = formatOf(bytes, options);
  const result = await format.read(bytes, options);
  return { ...result, problems: [...problems, ...(result.problems ?? [])] };
}
