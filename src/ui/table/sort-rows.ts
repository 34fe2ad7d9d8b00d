export type SortValue = string | number | boolean | null;
export type Direction = "asc" | "desc";

/**
 * Rows by a value of theirs. Nothing known sorts last in both directions; equal rows keep their order.
 * Text is compared as the language does (pinyin in Chinese), digits in it as numbers.
 */
export function sortRows<R>(
  rows: readonly R[],
  sortValue: (row: R) => SortValue,
  direction: Direction,
  locale: string,
): readonly R[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  const sign = direction === "asc" ? 1 : -1;
  const keyed = rows.map((row) => ({ row, value: sortValue(row) }));
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    if (typeof a.value === "string" && typeof b.value === "string")
      return sign * collator.compare(a.value, b.value);
    return sign * (Number(a.value) - Number(b.value));
  });
  return keyed.map(({ row }) => row);
}
