/**
 * The value below which a share of the numbers lies, by linear interpolation between the two nearest
 * (the rule of Excel's PERCENTILE.INC and numpy's default). Null for an empty list.
 */
export function quantile(numbers: readonly number[], share: number): number | null {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const low = sorted[below]!;
  const high = sorted[below + 1] ?? low;
  return low + (high - low) * (position - below);
}
