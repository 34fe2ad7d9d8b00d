import type { LocaleName } from "../ids";

/** Each language is its own chunk: a reader loads the one that is read. */
export const locales: Readonly<Record<LocaleName, () => Promise<{ readonly words: object }>>> = {
  "zh-CN": () => import("./zh-CN"),
  en: () => import("./en"),
};
