/** Places around the middle, three pixels away: enough that no line burns in, too little to be seen. */
const steps = [
  [0, 0],
  [3, 0],
  [3, 3],
  [0, 3],
  [-3, 3],
  [-3, 0],
  [-3, -3],
  [0, -3],
  [3, -3],
] as const;
const stepMs = 3 * 60_000;

/** How far the picture stands off its place at a moment, in pixels; by the clock, so that screens move together. */
export function driftAt(nowMs: number): readonly [x: number, y: number] {
  return steps[Math.floor(nowMs / stepMs) % steps.length] ?? steps[0];
}
