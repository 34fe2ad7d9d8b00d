import type { Feature } from "geojson";
import type { Field } from "./contract";
import { isDate } from "./dbf-value";

const mostSampled = 5000;

/** The fields of a layer in the order they first occur, and what they hold. */
export function describeFields(features: readonly Feature[]): Field[] {
  const kinds = new Map<string, Set<Field["type"]>>();
  const step = Math.max(1, Math.floor(features.length / mostSampled));
  for (let index = 0; index < features.length; index += step)
    for (const [name, value] of Object.entries(features[index]?.properties ?? {})) {
      const seen = kinds.get(name) ?? new Set();
      kinds.set(name, seen);
      const kind = kindOf(value);
      if (kind !== undefined) seen.add(kind);
    }
  return [...kinds].map(([name, seen]) => {
    const [only] = seen;
    return { name, type: seen.size === 0 ? "empty" : seen.size === 1 && only !== undefined ? only : "mixed" };
  });
}

function kindOf(value: unknown): Field["type"] | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "boolean";
  if (typeof value !== "string") return "object";
  return /^\d{4}-\d{2}-\d{2}/.test(value) && isDate(value.slice(0, 10)) ? "date" : "text";
}
