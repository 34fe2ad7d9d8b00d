import type { Geometry, Position } from "geojson";

type Nested = Position | readonly Nested[];

function isPosition(nested: Nested): nested is Position {
  return typeof nested[0] === "number" || nested.length === 0;
}

function walk(nested: Nested, visit: (position: Position) => void): void {
  if (isPosition(nested)) visit(nested);
  else for (const inner of nested) walk(inner, visit);
}

/** Visits every position of a geometry in the order they are written. */
export function eachPosition(geometry: Geometry, visit: (position: Position) => void): void {
  if (geometry.type === "GeometryCollection") {
    for (const inner of geometry.geometries) eachPosition(inner, visit);
  } else walk(geometry.coordinates as Nested, visit);
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
  const box: BoundingBox = [Infinity, Infinity, -Infinity, -Infinity];
  for (const geometry of geometries) {
    eachPosition(geometry, ([x, y]) => {
      if (!Number.isFinite(x) || !Number.isFinite(y)) return;
      box[0] = Math.min(box[0], x as number);
      box[1] = Math.min(box[1], y as number);
      box[2] = Math.max(box[2], x as number);
      box[3] = Math.max(box[3], y as number);
    });
  }
  return box[0] === Infinity ? null : box;
}
