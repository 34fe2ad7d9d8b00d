import type { ShiftedDatum } from "../../geo/crs/gcj02";
import type { FieldHow } from "../../model/recognise/propose-fields";
import type { DayOrder } from "../../model/recognise/read-date";
import type { ValueMeanings } from "../../model/recognise/value-words";
import type { FeatureRole } from "../../model/role";

/** Where the values of one field come from. */
export interface FieldChoice {
  readonly field: string;
  /** Whether a feature cannot be used without it, and has no fallback. */
  readonly required: boolean;
  /** Columns of the file; several are joined by a hyphen. Empty: none, or a constant. */
  readonly columns: readonly string[];
  /** Given to every feature where there is no column, or where its cell is empty. */
  readonly constant: string | number | boolean | null;
  readonly how: FieldHow | null;
  /** What numbers are multiplied by to come into the role's unit. */
  readonly factor: number;
  readonly dayOrder: DayOrder;
  /** What the words of the column mean; null where the field is no list of words. */
  readonly meanings: ValueMeanings | null;
}

/** All that is to be done to a layer. Proposed by the doctor, changed by the user, carried out by `treat`. */
export interface Prescription {
  readonly role: FeatureRole;
  readonly mode: "replace" | "join";
  readonly name: string;
  /** The day the data speak of, YYYY-MM-DD. */
  readonly date: string;
  /** The shift to undo; null: none. */
  readonly datum: ShiftedDatum | null;
  readonly fields: readonly FieldChoice[];
}
