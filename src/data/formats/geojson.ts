import type { Feature } from "geojson";
import type { Format, RawLayer, RawResult, ReadOptions } from "./contract";
import { esriFeature, isEsriJson } from "./esri-json";
import { FormatError, ProblemList } from "./format-error";
import { asFeature } from "./geojson-feature";
import { headText } from "./head-text";
import { type JsonRange, type JsonScan, scanJson } from "./json-scan";
import { baseName } from "./names";
import { countReplaced, encodingOfFile } from "./text-encoding";
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
  const { utf8, encoding } = asUtf8(bytes, options);
  const scan = scanJson(utf8, options.onProgress);
  checkScan(scan, utf8, bytes.length, problems);
  const { parse, replaced } = parserOf(utf8);
  const head = headOf(parse, utf8, scan);
  const source = { utf8, scan, head, parse, problems, options };
  const layer = { name: nameOf(head, options), encoding };
  const result =
    scan.array === undefined && scan.roots.length === 1 ? readSingle(source, layer) : readMany(source, layer);
  if (replaced() > 0) problems.add("warning", "encoding-mixed", { count: replaced(), name: encoding.name });
  return {
    ...result,
    layers: result.layers.map((one) => ({ ...one, problems: [...one.problems, ...problems.done()] })),
  };
}

interface Source {
  readonly utf8: Uint8Array;
  readonly scan: JsonScan;
  readonly head: unknown;
  readonly parse: Parse;
  readonly problems: ProblemList;
  readonly options: ReadOptions;
}

type Named = Pick<RawLayer, "name" | "encoding">;

/** Faults of the text as a whole: broken brackets end the reading, a missing end is only said. */
function checkScan(scan: JsonScan, utf8: Uint8Array, bytes: number, problems: ProblemList): void {
  if (scan.brokenAt !== undefined) throw new FormatError("json-broken", whereOf(utf8, scan.brokenAt));
  const read = scan.elements.length || scan.roots.length;
  if (scan.cutOffAt !== undefined && read === 0) throw new FormatError("file-cut-off", { bytes, read });
  if (scan.cutOffAt !== undefined) problems.add("error", "file-cut-off", { bytes, read });
  if (scan.roots.length === 0 && scan.array === undefined)
    throw new FormatError("json-broken", whereOf(utf8, 0));
}

/** A collection, an array, or one value per line. */
function readMany({ utf8, scan, head, parse, problems, options }: Source, layer: Named): RawResult {
  const inLines = scan.roots.length > 1;
  const ranges = inLines ? scan.roots : scan.elements;
  const make = isEsriJson(head) ? esriFeature : asFeature;
  const features = featuresOf(ranges, { parse, utf8, problems, options, make });
  const format = inLines ? "geojson-lines" : "geojson";
  return { layers: [{ ...layer, format, ...crsMemberOf(head), features, problems: [] }] };
}

/** One feature, one geometry, or a topology. */
function readSingle({ utf8, scan, parse, problems, options }: Source, layer: Named): RawResult {
  const value = parseOrThrow(parse, utf8, scan.roots[0] as JsonRange);
  const { type } = value as { type?: unknown };
  if (type === "Topology") return topojsonLayers(value, layer, options);
  if (type === "FeatureCollection") throw new FormatError("json-no-features");
  const feature = asFeature(value, 0, problems);
  if (feature === undefined) throw new FormatError("json-not-geojson", { keys: keysOf(value) });
  return {
    layers: [{ ...layer, format: "geojson", ...crsMemberOf(value), features: [feature], problems: [] }],
  };
}

type Parse = (range: JsonRange) => unknown;

/** Parses pieces of the text and counts on the way what could not be decoded. */
function parserOf(utf8: Uint8Array): { readonly parse: Parse; readonly replaced: () => number } {
  const decoder = new TextDecoder();
  let replaced = 0;
  return {
    replaced: () => replaced,
    parse({ start, end }) {
      const text = decoder.decode(utf8.subarray(start, end));
      if (text.includes("\uFFFD")) replaced += countReplaced(text);
      return JSON.parse(text);
    },
  };
}

function parseOrThrow(parse: Parse, utf8: Uint8Array, range: JsonRange): unknown {
  try {
    return parse(range);
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
    throw new FormatError("json-broken", whereOf(utf8, range.start + Number(position ?? 0)));
  }
}

/** The line of a byte, and what stands there. */
function whereOf(utf8: Uint8Array, at: number): { line: number; found: string } {
  return { line: lineCounter(utf8)(at), found: foundAt(utf8, at) };
}

function foundAt(utf8: Uint8Array, at: number): string {
  return new TextDecoder().decode(utf8.subarray(at, at + 30)).replace(/\s+/g, " ");
}

/** GeoJSON is UTF-8 by its standard; files in GBK or UTF-16 are turned into it first. */
function asUtf8(bytes: Uint8Array, options: ReadOptions) {
  const encoding = encodingOfFile(bytes, options.encoding === undefined ? {} : { told: options.encoding });
  if (encoding.name === "utf-8") return { utf8: bytes[0] === 0xef ? bytes.subarray(3) : bytes, encoding };
  return { utf8: new TextEncoder().encode(new TextDecoder(encoding.name).decode(bytes)), encoding };
}

function featuresOf(
  ranges: readonly JsonRange[],
  {
    parse,
    utf8,
    problems,
    options,
    make,
  }: Omit<Source, "scan" | "head"> & { readonly make: typeof asFeature },
): Feature[] {
  const features: Feature[] = [];
  const lines = lineCounter(utf8);
  for (const [index, range] of ranges.entries()) {
    if (index % 500 === 0) options.onProgress?.(index / ranges.length);
    const place = () => ({ number: index + 1, line: lines(range.start) });
    let value: unknown;
    try {
      value = parse(range);
    } catch {
      problems.add("error", "feature-broken", { ...place(), found: foundAt(utf8, range.start) });
      continue;
    }
    // Problems of a feature name its position in the layer; those of one that is left out its place in the file.
    const feature = make(value, features.length, problems);
    if (feature !== undefined) features.push(feature);
    else problems.add("error", "feature-unknown", { ...place(), keys: keysOf(value) });
  }
  return features;
}

/** Lines counted from 1, for places asked about in rising order. */
function lineCounter(utf8: Uint8Array): (at: number) => number {
  let line = 1;
  let next = utf8.indexOf(10);
  return (at) => {
    while (next >= 0 && next < at) {
      line++;
      next = utf8.indexOf(10, next + 1);
    }
    return line;
  };
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
