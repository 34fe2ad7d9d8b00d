import type { Admin } from "./admin";
import type { City } from "./city";
import { isForestClass } from "./forest";
import { distance, type Point, simplifyPath, smoothPath } from "./paths";
import { prng } from "./prng";
import { blur, cellCount, columns } from "./raster";
import { type Gate, gateTowards, type Road, RoadNetwork, townGates } from "./roads";
import { apart, cellX, cellY, interior } from "./settlements";
import { drawStreets, type StreetPiece, streetRuns } from "./streets";
import type { Terrain } from "./terrain";

export interface RoadPlan {
  readonly roads: readonly Road[];
  readonly streets: readonly StreetPiece[];
  readonly network: RoadNetwork;
}

const forestTrackCount = 16;

interface Ground {
  readonly terrain: Terrain;
  readonly orders: Uint8Array;
  readonly mask: Uint8Array;
  readonly built: Uint8Array;
  readonly city: City;
  readonly admin: Admin;
  /** Summits that a forest road leads to. */
  readonly lookouts: readonly number[];
  /** Land classes of the latest survey. */
  readonly forest: Uint8Array;
}

/** Cells of the county's rim near a compass direction from the seat. */
function rimCells(mask: Uint8Array, seat: Point, east: number, south: number): number[] {
  const result: number[] = [];
  for (let cell = columns; cell < cellCount - columns; cell++) {
    if (
      mask[cell] === 0 ||
      (mask[cell - 1] === 1 &&
        mask[cell + 1] === 1 &&
        mask[cell - columns] === 1 &&
        mask[cell + columns] === 1)
    )
      continue;
    const dx = cellX(cell) - seat[0];
    const dy = cellY(cell) - seat[1];
    if ((dx * east + dy * south) / Math.hypot(dx, dy) > 0.93) result.push(cell);
  }
  return result;
}

/** The motorway keeps to itself: it bridges and tunnels, keeps a mile from every town and joins nothing. */
function motorway(ground: Ground, seat: Point): Road {
  const { terrain, orders, mask, built } = ground;
  const town = blur({ ...terrain.heights, values: Float64Array.from(built) }, 4).values;
  const alone = new RoadNetwork(terrain, orders, (cell) => mask[cell] === 0 || town[cell]! > 0.001, []);
  const north = new Set(rimCells(mask, seat, 0.25, -1));
  const passage = nearestCell(seat[0] - 4_300, seat[1]);
  const toTown = alone.find(rimCells(mask, seat, -0.05, 1), (cell) => apart(cell, passage) < 300, 0.05);
  const onward = toTown && alone.find(toTown.slice(-1), (cell) => north.has(cell), 0.06);
  if (onward === undefined) throw new Error("the motorway finds no way past the seat: move its passage");
  const points = [...toTown!, ...onward.slice(1)].map((cell): Point => [cellX(cell), cellY(cell)]);
  return { name: "示例高速", class: "motorway", path: simplifyPath(smoothPath(points, 30), 12) };
}

function nearestCell(x: number, y: number): number {
  return Math.floor(y / 120) * columns + Math.floor(x / 120);
}

/** Through roads: the national one south to north, the provincial one west to east, both by the seat. */
function throughRoads(network: RoadNetwork, gates: readonly Gate[], mask: Uint8Array, seat: Point): void {
  const lines = [
    {
      class: "national",
      name: "国道G999线",
      directions: [
        [0.05, 1],
        [0.3, -1],
      ],
    },
    {
      class: "provincial",
      name: "省道S901线",
      directions: [
        [-1, 0],
        [1, -0.1],
      ],
    },
  ] as const;
  for (const line of lines) {
    for (const [east, south] of line.directions) {
      const gate = gateTowards(gates, 0, [seat[0] + east * 4_000, seat[1] + south * 4_000]);
      const goals = new Set(rimCells(mask, seat, east, south));
      const path = network.find([gate.cell], (cell) => goals.has(cell), 0.05);
      if (path !== undefined) network.lay(path, line.class, line.name);
    }
  }
}

/** Each town to the network by its best gate, and a few towns to each other. */
function countyRoads(network: RoadNetwork, gates: readonly Gate[], ground: Ground): void {
  const { admin, city } = ground;
  city.middles.forEach((middle, town) => {
    if (town === 0) return;
    const mine = gates.filter((gate) => gate.town === town).map(({ cell }) => cell);
    const path = network.find(mine, (cell) => network.onRoad[cell] === 1, 0.055);
    const name = admin.towns.find(({ site }) => site === middle)!.name.replace(/[镇乡]$/, "");
    if (path !== undefined) network.lay(path, "county", `县道X${String(900 + town)}线(${name})`);
  });
  city.middles.forEach((middle, town) => {
    if (town === 0) return;
    const others = city.middles.map((_, other) => other).filter((other) => other !== town && other !== 0);
    const next = others.reduce((best, other) =>
      distance(city.middles[other]!, middle) < distance(city.middles[best]!, middle) ? other : best,
    );
    const goals = new Set(gates.filter((gate) => gate.town === next).map(({ cell }) => cell));
    const mine = gates.filter((gate) => gate.town === town).map(({ cell }) => cell);
    const path = network.find(mine, (cell) => goals.has(cell), 0.06);
    if (path !== undefined) network.lay(path, "township", `乡道Y${String(900 + town)}线`);
  });
}

/** Every village reaches the network; half of them have a second way out. */
function villageRoads(network: RoadNetwork, ground: Ground): void {
  const random = prng("roads/villages");
  const villages = ground.admin.villages.filter(({ kind }) => kind === "village");
  for (const { name, place } of villages) {
    const path = network.find([place.site], (cell) => network.onRoad[cell] === 1, 0.08);
    if (path !== undefined && path.length > 1) network.lay(path, "village", `${name.replace(/村$/, "")}路`);
  }
  villages.forEach(({ place, name }, i) => {
    if (random.next() > 0.5) return;
    const near = villages
      .filter((_, k) => k !== i)
      .sort((a, b) => apart(a.place.site, place.site) - apart(b.place.site, place.site))[1]!;
    const path = network.find([place.site], (cell) => cell === near.place.site, 0.08);
    if (path !== undefined)
      network.lay(path, "village", `${name.replace(/村$/, "")}—${near.name.replace(/村$/, "")}路`);
  });
}

/** Hamlets: the more peopled grids outside the villages have a road of their own. */
function hamletRoads(network: RoadNetwork, { admin }: Ground): void {
  for (const { plan, households, middle, village } of admin.grids) {
    if (plan.cells.length === 0 || households < 9) continue;
    const home = plan.cells.reduce((best, cell) =>
      offset(cell, middle) < offset(best, middle) ? cell : best,
    );
    if (network.onRoad[home] === 1) continue;
    const path = network.find([home], (cell) => network.onRoad[cell] === 1, 0.09);
    const name = admin.villages[village]!.name.replace(/村$/, "");
    if (path !== undefined && path.length > 3) network.lay(path, "village", `${name}村道`);
  }
}

const offset = (cell: number, [x, y]: Point) => Math.hypot(cellX(cell) - x, cellY(cell) - y);

/** Ranger tracks into the forest that is farthest from any road, one after another. */
function forestTracks(network: RoadNetwork, { forest, mask }: Ground, first: number): void {
  const inner = interior(mask, 2_400);
  for (let k = 0; k < forestTrackCount; k++) {
    const far = farthest(network.onRoad, (cell) => inner[cell]! > 0.75 && isForestClass(forest[cell]!));
    const path = network.find([far], (cell) => network.onRoad[cell] === 1, 0.16);
    if (path !== undefined) network.lay(path.reverse(), "forest-road", `林区巡护道${first + k + 1}号`);
  }
}

/** The cell most steps away from a set, among those that hold. */
function farthest(from: Uint8Array, holds: (cell: number) => boolean): number {
  const steps = new Int32Array(cellCount).fill(-1);
  const queue: number[] = [];
  from.forEach((is, cell) => {
    if (is !== 1) return;
    steps[cell] = 0;
    queue.push(cell);
  });
  let last = queue[0]!;
  for (let at = 0; at < queue.length; at++) {
    const cell = queue[at]!;
    if (holds(cell)) last = cell;
    for (const next of [cell - 1, cell + 1, cell - columns, cell + columns]) {
      if (next < 0 || next >= cellCount || steps[next] !== -1) continue;
      steps[next] = steps[cell]! + 1;
      queue.push(next);
    }
  }
  return last;
}

/** All roads and streets of the county. */
export function planRoads(ground: Ground): RoadPlan {
  const { terrain, orders, mask, built, city, lookouts } = ground;
  const seat = city.middles[0]!;
  const gates = townGates(city, built, mask);
  const network = new RoadNetwork(terrain, orders, (cell) => mask[cell] === 0 || built[cell] === 1, gates);
  throughRoads(network, gates, mask, seat);
  countyRoads(network, gates, ground);
  villageRoads(network, ground);
  lookouts.forEach((summit, i) => {
    const path = network.find([summit], (cell) => network.onRoad[cell] === 1, 0.14);
    if (path !== undefined) network.lay(path.reverse(), "forest-road", `林区防火道${i + 1}号`);
  });
  hamletRoads(network, ground);
  forestTracks(network, ground, lookouts.length);
  const streets = drawStreets(city);
  const roads: Road[] = [motorway(ground, seat), ...network.lines()];
  for (const { name, path } of streetRuns(streets)) roads.push({ name, class: "street", path });
  return { roads, streets, network };
}
