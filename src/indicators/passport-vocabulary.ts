import type { ReadingVocabulary } from "./reading-problems";
import type { UnitWords } from "./written-value";

/** A tree of texts, as the locales have it. */
type Words = { readonly [key: string]: string | Words };

/** What of a locale a passport is written with. */
export interface PassportVocabulary {
  /** BCP 47, for the way numbers are written. */
  readonly locale: "zh-CN" | "en";
  readonly passport: Words & {
    readonly units: UnitWords;
    readonly factUnits: Readonly<Record<string, string>>;
  };
  readonly indicators: Readonly<
    Record<
      string,
      { readonly name: string; readonly formula: string; readonly symbols: Readonly<Record<string, string>> }
    >
  >;
  readonly measures: Readonly<Record<string, string>>;
  readonly params: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly leftOut: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, string>>;
  /** Where a figure comes from, by its id. */
  readonly sources: Readonly<Record<string, string>>;
  /** What a file can have wrong, by code. */
  readonly problems: Readonly<Record<string, string>>;
  /** What the values in those are called. */
  readonly reading: ReadingVocabulary;
}

type Params = Readonly<Record<string, string | number>>;

/** Says a key of the passport's words, a dotted path, with its places filled. */
export function sayer(words: Words): (key: string, params?: Params) => string {
  return (key, params = {}) => {
    const text = key
      .split(".")
      .reduce<string | Words | undefined>(
        (tree, part) => (typeof tree === "object" ? tree[part] : undefined),
        words,
      );
    return fill(typeof text === "string" ? text : key, params);
  };
}

export const fill = (text: string, params: Params) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? "…"));
