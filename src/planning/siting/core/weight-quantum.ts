/** Decimals tried: people are whole, hectares may have two, square kilometres six. */
const MOST_DECIMALS = 6;

/** Sums of more steps than this are not trusted to a thousandth of a step any more. */
const MOST_STEPS = 2 ** 33;

/**
 * The largest of 1, 0.1, … 0.000001 of which every weight is a whole multiple, or 0 when there is none. With it an
 * upper bound of 4,711.6 people is really 4,711, which closes many proofs.
 */
export function weightQuantum(weights: Float64Array): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals += 1) {
    const scale = 10 ** decimals;
    if (total * scale > MOST_STEPS) return 0;
    // Only the rounding of the decimal itself is forgiven: small true remainders would add up.
    const whole = (weight: number): boolean =>
      Math.abs(weight * scale - Math.round(weight * scale)) <= weight * scale * 1e-15;
    if (weights.every(whole)) return 1 / scale;
  }
  return 0;
}

/** The largest sum of weights that is not above a bound: the bound itself without a quantum. */
export function tightened(bound: number, quantum: number): number {
  if (quantum === 0) return bound;
  // A bound that floating point put a hair below a step must not lose that step.
  const steps = Math.floor(bound / quantum + 1e-3);
  return Math.min(bound, steps / Math.round(1 / quantum));
}
