import type { City } from "./city";
import { eachNeighbour } from "./growth";
import { CellHeap } from "./heap";
import { distance, type Point, simplifyPath, smoothPath } from "./paths";
import { cellCount, cellMetres, columns, fineMetres } from "./raster";
import { cellAt, cellX, cellY } from "./settlements";
import type { Terrain } from "./terrain";

export type RoadClass =
  | "motorway"
  | "national"
  | "provincial"
  | "county"
  | "township"
  | "village"
  | "street"
  | "forest-road";

export interface Road {
  readonly name: string;
  readonly class: RoadClass;
  /** Plan metres. */
  readonly path: readonly Point[];
}

const rank: Record<RoadClass, number> = {
  motorway: 0,
  national: 1,
  provincial: 2,
  county: 3,
  township: 4,
  village: 5,
  "forest-road": 6,
  street: 7,
};

interface Edge {
  readonly a: number;
  readonly b: number;
  class: RoadClass;
  name: string;
}

/** Gates are numbered past the last cell: where a main street leaves a town. */
export interface Gate {
  readonly at: Point;
  /** The first open cell outside. */
  readonly cell: number;
  readonly town: number;
}

/** The ends of each main street, and the open ground in front of them. */
export function townGates(city: City, built: Uint8Array, mask: Uint8Array): Gate[] {
  const gates: Gate[] = [];
  city.mains.forEach(({ blocks, mainColumns, mainRows }, town) => {
    const add = (at: Point, dx: number, dy: number) => {
      for (let step = 1; step < 12; step++) {
        const cell = cellAt(at[0] + dx * step * 40, at[1] + dy * step * 40);
        if (built[cell] === 1) continue;
        if (mask[cell] === 1) gates.push({ at, cell, town });
        return;
      }
    };
    for (const column of mainColumns) {
      const beside = blocks.filter(({ c0, c1 }) => c0 === column || c1 === column);
      if (beside.length === 0) continue;
      add([column * fineMetres, Math.min(...beside.map(({ r0 }) => r0)) * fineMetres], 0, -1);
      add([column * fineMetres, Math.max(...beside.map(({ r1 }) => r1)) * fineMetres], 0, 1);
    }
    for (const row of mainRows) {
      const beside = blocks.filter(({ r0, r1 }) => r0 === row || r1 === row);
      if (beside.length === 0) continue;
      add([Math.min(...beside.map(({ c0 }) => c0)) * fineMetres, row * fineMetres], -1, 0);
      add([Math.max(...beside.map(({ c1 }) => c1)) * fineMetres, row * fineMetres], 1, 0);
    }
  });
  return gates;
}

const keyOf = (a: number, b: number) => Math.min(a, b) * (cellCount + 4096) + Math.max(a, b);

/** Roads laid one after another; a later one follows an earlier one where that is cheaper. */
export class RoadNetwork {
  readonly edges = new Map<number, Edge>();
  readonly onRoad = new Uint8Array(cellCount);
  private readonly cost = new Float64Array(cellCount);
  private readonly from = new Int32Array(cellCount);
  private readonly heap = new CellHeap(cellCount * 2);

  constructor(
    private readonly terrain: Terrain,
    private readonly orders: Uint8Array,
    private readonly closed: (cell: number) => boolean,
    private readonly gates: readonly Gate[],
  ) {}

  /** Metres of level road that a step is worth: steep steps and rivers cost more, existing road less. */
  private step(a: number, b: number, steps: number, steepness: number): number {
    const run = steps * cellMetres;
    const { heights, slope } = this.terrain;
    const grade = Math.abs(heights.values[a]! - heights.values[b]!) / run;
    const river = this.orders[b]! >= 3 && this.orders[a]! < 3 ? 260 : 0;
    const cut = 1 + (grade / steepness) ** 2 + 5 * slope[b]!;
    return run * cut * (this.edges.has(keyOf(a, b)) ? 0.3 : 1) + river;
  }

  /** The cheapest way from any of some cells to the first that is a goal. */
  find(
    starts: readonly number[],
    isGoal: (cell: number) => boolean,
    steepness: number,
  ): number[] | undefined {
    this.cost.fill(Number.POSITIVE_INFINITY);
    const { heap } = this;
    heap.clear();
    for (const cell of starts) {
      this.cost[cell] = 0;
      this.from[cell] = -1;
      heap.push(cell, 0);
    }
    while (heap.size > 0) {
      const reached = heap.least;
      const cell = heap.pop();
      if (reached > this.cost[cell]!) continue;
      if (isGoal(cell)) return this.trail(cell);
      eachNeighbour(cell, (next, steps) => {
        if (this.closed(next)) return;
        const there = reached + this.step(cell, next, steps, steepness);
        if (there < this.cost[next]!) {
          this.cost[next] = there;
          this.from[next] = cell;
          heap.push(next, there);
        }
      });
    }
    return undefined;
  }

  private trail(end: number): number[] {
    const path = [end];
    for (let cell = this.from[end]!; cell >= 0; cell = this.from[cell]!) path.push(cell);
    return path.reverse();
  }

  /** Lays a road along cells; where a better one already runs, that one stays. */
  lay(path: readonly number[], roadClass: RoadClass, name: string): void {
    for (let i = 1; i < path.length; i++) this.join(path[i - 1]!, path[i]!, roadClass, name);
    for (const cell of [path[0], path[path.length - 1]]) {
      if (cell === undefined) continue;
      const gate = this.gates.findIndex((candidate) => candidate.cell === cell);
      if (gate >= 0) this.join(cellCount + gate, cell, roadClass, name);
    }
  }

  private join(a: number, b: number, roadClass: RoadClass, name: string): void {
    const key = keyOf(a, b);
    const edge = this.edges.get(key);
    if (edge !== undefined && rank[edge.class] <= rank[roadClass]) return;
    this.edges.set(key, { a, b, class: roadClass, name });
    for (const cell of [a, b]) if (cell < cellCount) this.onRoad[cell] = 1;
  }

  private pointOf(node: number): Point {
    return node < cellCount ? [cellX(node), cellY(node)] : this.gates[node - cellCount]!.at;
  }

  /** The network as lines from junction to junction, smoothed. */
  lines(): Road[] {
    const links = new Map<number, Edge[]>();
    for (const edge of this.edges.values()) {
      for (const node of [edge.a, edge.b]) links.set(node, [...(links.get(node) ?? []), edge]);
    }
    const used = new Set<Edge>();
    const goesOn = (node: number) => {
      const here = links.get(node)!;
      return here.length === 2 && here[0]!.class === here[1]!.class && here[0]!.name === here[1]!.name;
    };
    const roads: Road[] = [];
    const follow = (node: number, first: Edge) => {
      const nodes = [node];
      for (let edge: Edge | undefined = first; edge !== undefined && !used.has(edge); ) {
        used.add(edge);
        const last: number = nodes[nodes.length - 1]!;
        const next: number = edge.a === last ? edge.b : edge.a;
        nodes.push(next);
        edge = goesOn(next) ? links.get(next)!.find((other) => !used.has(other)) : undefined;
      }
      const path = smoothPath(
        nodes.map((n) => this.pointOf(n)),
        4,
      );
      roads.push({
        name: first.name,
        class: first.class,
        path: simplifyPath(path, first.class === "forest-road" ? 16 : 11),
      });
    };
    for (const [node, here] of [...links].sort((a, b) => a[0] - b[0])) {
      if (goesOn(node)) continue;
      for (const edge of here) if (!used.has(edge)) follow(node, edge);
    }
    for (const edge of this.edges.values()) if (!used.has(edge)) follow(edge.a, edge);
    return roads;
  }
}

/** The gate of a town that looks most towards a point. */
export function gateTowards(gates: readonly Gate[], town: number, point: Point): Gate {
  const mine = gates.filter((gate) => gate.town === town);
  return mine.reduce((best, gate) => (distance(gate.at, point) < distance(best.at, point) ? gate : best));
}

export const columnOf = (cell: number): number => cell % columns;
