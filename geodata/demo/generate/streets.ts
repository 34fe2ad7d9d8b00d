import type { Rect } from "./blocks";
import type { City } from "./city";
import { NameBook } from "./names";
import { distance, type Point } from "./paths";
import { fineMetres } from "./raster";

/** A piece of street between two crossings, straight in the plan. */
export interface StreetPiece {
  readonly from: Point;
  readonly to: Point;
  /** Blocks on either side; −1 where the town ends. */
  readonly blocks: readonly [number, number];
  readonly town: number;
  readonly street: string;
  readonly isMain: boolean;
}

interface Side {
  readonly direction: "across" | "down";
  /** The fine row of a street across, the fine column of a street down. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly block: number;
}

function sides(block: Rect, index: number): Side[] {
  const { c0, r0, c1, r1 } = block;
  return [
    { direction: "across", line: r0, start: c0, end: c1, block: index },
    { direction: "across", line: r1, start: c0, end: c1, block: index },
    { direction: "down", line: c0, start: r0, end: r1, block: index },
    { direction: "down", line: c1, start: r0, end: r1, block: index },
  ];
}

interface Piece {
  readonly direction: Side["direction"];
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly blocks: readonly [number, number];
}

/** Cuts the sides that lie on one line where any of them, or a crossing street, begins or ends. */
function cutLine(mine: readonly Side[], crossings: readonly number[]): Piece[] {
  const stops = [...new Set([...mine.flatMap(({ start, end }) => [start, end]), ...crossings])].sort(
    (a, b) => a - b,
  );
  const pieces: Piece[] = [];
  for (let i = 1; i < stops.length; i++) {
    const [start, end] = [stops[i - 1]!, stops[i]!];
    const along = mine.filter((side) => side.start <= start && side.end >= end).map(({ block }) => block);
    if (along.length === 0) continue;
    const { direction, line } = mine[0]!;
    pieces.push({ direction, line, start, end, blocks: [along[0]!, along[1] ?? -1] });
  }
  return pieces;
}

function townPieces(city: City, town: number): Piece[] {
  const all = city.blocks.flatMap((block, i) => (block.town === town ? sides(block, i) : []));
  const lines = new Map<string, Side[]>();
  for (const side of all) {
    const key = `${side.direction}${side.line}`;
    lines.set(key, [...(lines.get(key) ?? []), side]);
  }
  const meets = (direction: Side["direction"], line: number) =>
    all
      .filter((side) => side.direction !== direction && (side.start === line || side.end === line))
      .map(({ line: at }) => at);
  return [...lines.values()].flatMap((mine) => {
    const { direction, line } = mine[0]!;
    return cutLine(mine, meets(direction, line));
  });
}

/** Only main streets cross the river; nothing runs along its middle. */
function isBuilt(piece: Piece, city: City, isMain: boolean): boolean {
  const wet = piece.blocks.filter((block) => block >= 0 && city.blocks[block]!.use === "river").length;
  const sidesThere = piece.blocks.filter((block) => block >= 0).length;
  return isMain || wet < sidesThere;
}

/** Names for lines: main streets get a word, the others are numbered lanes of the nearest main street. */
class StreetNames {
  private readonly mains = new Map<string, string>();
  private readonly lanes = new Map<string, number>();
  private readonly book = new NameBook("streets");
  private readonly towns = new Map<number, NameBook>();

  private wordOf(town: number): string {
    if (town === 0) return this.book.street();
    const book = this.towns.get(town) ?? new NameBook(`streets/${town}`);
    this.towns.set(town, book);
    return book.street();
  }

  main(town: number, direction: Side["direction"], line: number): string {
    const key = `${town}/${direction}/${line}`;
    const name = this.mains.get(key) ?? `${this.wordOf(town)}${direction === "across" ? "街" : "路"}`;
    this.mains.set(key, name);
    return name;
  }

  lane(main: string): string {
    const number = (this.lanes.get(main) ?? 0) + 1;
    this.lanes.set(main, number);
    return `${main.slice(0, -1)}${numeral(number)}巷`;
  }
}

function numeral(value: number): string {
  const ones = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
  if (value < 10) return ones[value]!;
  return `${value < 20 ? "" : ones[Math.floor(value / 10)]}十${ones[value % 10]}`;
}

/** All pieces of street of the seat and the towns, named. */
export function drawStreets(city: City): StreetPiece[] {
  const names = new StreetNames();
  return city.mains.flatMap(({ mainColumns, mainRows }, town) => {
    const mainsOf = (direction: Side["direction"]) => (direction === "across" ? mainRows : mainColumns);
    const pieces = townPieces(city, town).filter((piece) =>
      isBuilt(piece, city, mainsOf(piece.direction).includes(piece.line)),
    );
    const result: StreetPiece[] = [];
    let lane = { key: "", end: -1, name: "" };
    for (const piece of pieces) {
      const { direction, line, start, end } = piece;
      const lines = mainsOf(direction);
      const isMain = lines.includes(line);
      const nearest = lines.reduce((best, other) =>
        Math.abs(other - line) < Math.abs(best - line) ? other : best,
      );
      const main = names.main(town, direction, nearest);
      const key = `${direction}${line}`;
      if (!isMain && (lane.key !== key || lane.end !== start)) lane = { key, end, name: names.lane(main) };
      lane = { ...lane, end };
      const [a, b]: [Point, Point] =
        direction === "across"
          ? [
              [start, line],
              [end, line],
            ]
          : [
              [line, start],
              [line, end],
            ];
      const metres = ([x, y]: Point): Point => [x * fineMetres, y * fineMetres];
      result.push({
        from: metres(a),
        to: metres(b),
        blocks: piece.blocks,
        town,
        street: isMain ? main : lane.name,
        isMain,
      });
    }
    return result;
  });
}

/** Runs of pieces of one street that follow on one another, as lines with a vertex at every crossing. */
export function streetRuns(
  pieces: readonly StreetPiece[],
): { name: string; isMain: boolean; path: Point[] }[] {
  const runs: { name: string; isMain: boolean; path: Point[] }[] = [];
  for (const piece of pieces) {
    const last = runs[runs.length - 1];
    const follows = last?.name === piece.street && distance(last.path[last.path.length - 1]!, piece.from) < 1;
    if (follows) last.path.push(piece.to);
    else runs.push({ name: piece.street, isMain: piece.isMain, path: [piece.from, piece.to] });
  }
  return runs;
}
