/** A text of the data itself, in the languages it has. Chinese is what a county always has. */
export interface Words {
  readonly zh: string;
  readonly en?: string;
}

export type Locale = "zh-CN" | "en";

/** The text in the language asked for, or in Chinese where there is no other. */
export function inLocale(words: Words, locale: Locale): string {
  return locale === "en" ? (words.en ?? words.zh) : words.zh;
}
