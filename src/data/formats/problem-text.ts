import type { Problem } from "../../model/problem";

/** Texts by key, with `{{name}}` where a value goes. */
export type Dictionary = Readonly<Record<string, string>>;

/** Fills the placeholders of a text. Values are only ever text. */
export function fillText(text: string, params: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** What is wrong and what to do, as one paragraph in the dictionary's language. */
export function problemText({ code, params }: Problem, dictionary: Dictionary): string {
  const parts = [dictionary[code] ?? code, dictionary[`${code}-cure`] ?? ""];
  return parts
    .filter((part) => part !== "")
    .map((part) => fillText(part, params))
    .join(" ");
}
