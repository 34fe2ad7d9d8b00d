import Flatbush from "flatbush";
import type { Position } from "geojson";
import type { Area, LngLat } from "./area";
import { hypot } from "./portable-math";
import { boundingBox } from "./positions";

/** Nearer to an edge than this counts as on it: 0.1 mm, far below what any coordinate is good for. */
const onEdgeDegrees = 1e-9;

/** Even-odd over all rings of one polygon; places on its edge count as inside. */
function holds(rings: readonly (readonly Position[])[], lng: number, lat: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const from = ring[j]!;
      const to = ring[i]!;
      const ax = from[0] as number;
      const ay = from[1] as number;
      const bx = to[0] as number;
      const by = to[1] as number;
      // Most edges lie wholly above or below the place and can neither hold it nor be crossed
      if (isBeside(ay, by, lat)) continue;
      if (onEdge(ax, ay, bx, by, lng, lat)) return true;
      if (ay > lat !== by > lat && lng < ax + ((lat - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
  }
  return inside;
}

/** Whether an edge's heights keep clear of a latitude. */
const isBeside = (ay: number, by: number, lat: number) =>
  (ay > lat + 2 * onEdgeDegrees && by > lat + 2 * onEdgeDegrees) ||
  (ay < lat - 2 * onEdgeDegrees && by < lat - 2 * onEdgeDegrees);

function onEdge(ax: number, ay: number, bx: number, by: number, x: number, y: number): boolean {
  const ux = bx - ax;
  const uy = by - ay;
  const length = hypot(ux, uy);
  if (length === 0) return hypot(x - ax, y - ay) < onEdgeDegrees;
  const along = ((x - ax) * ux + (y - ay) * uy) / length;
  if (along < -onEdgeDegrees || along > length + onEdgeDegrees) return false;
  return Math.abs((x - ax) * uy - (y - ay) * ux) / length < onEdgeDegrees;
}

/** Whether a place lies in an area or on its edge. */
export function areaHolds(area: Area, [lng, lat]: LngLat): boolean {
  const polygons = area.type === "Polygon" ? [area.coordinates] : area.coordinates;
  return polygons.some((rings) => holds(rings, lng, lat));
}

export interface CellIndex {
  /** Index of the cell a place lies in, -1 outside all; on a shared edge the one with the lowest code. */
  find(at: LngLat): number;
}

/** Indexes cells for many questions; cells without a usable position are never found. */
export function createCellIndex(
  cells: readonly { readonly code: string; readonly geometry: Area }[],
): CellIndex {
  const boxes = cells.map(({ geometry }) => boundingBox([geometry]));
  const kept = boxes.flatMap((box, i) => (box ? [i] : []));
  if (kept.length === 0) return { find: () => -1 };
  const tree = new Flatbush(kept.length);
  for (const i of kept) tree.add(...boxes[i]!);
  tree.finish();
  return {
    find([lng, lat]) {
      const d = onEdgeDegrees;
      let best = -1;
      for (const item of tree.search(lng - d, lat - d, lng + d, lat + d)) {
        const i = kept[item]!;
        if (best >= 0 && cells[best]!.code <= cells[i]!.code) continue;
        if (areaHolds(cells[i]!.geometry, [lng, lat])) best = i;
      }
      return best;
    },
  };
}

/** Index of the cell each point lies in, -1 outside all; on a shared edge the lowest code. */
export function assignPoints(
  points: readonly LngLat[],
  cells: readonly { readonly code: string; readonly geometry: Area }[],
): Int32Array {
  const index = createCellIndex(cells);
  return Int32Array.from(points, (at) => index.find(at));
}
