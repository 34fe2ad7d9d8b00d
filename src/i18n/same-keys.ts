/**
 * The shape another locale must have: every key of the Chinese one, no other, each a text.
 * Where a text counts something, a `_one` form may stand beside it, which Chinese does not need.
 */
export type SameKeys<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]>;
} & {
  readonly [K in keyof T & string as T[K] extends string ? `${K}_one` : never]?: string;
};
