/** A text of the data itself, in the languages it has. Chinese is what a county always has. */
export interface Words {
  readonly zh: string;
  readonly en?: string;
}

export type Locale = "zh-CN" | "en";
