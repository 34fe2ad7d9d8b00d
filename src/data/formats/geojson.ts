import type { Feature } from "geojson";
import type { Format, RawLayer, RawResult, ReadOptions } from "./contract";
import { esriFeature, isEsriJson } from "./esri-json";
import { FormatError, ProblemList } from "./format-error";
import { asFeature } from "./geojson-feature";
import { headText } from "./head-text";
import { type JsonRange, type JsonScan, scanJson } from "./json-scan";
import { baseName } from "./names";
import { decodeText } from "./text-encoding";
import { topojsonLayers } from "./topojson";

/** GeoJSON in every shape it is met: collection, feature, bare geometry, bare array, one per line, TopoJSON, ESRI JSON. */
export const geojson: Format = {
  id: "geojson",
  extensions: ["geojson", "json", "geojsonl", "ndjson", "jsonl", "topojson", "geojsons", "txt"],
  // The record separator 0x1e stands before each line of a GeoJSON text sequence.
  recognise: (head) => /^[{[]/.test(headText(head).replace("\u001e", "").replace("\uFEFF", "").trimStart()),
  read: readGeoJson,
};

function readGeoJson(bytes: Uint8Array, options: ReadOptions): RawResult {
  const problems = new ProblemList(options.fileName);
  const { utf8, encoding } = asUtf8(bytes, options, problems);
  const scan = scanJson(utf8, options.onProgress);
  if (scan.brokenAt !== undefined) throw new FormatError("json-broken", whereOf(utf8, scan.brokenAt));
  const parse = parserOf(utf8);
  const cut = scan.cutOffAt !== undefined;
  if (cut && scan.elements.length === 0 && scan.roots.length === 0)
    throw new FormatError("file-cut-off", { bytes: bytes.length, read: 0 });
  if (cut)
    problems.add("error", "file-cut-off", {
      bytes: bytes.length,
      read: scan.elements.length || scan.roots.length,
    });
  const first = scan.roots[0];
  const head = headOf(parse, utf8, scan);
  const layer = { name: nameOf(head, options), encoding };
  if (scan.roots.length > 1) {
    const features = featuresOf(scan.roots, parse, utf8, problems, options);
    return { layers: [{ ...layer, format: "geojson-lines", features, problems: problems.done() }] };
  }
  if (scan.array !== undefined) {
    const make = isEsriJson(head) ? esriFeature : asFeature;
    const features = featuresOf(scan.elements, parse, utf8, problems, options, make);
    const declared = crsMemberOf(head);
    return {
      layers: [
        { ...layer, format: "geojson", ...declared, features, problems: problems.done() } satisfies RawLayer,
      ],
    };
  }
  if (first === undefined) throw new FormatError("json-broken", whereOf(utf8, 0));
  const value = parseOrThrow(parse, utf8, first);
  if ((value as { type?: unknown }).type === "Topology") return topojsonLayers(value, layer, options);
  if ((value as { type?: unknown }).type === "FeatureCollection") throw new FormatError("json-no-features");
  const feature = asFeature(value, 0, problems);
  if (feature === undefined) throw new FormatError("json-not-geojson", { keys: keysOf(value) });
  const declared = crsMemberOf(value);
  return {
    layers: [{ ...layer, format: "geojson", ...declared, features: [feature], problems: problems.done() }],
  };
}

type Parse = (range: JsonRange) => unknown;

function parserOf(utf8: Uint8Array): Parse {
  const decoder = new TextDecoder();
  return ({ start, end }) => JSON.parse(decoder.decode(utf8.subarray(start, end)));
}

function parseOrThrow(parse: Parse, utf8: Uint8Array, range: JsonRange): unknown {
  try {
    return parse(range);
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
    throw new FormatError("json-broken", whereOf(utf8, range.start + Number(position ?? 0)));
  }
}

/** The byte, its line (from 1), and what stands there. */
function whereOf(utf8: Uint8Array, at: number): { line: number; found: string } {
  let line = 1;
  for (let next = utf8.indexOf(10); next >= 0 && next < at; next = utf8.indexOf(10, next + 1)) line++;
  const found = new TextDecoder().decode(utf8.subarray(at, at + 30)).replace(/\s+/g, " ");
  return { line, found };
}

/** GeoJSON is UTF-8 by its standard; files in GBK or UTF-16 are turned into it first. */
function asUtf8(bytes: Uint8Array, options: ReadOptions, problems: ProblemList) {
  const { text, encoding, replaced } = decodeShort(bytes, options);
  if (replaced > 0) problems.add("warning", "encoding-mixed", { count: replaced, name: encoding.name });
  if (encoding.name === "utf-8") return { utf8: bytes[0] === 0xef ? bytes.subarray(3) : bytes, encoding };
  return { utf8: new TextEncoder().encode(text), encoding };
}

const longFile = 64_000_000;

/** A long file is decided by its first part and decoded as a whole only where it is not UTF-8. */
function decodeShort(bytes: Uint8Array, options: ReadOptions) {
  const hints = options.encoding === undefined ? {} : { told: options.encoding };
  if (bytes.length <= longFile) return decodeText(bytes, hints);
  const part = decodeText(bytes.subarray(0, longFile), hints);
  if (part.encoding.name !== "utf-8") return decodeText(bytes, { told: part.encoding.name });
  return { ...part, replaced: Math.max(0, part.replaced - 3) };
}

function featuresOf(
  ranges: readonly JsonRange[],
  parse: Parse,
  utf8: Uint8Array,
  problems: ProblemList,
  options: ReadOptions,
  make = asFeature,
): Feature[] {
  const features: Feature[] = [];
  for (const [index, range] of ranges.entries()) {
    if (index % 5000 === 0) options.onProgress?.(index / ranges.length);
    let value: unknown;
    try {
      value = parse(range);
    } catch {
      problems.add("error", "feature-broken", whereOf(utf8, range.start), { feature: index });
      continue;
    }
    const feature = make(value, index, problems);
    if (feature !== undefined) features.push(feature);
    else problems.add("error", "feature-unknown", { keys: keysOf(value) }, { feature: index });
  }
  return features;
}

/** The first root with its array of features left empty: name, crs and the like. */
function headOf(parse: Parse, utf8: Uint8Array, scan: JsonScan): unknown {
  const root = scan.roots[0];
  if (scan.array === undefined || root === undefined || scan.array.start === root.start) return {};
  const decoder = new TextDecoder();
  const before = decoder.decode(utf8.subarray(root.start, scan.array.start));
  const after = decoder.decode(utf8.subarray(scan.array.end, root.end));
  try {
    return JSON.parse(`${before}[]${after}`);
  } catch {
    return parseOrThrow(parse, utf8, root);
  }
}

function nameOf(head: unknown, options: ReadOptions): string {
  const name = (head as { name?: unknown } | null)?.name;
  return typeof name === "string" && name !== "" ? name : baseName(options.fileName);
}

/** The `crs` member of the 2008 draft, which desktop programs still write. */
function crsMemberOf(head: unknown): { declaredCrs?: { text: string } } {
  const { crs, spatialReference } = (head ?? {}) as Record<
    string,
    { properties?: Record<string, unknown>; wkid?: unknown; latestWkid?: unknown; wkt?: unknown }
  >;
  const name = crs?.properties?.name ?? crs?.properties?.code;
  const wkid = spatialReference?.latestWkid ?? spatialReference?.wkid ?? spatialReference?.wkt;
  const text = name ?? wkid;
  return typeof text === "string" || typeof text === "number" ? { declaredCrs: { text: String(text) } } : {};
}

function keysOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value)?.slice(0, 40) ?? "";
  return Object.keys(value).slice(0, 6).join(", ").slice(0, 80);
}
