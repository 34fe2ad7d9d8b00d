import { type Curves, grown } from "./curves";

/** What a group of pieces bounds. */
export const demandRole = 0;
export const serviceRole = 1;
/** The sides of a window that cuts through the ground. */
export const wallRole = 2;
export type GroupRole = typeof demandRole | typeof serviceRole | typeof wallRole;

/**
 * Everything one measurement looks at: the pieces of outlines within a window, and how many regions lie west of it.
 * An arena is filled, measured, and filled again; its arrays only grow.
 *
 * A piece is x = a + (y - b)·c for a line (half = 0) and x = a + half·sqrt(c - (y - b)²) for the eastern (1) or
 * western (-1) half of a circle, from `low` to `high`.
 */
export interface Arena {
  bottom: number;
  top: number;
  west: number;
  east: number;
  size: number;
  low: Float64Array;
  high: Float64Array;
  a: Float64Array;
  b: Float64Array;
  c: Float64Array;
  half: Int8Array;
  turn: Int8Array;
  group: Int32Array;
  /** Outlines west of the window: their pieces count, their shape does not matter. */
  westSize: number;
  westLow: Float64Array;
  westHigh: Float64Array;
  westTurn: Int8Array;
  westGroup: Int32Array;
  groups: number;
  role: Uint8Array;
  /** Which service a group belongs to: 0, 1, … below the number of groups. */
  owner: Int32Array;
  evenOdd: Uint8Array;
}

export function createArena(): Arena {
  const numbers = () => new Float64Array(64);
  return {
    bottom: 0,
    top: 0,
    west: 0,
    east: 0,
    size: 0,
    low: numbers(),
    high: numbers(),
    a: numbers(),
    b: numbers(),
    c: numbers(),
    half: new Int8Array(64),
    turn: new Int8Array(64),
    group: new Int32Array(64),
    westSize: 0,
    westLow: numbers(),
    westHigh: numbers(),
    westTurn: new Int8Array(64),
    westGroup: new Int32Array(64),
    groups: 0,
    role: new Uint8Array(16),
    owner: new Int32Array(16),
    evenOdd: new Uint8Array(16),
  };
}

/** Empties the arena and sets its window. */
export function resetArena(arena: Arena, west: number, bottom: number, east: number, top: number): void {
  arena.bottom = bottom;
  arena.top = top;
  arena.west = west;
  arena.east = east;
  arena.size = 0;
  arena.westSize = 0;
  arena.groups = 0;
}

/** Opens a group: pieces added from now on bound this region. */
export function openGroup(arena: Arena, role: GroupRole, owner: number, evenOdd: boolean): void {
  const at = arena.groups++;
  if (at === arena.role.length) {
    arena.role = grown(arena.role, 0);
    arena.owner = grown(arena.owner, 0);
    arena.evenOdd = grown(arena.evenOdd, 0);
  }
  arena.role[at] = role;
  arena.owner[at] = owner;
  arena.evenOdd[at] = evenOdd ? 1 : 0;
}

/** Adds what lies west of the window; together with the piece before it where the one goes on from the other. */
export function addWest(arena: Arena, low: number, high: number, turn: number, group: number): void {
  const last = arena.westSize - 1;
  if (last >= 0 && arena.westGroup[last] === group && goesOn(arena, last, low, high, turn)) return;
  const at = arena.westSize++;
  if (at === arena.westLow.length) {
    arena.westLow = grown(arena.westLow, 0);
    arena.westHigh = grown(arena.westHigh, 0);
    arena.westTurn = grown(arena.westTurn, 0);
    arena.westGroup = grown(arena.westGroup, 0);
  }
  arena.westLow[at] = low;
  arena.westHigh[at] = high;
  arena.westTurn[at] = turn;
  arena.westGroup[at] = group;
}

/**
 * Puts a piece together with the last one where they meet: up after up and down after down become longer; of a way up
 * and down again what is walked twice counts for nothing, and the rest is left.
 */
function goesOn(arena: Arena, last: number, low: number, high: number, turn: number): boolean {
  const { westLow, westHigh, westTurn } = arena;
  const lastLow = westLow[last]!;
  const lastHigh = westHigh[last]!;
  if (westTurn[last] === turn) {
    if (turn === -1 && lastHigh === low) westHigh[last] = high;
    else if (turn === 1 && lastLow === high) westLow[last] = low;
    else return false;
    return true;
  }
  const peak = turn === 1;
  if (peak ? lastHigh !== high : lastLow !== low) return false;
  const back = peak ? low - lastLow : lastHigh - high;
  if (back === 0) {
    arena.westSize--;
    return true;
  }
  // Walked back further than it came: what is left is a piece the other way
  if (back < 0) westTurn[last] = turn;
  westLow[last] = peak ? Math.min(low, lastLow) : Math.min(high, lastHigh);
  westHigh[last] = peak ? Math.max(low, lastLow) : Math.max(high, lastHigh);
  return true;
}

/** Room for one more piece; returns its position. */
export function nextPiece(arena: Arena): number {
  const at = arena.size++;
  if (at === arena.low.length) {
    arena.low = grown(arena.low, 0);
    arena.high = grown(arena.high, 0);
    arena.a = grown(arena.a, 0);
    arena.b = grown(arena.b, 0);
    arena.c = grown(arena.c, 0);
    arena.half = grown(arena.half, 0);
    arena.turn = grown(arena.turn, 0);
    arena.group = grown(arena.group, 0);
  }
  return at;
}

/** Adds a straight piece to the group opened last, wherever it is; its lower end comes first. */
export function addLinePiece(
  arena: Arena,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  turn: number,
): void {
  const at = nextPiece(arena);
  arena.low[at] = y0;
  arena.high[at] = y1;
  arena.a[at] = x0;
  arena.b[at] = y0;
  arena.c[at] = (x1 - x0) / (y1 - y0);
  arena.half[at] = 0;
  arena.turn[at] = turn;
  arena.group[at] = arena.groups - 1;
}

/** Adds pieces `from` to `to` (not included) of an outline to the group opened last. */
export function addPieces(arena: Arena, curves: Curves, from: number, to: number): void {
  const { ends, arc, turn, circles } = curves;
  const { bottom, top } = arena;
  for (let i = from; i < to; i++) {
    const y0 = ends[4 * i + 1]!;
    const y1 = ends[4 * i + 3]!;
    if (y1 <= bottom || y0 >= top) continue;
    const x0 = ends[4 * i]!;
    const x1 = ends[4 * i + 2]!;
    if (arc[i] !== -1) addArcPiece(arena, circles, 3 * arc[i]!, x0, y0, x1, y1, turn[i]!);
    else if (Math.min(x0, x1) >= arena.east) continue;
    else if (Math.max(x0, x1) > arena.west) addLinePiece(arena, x0, y0, x1, y1, turn[i]!);
    else addWest(arena, y0, y1, turn[i]!, arena.groups - 1);
  }
}

function addArcPiece(
  arena: Arena,
  circles: Float64Array,
  circle: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  turn: number,
): void {
  const cx = circles[circle]!;
  const cy = circles[circle + 1]!;
  const radius = circles[circle + 2]!;
  // The signed radius reaches to the bulge of either half
  const bulges = y0 < cy && y1 > cy;
  const west = bulges && radius < 0 ? cx + radius : Math.min(x0, x1);
  if (west >= arena.east) return;
  const east = bulges && radius > 0 ? cx + radius : Math.max(x0, x1);
  if (east <= arena.west) {
    addWest(arena, y0, y1, turn, arena.groups - 1);
    return;
  }
  const at = nextPiece(arena);
  arena.low[at] = y0;
  arena.high[at] = y1;
  arena.a[at] = cx;
  arena.b[at] = cy;
  arena.c[at] = radius * radius;
  arena.half[at] = radius < 0 ? -1 : 1;
  arena.turn[at] = turn;
  arena.group[at] = arena.groups - 1;
}

/** Adds the window's western and eastern side as a group of the role. */
export function addSides(arena: Arena, role: GroupRole): void {
  openGroup(arena, role, 0, false);
  const { west, bottom, east, top } = arena;
  addLinePiece(arena, west, bottom, west, top, 1);
  addLinePiece(arena, east, bottom, east, top, -1);
}
