import { ByteBuffer } from "flatbuffers";
import { Feature as FgbFeature } from "flatgeobuf/lib/mjs/flat-geobuf/feature.js";
import { fromFeature } from "flatgeobuf/lib/mjs/geojson/feature.js";
import { fromByteBuffer, type HeaderMeta } from "flatgeobuf/lib/mjs/header-meta.js";
import type { Feature } from "geojson";
import type { Format, RawResult, ReadOptions } from "./contract";
import { FormatError, ProblemList } from "./format-error";
import { checkedGeometry } from "./geojson-feature";
import { baseName } from "./names";

const magicBytes = 8;
const mostHeaderBytes = 10_000_000;

/** FlatGeobuf 3. Framed here and decoded by the library feature by feature, so that a damaged one costs only itself. */
export const flatgeobuf: Format = {
  id: "flatgeobuf",
  extensions: ["fgb"],
  recognise: (head) => head[0] === 0x66 && head[1] === 0x67 && head[2] === 0x62,
  read: readFlatgeobuf,
};

function readFlatgeobuf(bytes: Uint8Array, options: ReadOptions): RawResult {
  const problems = new ProblemList(options.fileName);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { header, end } = headerOf(bytes, view);
  let at = end + indexBytes(header);
  const features: Feature[] = [];
  let index = 0;
  for (; at + 4 <= bytes.length; index++) {
    const length = view.getUint32(at, true);
    if (length < 4 || at + 4 + length > bytes.length) break;
    const feature = featureAt(bytes.slice(at, at + 4 + length), header, [index, features.length], problems);
    if (feature !== undefined) features.push(feature);
    at += 4 + length;
    if (index % 5000 === 0) options.onProgress?.(at / bytes.length);
  }
  if (at !== bytes.length || (header.featuresCount > 0 && header.featuresCount !== index))
    problems.add("error", "flatgeobuf-count", { claimed: header.featuresCount, read: index });
  const { crs } = header;
  const text = crs?.code ? `EPSG:${crs.code}` : (crs?.wkt ?? crs?.name ?? undefined);
  const layer = {
    name: header.title ?? baseName(options.fileName),
    format: "flatgeobuf" as const,
    encoding: { name: "utf-8", how: "format" as const },
    features,
    ...(text ? { declaredCrs: { text } } : {}),
    problems: problems.done(),
  };
  return { layers: [layer] };
}

function headerOf(bytes: Uint8Array, view: DataView): { header: HeaderMeta; end: number } {
  if (bytes.length < magicBytes + 8)
    throw new FormatError("flatgeobuf-broken", { detail: `${bytes.length} B` });
  const length = view.getUint32(magicBytes, true);
  const end = magicBytes + 4 + length;
  if (length > mostHeaderBytes || end > bytes.length)
    throw new FormatError("flatgeobuf-broken", { detail: `header ${length} B` });
  const header = guarded(() => fromByteBuffer(new ByteBuffer(bytes.slice(magicBytes, end))));
  if (header === undefined) throw new FormatError("flatgeobuf-broken", { detail: "header" });
  return { header, end };
}

/** The packed R-tree between header and features: 40 bytes a node. */
function indexBytes({ featuresCount, indexNodeSize }: HeaderMeta): number {
  if (indexNodeSize < 2 || !(featuresCount > 0)) return 0;
  let level = featuresCount;
  let nodes = level;
  do {
    level = Math.ceil(level / indexNodeSize);
    nodes += level;
  } while (level > 1);
  return nodes * 40;
}

function featureAt(
  framed: Uint8Array,
  header: HeaderMeta,
  [index, position]: readonly [inFile: number, inLayer: number],
  problems: ProblemList,
): Feature | undefined {
  const feature = guarded(() => {
    const raw = FgbFeature.getSizePrefixedRootAsFeature(new ByteBuffer(framed));
    const geometry = raw.geometry();
    if (geometry === null) return { properties: {}, geometry: null };
    if (!isBounded(geometry, { parts: framed.length }, 0)) throw new RangeError("more parts than bytes");
    return fromFeature(index, raw, header);
  });
  if (feature === undefined) {
    problems.add("error", "flatgeobuf-broken", { detail: `#${index}` });
    return undefined;
  }
  const geometry = feature.geometry === null ? null : checkedGeometry(feature.geometry, position, problems);
  return {
    type: "Feature",
    properties: { ...feature.properties },
    geometry: geometry as Feature["geometry"],
  };
}

type FgbGeometry = NonNullable<ReturnType<FgbFeature["geometry"]>>;

/** A damaged count of parts would keep the library busy for hours: there cannot be more parts than bytes. */
function isBounded(geometry: FgbGeometry, budget: { parts: number }, depth: number): boolean {
  const count = geometry.partsLength();
  budget.parts -= count;
  if (count < 0 || budget.parts < 0 || depth > 8) return false;
  for (let index = 0; index < count; index++) {
    const part = geometry.parts(index);
    if (part !== null && !isBounded(part, budget, depth + 1)) return false;
  }
  return true;
}

/** Damaged offsets make the library read beyond its buffer. */
function guarded<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
