import type { MultiPolygon, Polygon, Position } from "geojson";

/** Twice the signed area in the ring's own plane; positive when it runs counter-clockwise. */
export function signedDoubleArea(ring: readonly Position[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] as Position;
    const [bx = 0, by = 0] = ring[i] as Position;
    sum += (ax - originX) * (by - originY) - (bx - originX) * (ay - originY);
  }
  return sum;
}

function inside([x = 0, y = 0]: Position, ring: readonly Position[]): boolean {
  let within = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax = 0, ay = 0] = ring[i] as Position;
    const [bx = 0, by = 0] = ring[j] as Position;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within;
  }
  return within;
}

/**
 * Rings as shapefiles and ESRI JSON hold them, outer ones clockwise and holes counter-clockwise in no
 * order, put together; outer rings come out counter-clockwise as GeoJSON wants. `orphans` counts holes
 * that no outer ring surrounds: they are kept as ground of their own.
 */
export function polygonOfRings(rings: readonly Position[][]): {
  readonly geometry: Polygon | MultiPolygon | null;
  readonly orphans: number;
} {
  const outers = rings.filter((ring) => signedDoubleArea(ring) <= 0).map((ring) => [ring.toReversed()]);
  const holes = rings.filter((ring) => signedDoubleArea(ring) > 0);
  let orphans = 0;
  for (const hole of holes) {
    const owner = smallestAround(outers, hole);
    if (owner !== undefined) owner.push(hole.toReversed());
    else {
      // A file whose only rings run the wrong way means ground, not holes.
      if (outers.length > 0) orphans++;
      outers.push([hole]);
    }
  }
  if (outers.length === 0) return { geometry: null, orphans };
  const single = outers.length === 1 ? outers[0] : undefined;
  if (single !== undefined) return { geometry: { type: "Polygon", coordinates: single }, orphans };
  return { geometry: { type: "MultiPolygon", coordinates: outers }, orphans };
}

/** Polygons whose holes lie in them; a hole that does not becomes ground of its own, as in a shapefile. */
export function withoutOrphans(geometry: Polygon | MultiPolygon): {
  readonly geometry: Polygon | MultiPolygon;
  readonly orphans: number;
} {
  const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  if (parts.every((rings) => rings.length < 2)) return { geometry, orphans: 0 };
  const orphans: Position[][] = [];
  const kept = parts.map(([outer = [], ...holes]) => {
    const isOrphan = (hole: readonly Position[]) => hole.every((position) => !inside(position, outer));
    const away = holes.filter((hole) => isOrphan(hole) && smallestAround([[outer]], hole) === undefined);
    orphans.push(...away);
    return [outer, ...holes.filter((hole) => !away.includes(hole))];
  });
  if (orphans.length === 0) return { geometry, orphans: 0 };
  const coordinates = [...kept, ...orphans.map((hole) => [hole])];
  return { geometry: { type: "MultiPolygon", coordinates }, orphans: orphans.length };
}

function smallestAround(
  outers: readonly Position[][][],
  hole: readonly Position[],
): Position[][] | undefined {
  const probe = hole[0] as Position;
  const next = hole[1] ?? probe;
  // The middle of the first edge: a vertex may lie on the outer ring.
  const middle = [((probe[0] ?? 0) + (next[0] ?? 0)) / 2, ((probe[1] ?? 0) + (next[1] ?? 0)) / 2];
  const around = outers.filter(([outer]) => outer !== undefined && inside(middle, outer));
  if (around.length === 0) return undefined;
  const size = (outer: readonly Position[] | undefined) => Math.abs(signedDoubleArea(outer ?? []));
  return around.reduce((best, one) => (size(one[0]) < size(best[0]) ? one : best));
}
