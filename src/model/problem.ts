import type { Area } from "../geo/area";

/**
 * Something wrong with data, said so that it can be mended: where, what was found, what was expected.
 *
 * The words live in the locales under `problems.<code>`; `params` fill their placeholders.
 */
export interface Problem {
  /** Key of the message, e.g. `ring-unclosed`. */
  readonly code: string;
  /**
   * error: the feature or file is not used. warning: used, with a repair, or although a figure may be wrong by it
   * (`must-mend.ts` tells which). note: worth knowing.
   */
  readonly severity: "error" | "warning" | "note";
  /** Path relative to the district's folder, or the file's name. */
  readonly file: string;
  /** The feature's id or code where it has one, otherwise its position counted from 0, e.g. `#12`. */
  readonly feature?: string;
  readonly field?: string;
  /** lng, lat in degrees: where to look. */
  readonly at?: readonly [number, number];
  /** The ground it is about, where that is neither a feature nor a spot: a gap, an overlap. */
  readonly shape?: Area;
  readonly params?: Readonly<Record<string, string | number>>;
}
