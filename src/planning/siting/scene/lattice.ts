import type { Area, LngLat } from "../../../geo/area";
import { pointsWithin } from "../../../geo/coverage/points-within";
import type { Frame } from "../../../geo/frame";
import { boundingBox } from "../../../geo/positions";

/** More points than this are refused: nobody could tell them apart, and the search would take minutes. */
export const mostLatticePoints = 20_000;

/** Points in boxes around the land looked at in all; a wide lattice in a scattered land stays far below. */
const mostLookedAt = 4_000_000;

/**
 * Points of a square lattice that lie inside land (its edge included), from south to north and west to east. The lattice is
 * fixed to the frame's centre, so the same land always gives the same points.
 *
 * @throws RangeError when the spacing is not above 0, or gives more points than can be looked at.
 */
export function latticeInside(land: readonly Area[], frame: Frame, spacingMetres: number): LngLat[] {
  if (!(spacingMetres > 0 && spacingMetres < Infinity))
    throw new RangeError(`a lattice of ${spacingMetres} m: give a spacing above 0 m`);
  const cells = new Set<string>();
  for (const area of land) {
    const box = planeBox(area, frame);
    if (box === null) continue;
    const [west, south, east, north] = box.map((metres) => metres / spacingMetres) as typeof box;
    if ((east - west + 1) * (north - south + 1) + cells.size > mostLookedAt)
      throw new RangeError(`a lattice of ${spacingMetres} m is too fine for this land: give a wider spacing`);
    for (let row = Math.ceil(south); row <= north; row += 1)
      for (let column = Math.ceil(west); column <= east; column += 1) cells.add(`${row} ${column}`);
  }
  const points = [...cells]
    .map((cell) => cell.split(" ").map(Number) as [number, number])
    .sort(([rowA, columnA], [rowB, columnB]) => rowA - rowB || columnA - columnB)
    .map(([row, column]) => frame.unproject(column * spacingMetres, row * spacingMetres));
  const inside = insideOf(points, land, frame);
  const kept = points.filter((_, at) => inside[at] === 1);
  if (kept.length > mostLatticePoints)
    throw new RangeError(
      `a lattice of ${spacingMetres} m has ${kept.length} points here, more than ${mostLatticePoints}: give a wider spacing`,
    );
  return kept;
}

/** 1 for each point inside some area, its edge included. */
export function insideOf(points: readonly LngLat[], areas: readonly Area[], frame: Frame): Uint8Array {
  const services = areas.map((geometry) => ({ geometry, radiusMetres: 0 }));
  return pointsWithin({ services, points, frame }).within;
}

/** West, south, east, north in the plane: the corners of the box in degrees, projected, and the middles of its sides. */
function planeBox(area: Area, frame: Frame): [number, number, number, number] | null {
  const box = boundingBox([area]);
  if (box === null) return null;
  const [west, south, east, north] = box;
  const rim = [west, (west + east) / 2, east].flatMap((lng) =>
    [south, (south + north) / 2, north].map((lat) => frame.project(lng, lat)),
  );
  const xs = rim.map(([x]) => x);
  const ys = rim.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
