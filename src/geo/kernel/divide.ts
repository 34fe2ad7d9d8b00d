import {
  type Arena,
  addSides,
  addWest,
  createArena,
  type GroupRole,
  nextPiece,
  openGroup,
  resetArena,
  wallRole,
} from "./arena";
import type { Sweep } from "./sweep";

/** Pieces above which a window is halved: a sweep's cost grows with their number times how many lie side by side. */
const comfortable = 1000;

/** Halvings of halvings; 2^30 windows are never reached, because halves that stay full end it first. */
const deepest = 30;

function copyPiece(from: Arena, i: number, to: Arena): void {
  const at = nextPiece(to);
  to.low[at] = from.low[i]!;
  to.high[at] = from.high[i]!;
  to.a[at] = from.a[i]!;
  to.b[at] = from.b[i]!;
  to.c[at] = from.c[i]!;
  to.half[at] = from.half[i]!;
  to.turn[at] = from.turn[i]!;
  to.group[at] = from.group[i]!;
}

/** Westernmost (-1) or easternmost (1) x of a piece. */
function extent(arena: Arena, i: number, side: number): number {
  const { a, b, c, half, low, high } = arena;
  const bulge = half[i]!;
  const from = low[i]! - b[i]!;
  const to = high[i]! - b[i]!;
  if (bulge === 0) return a[i]! + side * Math.max(side * from * c[i]!, side * to * c[i]!);
  if (bulge === side && from < 0 && to > 0) return a[i]! + side * Math.sqrt(c[i]!);
  const one = bulge * Math.sqrt(Math.max(0, c[i]! - from * from));
  const other = bulge * Math.sqrt(Math.max(0, c[i]! - to * to));
  return a[i]! + side * Math.max(side * one, side * other);
}

/** What of the arena lies in a part of its window. Walls are drawn anew. */
function cut(arena: Arena, part: Arena, west: number, bottom: number, east: number, top: number): void {
  resetArena(part, west, bottom, east, top);
  for (let group = 0; group < arena.groups; group++)
    openGroup(part, arena.role[group] as GroupRole, arena.owner[group]!, arena.evenOdd[group] === 1);
  for (let i = 0; i < arena.size; i++) {
    if (arena.high[i]! <= bottom || arena.low[i]! >= top || arena.role[arena.group[i]!] === wallRole)
      continue;
    if (extent(arena, i, -1) >= east) continue;
    if (extent(arena, i, 1) > west) copyPiece(arena, i, part);
    else addWest(part, arena.low[i]!, arena.high[i]!, arena.turn[i]!, arena.group[i]!);
  }
  for (let i = 0; i < arena.westSize; i++) {
    if (arena.westHigh[i]! <= bottom || arena.westLow[i]! >= top) continue;
    addWest(part, arena.westLow[i]!, arena.westHigh[i]!, arena.westTurn[i]!, arena.westGroup[i]!);
  }
  addSides(part, wallRole);
}

/** Measures arenas of any size: large ones by halves of halves. */
export function createDivider(sweep: Sweep): (arena: Arena, depth: number) => number {
  const parts: [Arena, Arena][] = [];
  const measure = (arena: Arena, depth: number, level: number): number => {
    if (arena.size <= comfortable || level === deepest) return sweep.area(arena, depth);
    parts[level] ??= [createArena(), createArena()];
    const [one, other] = parts[level];
    const { west, bottom, east, top } = arena;
    if (east - west > top - bottom) {
      const middle = (west + east) / 2;
      cut(arena, one, west, bottom, middle, top);
      cut(arena, other, middle, bottom, east, top);
    } else {
      const middle = (bottom + top) / 2;
      cut(arena, one, west, bottom, east, middle);
      cut(arena, other, west, middle, east, top);
    }
    // Pieces that run through both halves are not helped by halving
    if (one.size + other.size > 1.6 * arena.size) return sweep.area(arena, depth);
    return measure(one, depth, level + 1) + measure(other, depth, level + 1);
  };
  return (arena, depth) => measure(arena, depth, 0);
}
