import { distance, type Point } from "./paths";
import type { StreetPiece } from "./streets";

const key = ([x, y]: Point) => `${x},${y}`;

/** Crossings and the pieces that leave them. */
export class StreetGraph {
  private readonly links = new Map<string, { to: Point; piece: StreetPiece }[]>();

  constructor(pieces: readonly StreetPiece[]) {
    for (const piece of pieces) {
      this.add(piece.from, piece.to, piece);
      this.add(piece.to, piece.from, piece);
    }
  }

  private add(from: Point, to: Point, piece: StreetPiece): void {
    const list = this.links.get(key(from)) ?? [];
    list.push({ to, piece });
    this.links.set(key(from), list);
  }

  /** The shortest way along streets to the nearest crossing that is wanted; the start left out. */
  wayTo(start: Point, isWanted: (crossing: Point) => boolean): Point[] {
    const open = new Map([[key(start), { at: start, metres: 0, from: undefined as string | undefined }]]);
    const done = new Map<string, { at: Point; from: string | undefined }>();
    while (open.size > 0) {
      const [name, here] = [...open].reduce((best, next) => (next[1].metres < best[1].metres ? next : best));
      open.delete(name);
      done.set(name, here);
      if (isWanted(here.at)) {
        const way: Point[] = [];
        for (
          let at: string | undefined = name;
          at !== undefined && at !== key(start);
          at = done.get(at)!.from
        )
          way.push(done.get(at)!.at);
        return way.reverse();
      }
      for (const { to } of this.links.get(name) ?? []) {
        const metres = here.metres + distance(here.at, to);
        const known = open.get(key(to));
        if (!done.has(key(to)) && (known === undefined || metres < known.metres))
          open.set(key(to), { at: to, metres, from: name });
      }
    }
    return [];
  }

  /** A walk over every given piece: the next unwalked piece where there is one, else on to the nearest. */
  walk(pieces: readonly StreetPiece[]): Point[] {
    const left = new Set(pieces);
    const first = pieces[0];
    if (first === undefined) return [];
    const way: Point[] = [first.from];
    while (left.size > 0) {
      const here = way[way.length - 1]!;
      const next = (this.links.get(key(here)) ?? []).find(({ piece }) => left.has(piece));
      if (next !== undefined) {
        left.delete(next.piece);
        way.push(next.to);
        continue;
      }
      const detour = this.wayTo(here, (at) =>
        (this.links.get(key(at)) ?? []).some(({ piece }) => left.has(piece)),
      );
      if (detour.length === 0) break;
      way.push(...detour);
    }
    return way;
  }
}
