/** A text of the data itself, in the languages it has. Chinese is what a county always has. */
export interface Words {
  readonly zh: string;
  readonly en?: string;
}

export type Locale = "zh-CN" | "en";

/** A text of the data in the reader's language, in Chinese where it has no other; a plain one as it is. */
export function wordsIn(locale: string, words: Words | string): string {
  if (typeof words === "string") return words;
  return locale === "en" ? (words.en ?? words.zh) : words.zh;
}
