import type { PlaneShape } from "../../geo/kernel/plane-rings";
import { planeShape } from "../../geo/kernel/plane-rings";
import type { StageOffset } from "../../map/edit/held-stage";
import type { LiveState } from "../../planning/live/live-state";

interface Home {
  readonly shape: PlaneShape;
  readonly middle: readonly [number, number];
}

/** CSS pixels within which a corner or a middle attracts. */
const nearPixels = 10;

const mostCorners = 48;

const magnets = new WeakMap<LiveState, Float64Array>();

/** Corners of the land and middles of compounds: what a thing may be put against. */
function magnetsOf(live: LiveState): Float64Array {
  const known = magnets.get(live);
  if (known !== undefined) return known;
  const corners = live.model.land.flatMap((area) =>
    planeShape(area, live.frame)
      .polygons.flat()
      .map((ring) => [...ring]),
  );
  const all = Float64Array.from([...corners.flat(), ...live.pointsAt]);
  magnets.set(live, all);
  return all;
}

/**
 * The offset moved by as much as brings the nearest corner of what is held, or the middle of a point, onto a magnet;
 * the same offset where none is near.
 */
export function snapTo(
  live: LiveState,
  home: readonly Home[],
  offset: StageOffset,
  metresPerPixel: number,
): StageOffset {
  const [lead] = home;
  if (lead === undefined) return offset;
  const [cx, cy] = lead.middle;
  const own = lead.shape.polygons[0]?.[0] ?? Float64Array.of(cx, cy);
  const all = magnetsOf(live);
  let nearest = nearPixels * metresPerPixel;
  let by: readonly [number, number] = [0, 0];
  // Of an outline with very many corners some are enough: a hand aims with what it sees.
  const step = 2 * Math.max(1, Math.ceil(own.length / 2 / mostCorners));
  for (let i = 0; i < own.length; i += step) {
    const x = cx + ((own[i] ?? 0) - cx) * offset.scale + offset.dx;
    const y = cy + ((own[i + 1] ?? 0) - cy) * offset.scale + offset.dy;
    for (let j = 0; j < all.length; j += 2) {
      const east = (all[j] as number) - x;
      const north = (all[j + 1] as number) - y;
      if (Math.abs(east) >= nearest || Math.abs(north) >= nearest || Math.hypot(east, north) >= nearest)
        continue;
      nearest = Math.hypot(east, north);
      by = [east, north];
    }
  }
  return { ...offset, dx: offset.dx + by[0], dy: offset.dy + by[1] };
}
