import type { LocaleName } from "../i18n/ids";
import type { Face, ThemeName } from "./choice";

/** The wall hangs in a dim room and is dark unless told otherwise; the others follow the system. */
export function themeFor(chosen: ThemeName | null, face: Face, systemIsDark: boolean): ThemeName {
  if (chosen !== null) return chosen;
  return face === "wall" || systemIsDark ? "dark" : "light";
}

/** The first language of the browser that we speak; Chinese where it names none. */
export function localeFor(chosen: LocaleName | null, preferred: readonly string[]): LocaleName {
  if (chosen !== null) return chosen;
  for (const language of preferred) {
    if (/^zh\b/i.test(language)) return "zh-CN";
    if (/^en\b/i.test(language)) return "en";
  }
  return "zh-CN";
}
