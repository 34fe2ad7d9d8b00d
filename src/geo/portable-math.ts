/**
 * Sine, cosine, arcsine and arctangent out of additions, multiplications, divisions and square roots alone.
 *
 * A browser's `Math.sin` and Node's differ in the last digit, and from one release to the next; then a figure on the
 * screen is not the command line's. IEEE 754 fixes the four operations and the root to the last bit, so that these give
 * the same digits everywhere. Errors below one unit in the last place. Coefficients of fdlibm 5.3 (Sun Microsystems,
 * 1993: permission to use, copy, modify and distribute is freely granted).
 */

/** π/2 in three parts of 33 bits, so that multiples up to a million quarter turns are taken off exactly. */
const quarter1 = 1.5707963267341256;
const quarter2 = 6.077100506303966e-11;
const quarter3 = 2.0222662487959506e-21;
const perQuarter = 0.6366197723675814;

/** Sine within ±π/4; `tail` is what the angle is more than `x`. */
function sinWithin(x: number, tail: number): number {
  const z = x * x;
  const v = z * x;
  const r =
    0.00833333333332249 +
    z *
      (-0.0001984126982985795 +
        z * (2.7557313707070068e-6 + z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)));
  return x - (z * (0.5 * tail - v * r) - tail - v * -0.16666666666666632);
}

/** Cosine within ±π/4. */
function cosWithin(x: number, tail: number): number {
  const z = x * x;
  const r =
    z *
    (0.0416666666666666 +
      z *
        (-0.001388888888887411 +
          z *
            (2.480158728947673e-5 +
              z * (-2.7557314351390663e-7 + z * (2.087572321298175e-9 + z * -1.1359647557788195e-11)))));
  const half = 0.5 * z;
  const w = 1 - half;
  return w + (1 - w - half + (z * r - x * tail));
}

/** The angle less its quarter turns, in two parts, and how many they were. */
function reduced(angle: number): readonly [x: number, tail: number, quarters: number] {
  if (Math.abs(angle) <= 0.7853981633974483) return [angle, 0, 0];
  const turns = Math.round(angle * perQuarter);
  const a = angle - turns * quarter1;
  const b = turns * quarter2;
  const rest = a - b;
  const w = a - rest - b - turns * quarter3;
  const x = rest + w;
  return [x, rest - x + w, turns & 3];
}

/** Sine of an angle in radians, up to some hundred thousand turns. */
export function sin(angle: number): number {
  const [x, tail, quarters] = reduced(angle);
  const size = quarters % 2 === 0 ? sinWithin(x, tail) : cosWithin(x, tail);
  return quarters < 2 ? size : -size;
}

/** Cosine of an angle in radians, up to some hundred thousand turns. */
export function cos(angle: number): number {
  const [x, tail, quarters] = reduced(angle);
  const size = quarters % 2 === 0 ? cosWithin(x, tail) : sinWithin(x, tail);
  return quarters === 0 || quarters === 3 ? size : -size;
}

const arctangentTerms = [
  0.3333333333333293, -0.19999999999876483, 0.14285714272503466, -0.11111110405462356, 0.09090887133436507,
  -0.0769187620504483, 0.06661073137387531, -0.058335701337905735, 0.049768779946159324,
  -0.036531572744216916, 0.016285820115365782,
] as const;

/** Arctangents of 0.5, 1, 1.5 and infinity, each with what the first part lacks. */
const bases = [
  [0.4636476090008061, 2.2698777452961687e-17],
  [0.7853981633974483, 3.061616997868383e-17],
  [0.982793723247329, 1.3903311031230998e-17],
  [1.5707963267948966, 6.123233995736766e-17],
] as const;

/** Arctangent, radians. */
export function atan(value: number): number {
  if (value === 0) return value;
  const size = Math.abs(value);
  if (!(size < 1e20)) return Number.isNaN(value) ? value : value > 0 ? bases[3][0] : -bases[3][0];
  if (size < 0.4375) return value - arctangentSeries(value);
  const [base, x] =
    size < 0.6875
      ? [bases[0], (2 * size - 1) / (2 + size)]
      : size < 1.1875
        ? [bases[1], (size - 1) / (size + 1)]
        : size < 2.4375
          ? [bases[2], (size - 1.5) / (1 + 1.5 * size)]
          : [bases[3], -1 / size];
  const found = base[0] - (arctangentSeries(x) - base[1] - x);
  return value < 0 ? -found : found;
}

/** How much a small arctangent falls short of its tangent. */
function arctangentSeries(x: number): number {
  const z = x * x;
  const w = z * z;
  const a = arctangentTerms;
  const even = z * (a[0] + w * (a[2] + w * (a[4] + w * (a[6] + w * (a[8] + w * a[10])))));
  const odd = w * (a[1] + w * (a[3] + w * (a[5] + w * (a[7] + w * a[9]))));
  return x * (even + odd);
}

const pi = Math.PI;
const piRest = 1.2246467991473532e-16;

/** Angle of the way to (x, y) from the x axis, radians within ±π. */
export function atan2(y: number, x: number): number {
  if (y === 0 || Number.isNaN(x) || Number.isNaN(y)) {
    if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
    if (x > 0 || Object.is(x, 0)) return y;
    return Object.is(y, -0) ? -pi : pi;
  }
  if (x === 0) return y < 0 ? -bases[3][0] : bases[3][0];
  const steep = atan(Math.abs(y / x));
  const found = x > 0 ? steep : pi - (steep - piRest);
  return y < 0 ? -found : found;
}

/** Arcsine, radians; NaN beyond ±1. */
export function asin(value: number): number {
  // (1 − v)(1 + v) keeps its digits where 1 − v² loses them
  return atan2(value, Math.sqrt((1 - value) * (1 + value)));
}

/** Length of (x, y). Plain, since metres and degrees are far from overflow; `Math.hypot` is not fixed to the last bit. */
export function hypot(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}
