import { pinyinOf } from "./pinyin";

/** A column's name without what people add to it: blanks, signs, units in brackets, width of letters. */
export function bareName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[([【{].*?[)\]】}]/g, "")
    .replace(/[\s_\-.:：*/、]/g, "");
}

/** How a column's name and a known one agree; smaller is surer. */
export type NameFit = "same" | "cut-off" | "pinyin" | "initials";

/** Sureness of an agreement by name, 0–1: initials agree with much by chance. */
export const nameTrust: Readonly<Record<NameFit, number>> = {
  same: 1,
  "cut-off": 0.85,
  pinyin: 0.95,
  initials: 0.6,
};

/** A table of the dBASE family holds ten bytes of a name: three to five Chinese characters. */
const mostBytes = 10;

/** Whether a column's name is a spelling of a known name: the very name, its pinyin, its initials, or cut off. */
export function nameFit(column: string, known: string): NameFit | null {
  const bare = bareName(column);
  if (bare === "") return null;
  const wanted = bareName(known);
  if (bare === wanted) return "same";
  const spelt = pinyinOf(wanted);
  if (spelt !== null && bare === spelt.whole) return "pinyin";
  if (spelt !== null && bare === spelt.initials && bare.length >= 2) return "initials";
  if (isCutOff(column, bare, wanted) || (spelt !== null && isCutOff(column, bare, spelt.whole)))
    return "cut-off";
  return null;
}

function isCutOff(column: string, bare: string, wanted: string): boolean {
  const bytes = [...column].reduce((sum, sign) => sum + (sign.charCodeAt(0) < 128 ? 1 : 2), 0);
  // Three characters of UTF-8 are nine bytes, five of GBK are ten.
  const full = bytes >= mostBytes - 1 || [...column].length === 3;
  return full && bare.length >= 3 && wanted.length > bare.length && wanted.startsWith(bare);
}
