import Flatbush from "flatbush";
import type { MultiPolygon, Polygon, Position } from "geojson";
import type { GridPlan } from "./cells-to-grids";
import type { City } from "./city";
import { countyCode, NameBook, townNames } from "./names";
import { dissolve, type SharedArc } from "./partition";
import { distance, type Point } from "./paths";
import type { Residents } from "./people";
import type { Place } from "./places";
import { fineMetres } from "./raster";
import { cellX, cellY } from "./settlements";

export type AreaGeometry = Polygon | MultiPolygon;

export interface AdminTown {
  readonly code: string;
  readonly name: string;
  readonly kind: "town" | "township";
  readonly geometry: AreaGeometry;
  readonly site: Point;
}

export interface AdminVillage {
  readonly code: string;
  readonly name: string;
  readonly kind: "village" | "community";
  readonly town: number;
  readonly place: Place;
  readonly geometry: AreaGeometry;
  /** Plan metres of where people live. */
  readonly site: Point;
}

export interface AdminGrid extends Residents {
  readonly code: string;
  readonly name: string;
  readonly village: number;
  readonly kind: "basic" | "dedicated";
  readonly geometry: AreaGeometry;
  readonly plan: GridPlan;
  /** Plan metres. */
  readonly middle: Point;
}

/** The county as it is divided; lists are in the order of their codes. */
export interface Admin {
  readonly boundary: AreaGeometry;
  readonly towns: readonly AdminTown[];
  readonly villages: readonly AdminVillage[];
  readonly grids: readonly AdminGrid[];
  /** The area of some grids together, by their codes. */
  merge(codes: ReadonlySet<string>): AreaGeometry;
  /** The grid a position in degrees lies in. */
  gridAt(position: Position): AdminGrid | undefined;
}

export function planMiddle(plan: GridPlan, city: City): Point {
  const points: Point[] = plan.cells.map((cell) => [cellX(cell), cellY(cell)]);
  for (const block of plan.blocks) {
    const { c0, r0, c1, r1 } = city.blocks[block]!;
    points.push([((c0 + c1) / 2) * fineMetres, ((r0 + r1) / 2) * fineMetres]);
  }
  const sum = points.reduce(([x, y], p) => [x + p[0], y + p[1]] as const, [0, 0] as const);
  return [sum[0] / points.length, sum[1] / points.length];
}

/** Row by row from the north, each row from west to east, in about as many rows as columns. */
function readingOrder(middles: readonly Point[]): number[] {
  const rowLength = Math.ceil(middles.length / Math.max(1, Math.round(Math.sqrt(middles.length))));
  const south = middles.map((_, i) => i).sort((a, b) => middles[a]![1] - middles[b]![1] || a - b);
  const rows: number[][] = [];
  south.forEach((i, rank) => {
    const row = Math.floor(rank / rowLength);
    rows[row] = [...(rows[row] ?? []), i];
  });
  return rows.flatMap((row) => row.sort((a, b) => middles[a]![0] - middles[b]![0] || a - b));
}

/** Middle of the bounding box, degrees east and degrees south. */
function boxMiddle(geometry: AreaGeometry): Point {
  const ring = geometry.coordinates.flat(geometry.type === "Polygon" ? 1 : 2) as Position[];
  const middle = (axis: 0 | 1) => {
    const values = ring.map((position) => position[axis]!);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  return [middle(0), -middle(1)];
}

const digits = (value: number, length: number) => String(value).padStart(length, "0");

function nameTowns(sites: readonly Point[], heights: readonly number[]): { code: string; name: string }[] {
  const order = readingOrder(sites.slice(1)).map((i) => i + 1);
  const townships = new Set([...order].sort((a, b) => heights[b]! - heights[a]!).slice(0, 3));
  const result: { code: string; name: string }[] = [{ code: `${countyCode}100`, name: townNames[0] }];
  let town = 0;
  let township = 0;
  for (const i of order) {
    result[i] = townships.has(i)
      ? { code: `${countyCode}${digits(200 + township, 3)}`, name: townNames[7 + township++]! }
      : { code: `${countyCode}${digits(101 + town, 3)}`, name: townNames[1 + town++]! };
  }
  return result;
}

function nameVillages(
  places: readonly Place[],
  middles: readonly Point[],
  towns: readonly { code: string; name: string }[],
) {
  const book = new NameBook("villages");
  const communities = new NameBook("communities");
  const result: { code: string; name: string }[] = [];
  towns.forEach((town, index) => {
    const base = town.name.replace(/[镇乡]$/, "");
    for (const [kind, first] of [
      ["community", 1],
      ["village", 200],
    ] as const) {
      const mine = places.flatMap((place, i) => (place.town === index && place.kind === kind ? [i] : []));
      readingOrder(mine.map((i) => middles[i]!)).forEach((rank, n) => {
        const i = mine[rank]!;
        const own = kind === "village" && places[i]!.blocks.length > 0 ? `${base}村` : book.village();
        result[i] = {
          code: town.code + digits(first + n, 3),
          name: kind === "community" ? communities.community() : own,
        };
      });
    }
  });
  return result;
}

interface Ingredients {
  readonly arcs: readonly SharedArc[];
  readonly plans: readonly GridPlan[];
  readonly places: readonly Place[];
  readonly residents: readonly Residents[];
  readonly city: City;
  readonly townHeights: readonly number[];
}

function adminGrids(
  villages: readonly { code: string; name: string }[],
  from: Ingredients,
): (AdminGrid & { label: number })[] {
  const { plans, arcs, city, residents } = from;
  const shapes = dissolve(arcs, (label) => label);
  const middles = plans.map((plan) => planMiddle(plan, city));
  return villages.flatMap((village, place) => {
    const mine = plans.flatMap((plan, i) => (plan.place === place ? [i] : []));
    return readingOrder(mine.map((i) => boxMiddle(shapes.get(i)!))).map((rank, n) => {
      const label = mine[rank]!;
      const { households, population } = residents[label]!;
      const isDedicated = plans[label]!.blocks.length > 0 && households < 60;
      return {
        label,
        code: village.code + digits(n + 1, 3),
        name: `${village.name.replace(/村$/, "")}第${n + 1}网格`,
        village: place,
        kind: isDedicated ? ("dedicated" as const) : ("basic" as const),
        geometry: shapes.get(label)!,
        plan: plans[label]!,
        middle: middles[label]!,
        households,
        population,
      };
    });
  });
}

function contains(geometry: AreaGeometry, [x, y]: Position): boolean {
  const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
  let inside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1] as [number, number];
      const [bx, by] = ring[i] as [number, number];
      if (ay > y! !== by > y! && x! < ((bx - ax) * (y! - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

function locator(grids: readonly AdminGrid[]): (position: Position) => AdminGrid | undefined {
  const index = new Flatbush(grids.length);
  for (const { geometry } of grids) {
    const ring = geometry.coordinates.flat(geometry.type === "Polygon" ? 1 : 2) as Position[];
    const xs = ring.map((p) => p[0]!);
    const ys = ring.map((p) => p[1]!);
    index.add(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
  }
  index.finish();
  return ([x, y]) =>
    index
      .search(x!, y!, x!, y!)
      .sort((a, b) => a - b)
      .map((i) => grids[i]!)
      .find(({ geometry }) => contains(geometry, [x!, y!]));
}

/** Names, codes and shapes of county, towns, villages and grids, all from the same borders. */
export function divide(from: Ingredients): Admin {
  const { arcs, plans, places, city, townHeights } = from;
  const townNamesAndCodes = nameTowns(city.middles, townHeights);
  const homes = places.map((place): Point => {
    if (place.cells.length > 0)
      return place.blocks.length > 0 ? city.middles[place.town]! : [cellX(place.site), cellY(place.site)];
    return planMiddle({ place: 0, cells: [], blocks: place.blocks }, city);
  });
  const named = nameVillages(places, homes, townNamesAndCodes);
  const townShapes = dissolve(arcs, (label) => places[plans[label]!.place]!.town);
  const villageShapes = dissolve(arcs, (label) => plans[label]!.place);
  const grids = adminGrids(named, from).sort((a, b) => (a.code < b.code ? -1 : 1));
  const villageOrder = named.map((_, i) => i).sort((a, b) => (named[a]!.code < named[b]!.code ? -1 : 1));
  const townOrder = townNamesAndCodes
    .map((_, i) => i)
    .sort((a, b) => (townNamesAndCodes[a]!.code < townNamesAndCodes[b]!.code ? -1 : 1));
  const final = grids.map(({ label: _, ...grid }) => ({
    ...grid,
    village: villageOrder.indexOf(grid.village),
  }));
  return {
    boundary: dissolve(arcs, () => 0).get(0)!,
    towns: townOrder.map((town) => ({
      ...townNamesAndCodes[town]!,
      kind: townNamesAndCodes[town]!.name.endsWith("乡") ? "township" : "town",
      geometry: townShapes.get(town)!,
      site: city.middles[town]!,
    })),
    villages: villageOrder.map((i) => ({
      ...named[i]!,
      kind: places[i]!.kind,
      town: townOrder.indexOf(places[i]!.town),
      place: places[i]!,
      geometry: villageShapes.get(i)!,
      site: homes[i]!,
    })),
    grids: final,
    merge: (codes) => {
      const labels = new Set(grids.flatMap(({ label, code }) => (codes.has(code) ? [label] : [])));
      return dissolve(arcs, (label) => (labels.has(label) ? 0 : -1)).get(0)!;
    },
    gridAt: locator(final),
  };
}

/** The village or community nearest to a place in the plan, by where its people live. */
export function nearestVillage(admin: Admin, point: Point): AdminVillage {
  return admin.villages.reduce((best, village) =>
    distance(village.site, point) < distance(best.site, point) ? village : best,
  );
}
