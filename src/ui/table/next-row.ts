/** A page is what a low panel shows at once. */
const pageRows = 8;

/** The row a key leads to; null where the key means nothing to a table. */
export function nextRow(key: string, current: number, count: number): number | null {
  if (count === 0) return null;
  const within = (row: number) => Math.min(count - 1, Math.max(0, row));
  switch (key) {
    case "ArrowDown":
      return within(current + 1);
    case "ArrowUp":
      return within(current - 1);
    case "PageDown":
      return within(current + pageRows);
    case "PageUp":
      return within(current - pageRows);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
