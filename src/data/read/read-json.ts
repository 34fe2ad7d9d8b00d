import type { Problem } from "../../model/problem";
import { findJsonFault } from "./json-fault";

/** A JSON text out of bytes, or why there is none. */
export type ReadJson = { readonly value: unknown } | { readonly problem: Problem };

/** Decodes UTF-8 (a byte order mark is no harm) and parses it; never throws. */
export function readJson(bytes: Uint8Array, file: string): ReadJson {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { problem: { code: "file-not-utf8", severity: "error", file } };
  }
  if (text.trim() === "") return { problem: { code: "file-empty", severity: "error", file } };
  try {
    return { value: JSON.parse(text) };
  } catch (fault) {
    const place = findJsonFault(text);
    // Sound JSON the engine would not parse: too deep or too long for it.
    const detail = fault instanceof Error ? fault.message.slice(0, 120) : String(fault);
    return place === null
      ? { problem: { code: "file-fault", severity: "error", file, params: { detail } } }
      : {
          problem: {
            code: "json-syntax",
            severity: "error",
            file,
            params: { ...place, found: place.found || "…" },
          },
        };
  }
}
