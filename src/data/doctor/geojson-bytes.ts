import type { Feature } from "geojson";

/** Texts are joined in pieces: one string of 200 MB would be too long for some engines. */
const atOnce = 2000;

/** A FeatureCollection as UTF-8, one feature a line. */
export function geojsonBytes(features: readonly Feature[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts = [encoder.encode('{"type":"FeatureCollection","features":[\n')];
  for (let at = 0; at < features.length; at += atOnce) {
    const lines = features.slice(at, at + atOnce).map((feature) => JSON.stringify(feature));
    const behind = at + atOnce < features.length ? ",\n" : "\n";
    parts.push(encoder.encode(lines.join(",\n") + behind));
  }
  parts.push(encoder.encode("]}\n"));
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
