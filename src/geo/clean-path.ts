import type { Position } from "geojson";
import type { LngLat } from "./area";
import type { Repair, RepairCode } from "./clean-geometry";

/** Collects repairs of one geometry, by code. */
export class Notes {
  private readonly byCode = new Map<RepairCode, { count: number; at?: LngLat; squareMetres?: number }>();

  add(code: RepairCode, at?: Position, squareMetres?: number): void {
    const known = this.byCode.get(code) ?? { count: 0 };
    known.count += 1;
    if (at && known.at === undefined) known.at = [at[0] as number, at[1] as number];
    if (squareMetres !== undefined) known.squareMetres = (known.squareMetres ?? 0) + squareMetres;
    this.byCode.set(code, known);
  }

  list(): Repair[] {
    return [...this.byCode].map(([code, known]) => ({ code, ...known }));
  }
}

export function isUsable(position: Position): boolean {
  const [lng, lat] = position;
  return (
    Number.isFinite(lng) &&
    Number.isFinite(lat) &&
    Math.abs(lng as number) <= 180 &&
    Math.abs(lat as number) <= 90
  );
}

const same = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1];

/** Positions that can be used, neighbours that are equal merged. */
export function cleanPath(positions: readonly Position[], notes: Notes): Position[] {
  const kept: Position[] = [];
  for (const position of positions) {
    if (!isUsable(position)) notes.add("coordinate-invalid");
    else if (kept.length > 0 && same(kept[kept.length - 1]!, position))
      notes.add("vertex-repeated", position);
    else kept.push(position);
  }
  return kept;
}

/**
 * What is narrower than this has no width, in degrees: about a millimetre, the net on which outlines are taken apart.
 * Buffered, such a needle would count for ground that nobody meant.
 */
const needleDegrees = 1e-8;

/** Whether the way from a to b runs back over itself to c: a needle narrower than a millimetre. */
function foldsBack(a: Position, b: Position, c: Position): boolean {
  const ux = b[0]! - a[0]!;
  const uy = b[1]! - a[1]!;
  const vx = c[0]! - b[0]!;
  const vy = c[1]! - b[1]!;
  if (ux * vx + uy * vy >= 0) return false;
  // The nearer of the two ends lies beside the longer way: how far is the needle's width
  const longer = Math.max(ux * ux + uy * uy, vx * vx + vy * vy);
  const twice = ux * vy - uy * vx;
  return twice * twice <= longer * needleDegrees * needleDegrees;
}

/** Cuts off what runs out and straight back; what is left may be nothing. */
function withoutSpikes(ring: Position[], notes: Notes): Position[] {
  const kept = [...ring];
  let i = 0;
  let clean = 0;
  while (kept.length > 2 && clean < kept.length) {
    const size = kept.length;
    const before = kept[(i + size - 1) % size]!;
    const tip = kept[i % size]!;
    const after = kept[(i + 1) % size]!;
    if (same(tip, after) || foldsBack(before, tip, after)) {
      if (!same(tip, after)) notes.add("spike", tip);
      kept.splice(i % size, 1);
      // The neighbours have a new neighbour: look at them again
      i = Math.max(0, (i % size) - 2);
      clean = 0;
    } else {
      i = (i + 1) % size;
      clean += 1;
    }
  }
  return kept;
}

/** A ring without its closing repetition, free of repetitions and spikes; null when no area can be left. */
export function cleanRing(ring: readonly Position[], notes: Notes): Position[] | null {
  const first = ring[0];
  const last = ring[ring.length - 1];
  if (!first || !last) return null;
  const closed = ring.length > 1 && same(first, last);
  if (!closed) notes.add("ring-unclosed", last);
  const path = cleanPath(closed ? ring.slice(0, -1) : ring, notes);
  if (path.length > 1 && same(path[0]!, path[path.length - 1]!)) path.pop();
  const kept = withoutSpikes(path, notes);
  if (kept.length >= 3) return kept;
  notes.add("ring-collapsed", first);
  return null;
}
