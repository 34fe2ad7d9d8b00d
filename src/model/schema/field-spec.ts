/** Other ways a value is written in the files of Chinese counties → the value as it is here. */
type Synonyms<V extends string> = Readonly<Record<string, V>>;

/** A place's code: county 6, town 9, village 12, grid 15 digits. */
export interface CodeSpec {
  readonly kind: "code";
  readonly digits: 6 | 9 | 12 | 15;
  readonly required: true;
}

export interface TextSpec {
  readonly kind: "text";
  readonly required?: true;
  /** A telephone number: text, because a number loses its leading zeros. */
  readonly telephone?: true;
}

/** A number in `unit`, both limits included. */
export interface NumberSpec {
  readonly kind: "number";
  readonly unit: "1" | "m" | "m2" | "h" | "people" | "households" | "year";
  readonly min?: number;
  readonly max?: number;
  readonly integer?: true;
  readonly required?: true;
}

/** ISO 8601 with an offset in the file, milliseconds since 1970 here; the field here is named `…Ms`. */
export interface MomentSpec {
  readonly kind: "moment";
  readonly required?: true;
}

export interface BooleanSpec {
  readonly kind: "boolean";
  /** What a missing value means. */
  readonly fallback?: boolean;
  readonly required?: true;
}

export interface EnumerationSpec<V extends string = string> {
  readonly kind: "enumeration";
  readonly values: readonly V[];
  readonly synonyms: Synonyms<V>;
  readonly required?: true;
  /** Taken where the value is missing or unknown, and said; without it the feature is set aside. */
  readonly fallback?: V;
}

export type FieldSpec = CodeSpec | TextSpec | NumberSpec | MomentSpec | BooleanSpec | EnumerationSpec;

/** The ways a field of this type can be written down; wider for text, exact for an enumeration. */
export type SpecFor<T> = [T] extends [boolean]
  ? BooleanSpec
  : [T] extends [number]
    ? NumberSpec | MomentSpec
    : string extends T
      ? TextSpec | CodeSpec
      : [T] extends [string]
        ? EnumerationSpec<T>
        : never;

/** Name of the field in a file: a moment is written without the `Ms` its milliseconds have here. */
export function fileFieldOf(field: string, spec: FieldSpec): string {
  return spec.kind === "moment" ? field.replace(/Ms$/, "") : field;
}
