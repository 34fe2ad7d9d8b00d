import { isForestClass } from "./forest";
import { blur, cellMetres, columns, rows } from "./raster";
import { apart, interior } from "./settlements";
import type { Terrain } from "./terrain";

export const lookoutCount = 9;
/** How far a watch is kept from a tower, for choosing its place. */
const sightMetres = 8_000;

/** Summits: higher than everything within 600 m, well above the country around. */
function summits(terrain: Terrain, mask: Uint8Array): number[] {
  const { values } = terrain.heights;
  const around = blur(terrain.heights, 12).values;
  const inner = interior(mask, 2_000);
  const result: number[] = [];
  for (let row = 8; row < rows - 8; row++) {
    for (let column = 8; column < columns - 8; column++) {
      const cell = row * columns + column;
      if (inner[cell]! < 0.6 || values[cell]! - around[cell]! < 70) continue;
      let highest = true;
      for (let r = -5; r <= 5 && highest; r++) {
        for (let c = -5; c <= 5; c++) if (values[cell + r * columns + c]! > values[cell]!) highest = false;
      }
      if (highest) result.push(cell);
    }
  }
  return result;
}

/** Towers where each adds the most forest not yet watched (greedy maximal covering). */
export function chooseLookouts(terrain: Terrain, mask: Uint8Array, classes: Uint8Array): number[] {
  const forest: number[] = [];
  classes.forEach((code, cell) => {
    if (isForestClass(code) && mask[cell] === 1 && cell % 3 === 0) forest.push(cell);
  });
  const candidates = summits(terrain, mask);
  const watched = new Set<number>();
  const chosen: number[] = [];
  while (chosen.length < lookoutCount) {
    let best = -1;
    let most = -1;
    for (const summit of candidates) {
      if (chosen.some((other) => apart(other, summit) < 40 * cellMetres)) continue;
      const gain = forest.reduce(
        (sum, cell) => (apart(cell, summit) <= sightMetres && !watched.has(cell) ? sum + 1 : sum),
        0,
      );
      if (gain > most) {
        most = gain;
        best = summit;
      }
    }
    if (best < 0) break;
    chosen.push(best);
    for (const cell of forest) if (apart(cell, best) <= sightMetres) watched.add(cell);
  }
  return chosen;
}
