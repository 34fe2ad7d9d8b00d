import type { Geometry, Position } from "geojson";

type Nested = Position | readonly Nested[];

function isPosition(nested: Nested): nested is Position {
  return typeof nested[0] === "number" || nested.length === 0;
}

function walk(nested: Nested, visit: (position: Position) => void): void {
  if (isPosition(nested)) visit(nested);
  else for (let i = 0; i < nested.length; i++) walk(nested[i]!, visit);
}

/** Visits every position of a geometry in the order they are written. */
export function eachPosition(geometry: Geometry, visit: (position: Position) => void): void {
  if (geometry.type === "GeometryCollection") {
    for (const inner of geometry.geometries) eachPosition(inner, visit);
  } else walk(geometry.coordinates as Nested, visit);
}

function countNested(nested: Nested): number {
  if (isPosition(nested)) return nested.length === 0 ? 0 : 1;
  if (isPosition(nested[0]!)) return nested.length;
  return nested.reduce((sum: number, inner) => sum + countNested(inner as Nested), 0);
}

/** How many positions a geometry has. */
export function countPositions(geometry: Geometry): number {
  if (geometry.type !== "GeometryCollection") return countNested(geometry.coordinates as Nested);
  return geometry.geometries.reduce((sum, inner) => sum + countPositions(inner), 0);
}

function mapNested(nested: Nested, move: (position: Position) => Position): Nested {
  return isPosition(nested) ? move(nested) : nested.map((inner) => mapNested(inner, move));
}

/** The same geometry with every position replaced; the original is left as it is. */
export function mapPositions<G extends Geometry>(geometry: G, move: (position: Position) => Position): G {
  if (geometry.type === "GeometryCollection") {
    const moved = { ...geometry, geometries: geometry.geometries.map((inner) => mapPositions(inner, move)) };
    return moved as unknown as G;
  }
  return { ...geometry, coordinates: mapNested(geometry.coordinates as Nested, move) } as unknown as G;
}

/** West, south, east, north. */
export type BoundingBox = [number, number, number, number];

/** Smallest box around all finite positions, or null where there are none. */
export function boundingBox(geometries: Iterable<Geometry>): BoundingBox | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (position: Position) => {
    const x = position[0] as number;
    const y = position[1] as number;
    if (!Number.isFinite(x) || !Number.isFinite(y)) return;
    if (x < west) west = x;
    if (y < south) south = y;
    if (x > east) east = x;
    if (y > north) north = y;
  };
  for (const geometry of geometries) eachPosition(geometry, visit);
  return west === Infinity ? null : [west, south, east, north];
}
