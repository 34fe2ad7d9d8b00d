import type { Problem } from "../../model/problem";
import type { Format, RawLayer, RawResult, ReadOptions } from "./contract";
import { FormatError, ProblemList } from "./format-error";
import { baseName, extensionOf, fileOf } from "./names";
import { partsOf, readShapefile } from "./shapefile";
import { type ZipEntry, zipEntries } from "./zip";

/** Reads one file out of the archive by its own format. */
export type ReadInner = (bytes: Uint8Array, options: ReadOptions) => RawResult | Promise<RawResult>;

/** A zip of layers: shapefiles in folders, KML in a KMZ, GeoJSON, lists. */
export function zipArchive(readInner: ReadInner): Format {
  return {
    id: "zip",
    extensions: ["zip", "kmz", "shz"],
    recognise: isZip,
    read: (bytes, options) => readZip(bytes, options, readInner),
  };
}

/** True for the first bytes of a zip. */
export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5);
}

/** Endings that belong to a layer read under another name, or to nothing we show. */
const companions = new Set(
  "dbf prj cpg shx sbn sbx qix qpj fix xml qmd cst idx atx ain aih mxs png jpg jpeg gif bmp svg md pdf doc docx html htm lyr qml sld mxd".split(
    " ",
  ),
);

async function readZip(bytes: Uint8Array, options: ReadOptions, readInner: ReadInner): Promise<RawResult> {
  const problems = new ProblemList(options.fileName);
  const entries = zipEntries(bytes, problems);
  const layers: RawLayer[] = [];
  const elevations: NonNullable<RawResult["elevations"]>[number][] = [];
  const inner: Problem[] = [];
  for (const [index, entry] of entries.entries()) {
    options.onProgress?.(index / entries.length);
    if (companions.has(extensionOf(entry.path))) continue;
    try {
      const result = await readEntry(entry, entries, { options, readInner });
      layers.push(...result.layers.map((layer) => asKmz(layer, options)));
      elevations.push(...(result.elevations ?? []));
      inner.push(...(result.problems ?? []));
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      // One damaged layer must not cost the others.
      inner.push({ code: error.code, severity: "error", file: entry.path, params: error.params });
    }
  }
  if (layers.length === 0 && elevations.length === 0 && inner.length === 0 && problems.items.length === 0)
    throw new FormatError("zip-no-layer", { files: entries.length });
  return { layers, elevations, problems: [...problems.done(), ...inner] };
}

async function readEntry(
  entry: ZipEntry,
  entries: readonly ZipEntry[],
  { options, readInner }: { readonly options: ReadOptions; readonly readInner: ReadInner },
): Promise<RawResult> {
  const { path } = entry;
  if (extensionOf(path) === "zip") throw new FormatError("zip-nested", { path });
  const inner: ReadOptions = { ...options, fileName: path };
  if (extensionOf(path) !== "shp") {
    const content = entry.bytes();
    if (content.length === 0) throw new FormatError("file-empty");
    if (isZip(content) && !/^xlsx$/.test(extensionOf(path))) throw new FormatError("zip-nested", { path });
    return readInner(content, inner);
  }
  const stem = path.slice(0, -4).toLowerCase();
  const beside = (ending: string) =>
    entries.find((other) => other.path.toLowerCase() === `${stem}.${ending}`)?.bytes();
  return { layers: [readShapefile(partsOf(baseName(fileOf(path)), entry.bytes(), beside), inner)] };
}

function asKmz(layer: RawLayer, { fileName }: ReadOptions): RawLayer {
  const isKmz = extensionOf(fileName) === "kmz" && layer.format === "kml";
  const name = layer.name === "doc" ? baseName(fileName) : layer.name;
  return isKmz ? { ...layer, name, format: "kmz" } : layer;
}
