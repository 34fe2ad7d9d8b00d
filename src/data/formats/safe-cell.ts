/** Texts a spreadsheet would take for a formula. */
const formulaStart = /^[\s]*[=+\-@\t\r]/;

/** True for a text that a spreadsheet could run; numbers such as -5 are not. */
export function isFormulaLike(text: string): boolean {
  return formulaStart.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text.trim());
}

/** The text with an apostrophe in front where a spreadsheet would otherwise run it. */
export function harmless(text: string): string {
  return isFormulaLike(text) ? `'${text}` : text;
}
