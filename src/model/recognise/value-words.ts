import { readValue } from "../read-value";
import type { EnumerationSpec } from "../schema/field-spec";

/** How a value of a file was recognised as one of a list. `told`: the user's word. */
export type ValueHow = "word" | "code" | "part" | "told";

export interface ValueMeaning {
  /** Null: nobody knows yet what it means. */
  readonly to: string | null;
  readonly how: ValueHow | null;
  readonly count: number;
}

/** What the values of a column mean, by the value as it stands in the file; the most frequent first. */
export type ValueMeanings = Readonly<Record<string, ValueMeaning>>;

/**
 * Codes of land classes in forest surveys (LY/T 1955-2011, table of 地类). Non-forest land (02xx) has no
 * class here and is set aside with its own line.
 */
const landClassCodes: Readonly<Record<string, string>> = {
  "0110": "arbor",
  "0111": "arbor",
  "0112": "arbor",
  "0113": "bamboo",
  "0120": "sparse",
  "0131": "special-shrub",
  "0132": "shrub",
  "0140": "young",
  "0141": "young",
  "0142": "young",
  "0150": "nursery",
  "0160": "bare",
  "0161": "bare",
  "0162": "bare",
  "0163": "bare",
  "0170": "bare",
  "0171": "bare",
  "0172": "bare",
  "0173": "bare",
};

const codesOf: Readonly<Record<string, Readonly<Record<string, string>>>> = { landClass: landClassCodes };

const mostMeanings = 200;

/** What each value of a column most likely means in a list of words. */
export function meaningsOf(field: string, spec: EnumerationSpec, values: readonly unknown[]): ValueMeanings {
  const counts = new Map<string, number>();
  for (const value of values) {
    const text = String(value ?? "").trim();
    if (text !== "") counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([, a], [, b]) => b - a).slice(0, mostMeanings);
  return Object.fromEntries(
    ranked.map(([text, count]) => [text, { ...meaningOf(field, spec, text), count }]),
  );
}

function meaningOf(field: string, spec: EnumerationSpec, text: string): Omit<ValueMeaning, "count"> {
  const word = readValue(spec, text.normalize("NFKC"), "UTC");
  if (word.fault === undefined && word.value !== undefined) return { to: String(word.value), how: "word" };
  const codes = codesOf[field];
  const code = codes?.[text] ?? codes?.[text.padStart(4, "0")] ?? codes?.[`0${text.slice(0, 3)}`];
  if (/^\d{3,6}$/.test(text) && code !== undefined) return { to: code, how: "code" };
  const part = Object.entries(spec.synonyms)
    .filter(([known]) => known.length >= 2 && text.includes(known))
    .sort(([a], [b]) => b.length - a.length)[0];
  return part === undefined ? { to: null, how: null } : { to: part[1], how: "part" };
}

/** Which part of a column's filled cells is understood, 0–1. */
export function understoodShare(meanings: ValueMeanings): number {
  const all = Object.values(meanings);
  const total = all.reduce((sum, { count }) => sum + count, 0);
  const known = all.reduce((sum, { count, to }) => sum + (to === null ? 0 : count), 0);
  return total === 0 ? 0 : known / total;
}
