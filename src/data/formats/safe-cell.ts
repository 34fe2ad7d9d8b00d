/** Texts a spreadsheet would take for a formula; some fold the full-width signs. */
const formulaStart = /^\s*[=+\-@\t\r＝＋－＠]/;

/** True for a text that a spreadsheet could run or, as +8613800000000, would turn into a number; -5 is one already. */
export function isFormulaLike(text: string): boolean {
  return formulaStart.test(text) && !/^-?\d+(\.\d+)?$/.test(text.trim());
}

/** The text with an apostrophe in front where a spreadsheet would otherwise run it. */
export function harmless(text: string): string {
  return isFormulaLike(text) ? `'${text}` : text;
}
