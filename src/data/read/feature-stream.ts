import type { FeatureList } from "../../model/read-features";
import { FormatError } from "../formats/format-error";
import { type JsonRange, type JsonScan, scanJson } from "../formats/json-scan";
import { crsNameOf, isDegrees, metresAmong } from "./read-collection";

/** So many features are looked at to tell degrees from metres. */
const sample = 500;

/**
 * The features of a large GeoJSON file in degrees, each parsed when it is its turn, so that neither the whole text nor
 * all features stand in memory beside what is made of them.
 *
 * Null where the file is anything but a plain, whole FeatureCollection. Iterating throws at a feature that
 * cannot be parsed, or is not UTF-8.
 */
export function featureStream(bytes: Uint8Array): FeatureList | null {
  const utf8 = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  const scan = scanned(utf8);
  if (scan === null || !isPlain(scan, utf8)) return null;
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const parse = ({ start, end }: JsonRange): unknown => JSON.parse(decoder.decode(utf8.subarray(start, end)));
  const features: FeatureList = {
    length: scan.elements.length,
    *[Symbol.iterator]() {
      for (const range of scan.elements) yield parse(range);
    },
  };
  return looksLikeDegrees(features) ? features : null;
}

function scanned(utf8: Uint8Array): JsonScan | null {
  try {
    return scanJson(utf8);
  } catch (fault) {
    if (fault instanceof FormatError) return null;
    throw fault;
  }
}

/** One whole collection: nothing cut off, nothing behind it, and what stands around the features says degrees. */
function isPlain({ roots, array, brokenAt, cutOffAt }: JsonScan, utf8: Uint8Array): boolean {
  const [root] = roots;
  if (root === undefined || roots.length !== 1 || array === undefined) return false;
  if (brokenAt !== undefined || cutOffAt !== undefined) return false;
  const text = (start: number, end: number) => new TextDecoder().decode(utf8.subarray(start, end));
  // Nothing but white space may follow; the scan does not look at what is no bracket.
  if (text(root.end, utf8.length).trim() !== "" || text(0, root.start).trim() !== "") return false;
  try {
    const head = JSON.parse(`${text(root.start, array.start)}[]${text(array.end, root.end)}`) as {
      readonly type?: unknown;
      readonly crs?: unknown;
    };
    return head.type === "FeatureCollection" && isDegrees(crsNameOf(head.crs));
  } catch {
    return false;
  }
}

function looksLikeDegrees(features: FeatureList): boolean {
  const first: unknown[] = [];
  try {
    for (const feature of features) {
      if (first.length >= sample) break;
      first.push(feature);
    }
  } catch {
    return false;
  }
  return metresAmong(first) === null;
}
