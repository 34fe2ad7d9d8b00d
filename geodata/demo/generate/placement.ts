/** A turn about a point that is whole inside `inner` metres and gone beyond `outer`. */
export interface Twist {
  readonly x: number;
  readonly y: number;
  readonly radians: number;
  readonly inner: number;
  readonly outer: number;
}

/** Where plan metres lie on the earth. One-to-one, so whatever tiles the plan tiles the map. */
export interface Placement {
  toLngLat(x: number, y: number): [number, number];
  toPlan(lng: number, lat: number): [number, number];
}

/** West, south, east, north in degrees, and the same edges in plan metres. */
export interface Fit {
  readonly degrees: readonly [number, number, number, number];
  readonly metres: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
}

function turn(twist: Twist, x: number, y: number, sign: 1 | -1): [number, number] {
  const dx = x - twist.x;
  const dy = y - twist.y;
  const distance = Math.hypot(dx, dy);
  if (distance >= twist.outer) return [x, y];
  const t = Math.min(1, Math.max(0, (twist.outer - distance) / (twist.outer - twist.inner)));
  const angle = sign * twist.radians * t * t * (3 - 2 * t);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return [twist.x + cos * dx - sin * dy, twist.y + sin * dx + cos * dy];
}

/** A long, slight bow, so that no street of a town is ruled with a ruler. */
const bowMetres = 45;
const bowWave = 5_200;
const bow = (along: number) => bowMetres * Math.sin((2 * Math.PI * along) / bowWave);

/**
 * Plan metres to degrees: the towns are turned so that their streets do not run due north, everything is
 * bowed a little, and the county is fitted to its frame. Twists of disjoint discs keep areas.
 */
export function place(fit: Fit, twists: readonly Twist[]): Placement {
  const [west, south, east, north] = fit.degrees;
  const { left, top, right, bottom } = fit.metres;
  const lngPerMetre = (east - west) / (right - left);
  const latPerMetre = (north - south) / (bottom - top);
  return {
    toLngLat(x, y) {
      let at: [number, number] = [x, y];
      for (const twist of twists) at = turn(twist, at[0], at[1], 1);
      const u = at[0] + bow(at[1]);
      const v = at[1] + bow(u);
      return [west + (u - left) * lngPerMetre, north - (v - top) * latPerMetre];
    },
    toPlan(lng, lat) {
      const u = left + (lng - west) / lngPerMetre;
      const y = top + (north - lat) / latPerMetre - bow(u);
      let at: [number, number] = [u - bow(y), y];
      for (const twist of [...twists].reverse()) at = turn(twist, at[0], at[1], -1);
      return at;
    },
  };
}
