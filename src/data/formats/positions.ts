import type { Geometry, Position } from "geojson";

/** Replaces every position of a geometry in place. The reader owns what it has just read. */
export function movePositions(geometry: Geometry, move: (position: Position) => Position): void {
  if (geometry.type === "GeometryCollection") {
    for (const part of geometry.geometries) movePositions(part, move);
    return;
  }
  geometry.coordinates = movedAt(geometry.coordinates, move) as never;
}

function movedAt(value: unknown, move: (position: Position) => Position): unknown {
  const list = value as unknown[];
  if (typeof list[0] === "number") return move(list as Position);
  for (let index = 0; index < list.length; index++) list[index] = movedAt(list[index], move);
  return list;
}

/** Calls back with every position. */
export function eachPosition(geometry: Geometry, visit: (position: Position) => void): void {
  if (geometry.type === "GeometryCollection")
    for (const part of geometry.geometries) eachPosition(part, visit);
  else visitAt(geometry.coordinates, visit);
}

function visitAt(value: unknown, visit: (position: Position) => void): void {
  const list = value as unknown[];
  if (typeof list[0] === "number") visit(list as Position);
  else for (const part of list) visitAt(part, visit);
}

/** The first position of a geometry; undefined when it has none. */
export function firstPosition(geometry: Geometry | null): Position | undefined {
  if (geometry === null) return undefined;
  if (geometry.type === "GeometryCollection") {
    for (const part of geometry.geometries) {
      const found = firstPosition(part);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  let value: unknown = geometry.coordinates;
  while (Array.isArray(value) && Array.isArray(value[0])) value = value.find((part) => !isHollow(part)) ?? [];
  return Array.isArray(value) && typeof value[0] === "number" ? (value as Position) : undefined;
}

function isHollow(value: unknown): boolean {
  return Array.isArray(value) && (value.length === 0 || (Array.isArray(value[0]) && value.every(isHollow)));
}
