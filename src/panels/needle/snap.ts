import KDBush from "kdbush";
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

interface Magnets {
  /** x, y of each. */
  readonly at: Float64Array;
  readonly index: KDBush;
}

const magnets = new WeakMap<LiveState, Magnets>();

/** Corners of the land and middles of compounds: what a thing may be put against. */
function magnetsOf(live: LiveState): Magnets {
  const known = magnets.get(live);
  if (known !== undefined) return known;
  const corners = live.model.land.flatMap((area) =>
    planeShape(area, live.frame)
      .polygons.flat()
      .map((ring) => [...ring]),
  );
  const at = Float64Array.from([...corners.flat(), ...live.pointsAt]);
  const index = new KDBush(at.length / 2);
  for (let i = 0; i < at.length; i += 2) index.add(at[i] as number, at[i + 1] as number);
  index.finish();
  const made = { at, index };
  magnets.set(live, made);
  return made;
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
  const { at, index } = magnetsOf(live);
  let nearest = nearPixels * metresPerPixel;
  let by: readonly [number, number] = [0, 0];
  // Of an outline with very many corners some are enough: a hand aims with what it sees.
  const step = 2 * Math.max(1, Math.ceil(own.length / 2 / mostCorners));
  for (let i = 0; i < own.length; i += step) {
    const x = cx + ((own[i] ?? 0) - cx) * offset.scale + offset.dx;
    const y = cy + ((own[i + 1] ?? 0) - cy) * offset.scale + offset.dy;
    for (const magnet of index.within(x, y, nearest)) {
      const east = (at[2 * magnet] as number) - x;
      const north = (at[2 * magnet + 1] as number) - y;
      const metres = Math.hypot(east, north);
      if (metres >= nearest) continue;
      nearest = metres;
      by = [east, north];
    }
  }
  return { ...offset, dx: offset.dx + by[0], dy: offset.dy + by[1] };
}
