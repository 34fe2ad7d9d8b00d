import type { Frame } from "../geo/frame";
import type { Grid } from "../model/entities";
import { groupBy } from "./group-by";
import { spotOf } from "./located";
import { planeAreas } from "./plane-areas";

/** A grid code that breaks a rule of numbering. */
export interface CodeFault {
  /** bad-code: not 15 digits of its county. repeated-code: used before. order: numbered against west→east, north→south. */
  readonly group: "bad-code" | "repeated-code" | "order";
  readonly grid: Grid;
}

/** Codes that are not 15 digits beginning with the county's 6, and codes used twice. */
export function codeFaults(grids: readonly Grid[], county: string): CodeFault[] {
  const seen = new Set<string>();
  return grids.flatMap((grid): CodeFault[] => {
    if (!/^\d{15}$/.test(grid.code) || !grid.code.startsWith(county)) return [{ group: "bad-code", grid }];
    if (seen.has(grid.code)) return [{ group: "repeated-code", grid }];
    seen.add(grid.code);
    return [];
  });
}

/**
 * Grids numbered after one that lies south of it, or east of it in the same row, within their village.
 * Two grids are in one row when their middles differ in height by less than half a grid.
 */
export function orderFaults(grids: readonly Grid[], frame: Frame): CodeFault[] {
  const sound = grids.filter(({ code }) => /^\d{15}$/.test(code));
  const villages = groupBy(sound, ({ code }) => code.slice(0, 12));
  return [...villages.values()].flatMap((village) => {
    const inOrder = [...village].sort((a, b) => (a.code < b.code ? -1 : 1));
    const sizes = planeAreas(
      inOrder.map(({ geometry }) => geometry),
      frame,
    );
    const numbered = inOrder.map((grid, index) => {
      const [x, y] = frame.project(...spotOf(grid.geometry));
      return { grid, x, y, size: Math.sqrt(sizes[index]!) };
    });
    return numbered.slice(1).flatMap((grid, index): CodeFault[] => {
      const before = numbered[index]!;
      const rise = grid.y - before.y;
      const half = (grid.size + before.size) / 4;
      const against = rise > half || (Math.abs(rise) <= half && grid.x < before.x);
      return against ? [{ group: "order", grid: grid.grid }] : [];
    });
  });
}
