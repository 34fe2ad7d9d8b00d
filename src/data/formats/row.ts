/** An empty row without a prototype, so that a column called `__proto__` is only a column. */
export function emptyRow<T = unknown>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}
