import { atan2, cos, hypot, sin } from "../portable-math";

/**
 * GCJ-02, the shifted coordinates of Amap, Tencent and WeChat, and BD-09, Baidu's shift on top of it.
 * Source: the published reverse-engineered formulas (Krasovsky 1940 ellipsoid); degrees throughout.
 */
const axisMetres = 6_378_245;
const eccentricitySquared = 0.006_693_421_622_965_943;
const bdTurn = (Math.PI * 3000) / 180;
const bdOffset = { lng: 0.0065, lat: 0.006 };

type LngLat = [lng: number, lat: number];

export type ShiftedDatum = "gcj02" | "bd09";

/** The shift applies inside this box only; outside it GCJ-02 equals WGS 84. */
export function isShiftedThere(lng: number, lat: number): boolean {
  return lng >= 72.004 && lng <= 137.8347 && lat >= 0.8293 && lat <= 55.8271;
}

function waves(value: number, parts: readonly (readonly [amplitude: number, period: number])[]): number {
  let sum = 0;
  for (const [amplitude, period] of parts) sum += amplitude * sin((value * Math.PI) / period);
  return (sum * 2) / 3;
}

const ripple = [
  [20, 1 / 6],
  [20, 1 / 2],
] as const;
const northWaves = [
  [20, 1],
  [40, 3],
  [160, 12],
  [320, 30],
] as const;
const eastWaves = [
  [20, 1],
  [40, 3],
  [150, 12],
  [300, 30],
] as const;

/** The shift at a place, in degrees; its parts are metres until the last line. */
function shiftOf(lng: number, lat: number): LngLat {
  const x = lng - 105;
  const y = lat - 35;
  const root = Math.sqrt(Math.abs(x));
  const north =
    -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + waves(x, ripple) + waves(y, northWaves);
  const east =
    300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + waves(x, ripple) + waves(x, eastWaves);
  const phi = (lat * Math.PI) / 180;
  const w = 1 - eccentricitySquared * sin(phi) ** 2;
  return [
    (east * 180) / ((axisMetres / Math.sqrt(w)) * cos(phi) * Math.PI),
    (north * 180) / (((axisMetres * (1 - eccentricitySquared)) / (w * Math.sqrt(w))) * Math.PI),
  ];
}

/** WGS 84 (or CGCS2000) to GCJ-02. */
export function toGcj02(lng: number, lat: number): LngLat {
  if (!isShiftedThere(lng, lat)) return [lng, lat];
  const [east, north] = shiftOf(lng, lat);
  return [lng + east, lat + north];
}

/** GCJ-02 to BD-09. */
function gcj02ToBd09(lng: number, lat: number): LngLat {
  const radius = hypot(lng, lat) + 0.000_02 * sin(lat * bdTurn);
  const angle = atan2(lat, lng) + 0.000_003 * cos(lng * bdTurn);
  return [radius * cos(angle) + bdOffset.lng, radius * sin(angle) + bdOffset.lat];
}

/** WGS 84 (or CGCS2000) to BD-09. */
export function toBd09(lng: number, lat: number): LngLat {
  if (!isShiftedThere(lng, lat)) return [lng, lat];
  return gcj02ToBd09(...toGcj02(lng, lat));
}

/** Fixed-point iteration: the shift changes by less than 1 % over its own length, so each step gains two digits. */
function invert(forward: (lng: number, lat: number) => LngLat, lng: number, lat: number): LngLat {
  let guess: LngLat = [lng, lat];
  for (let round = 0; round < 12; round++) {
    const [east, north] = forward(guess[0], guess[1]);
    const miss: LngLat = [lng - east, lat - north];
    guess = [guess[0] + miss[0], guess[1] + miss[1]];
    if (Math.abs(miss[0]) + Math.abs(miss[1]) < 1e-12) break;
  }
  return guess;
}

/** GCJ-02 back to WGS 84; the round trip closes to better than a millimetre. */
export function fromGcj02(lng: number, lat: number): LngLat {
  return isShiftedThere(lng, lat) ? invert(toGcj02, lng, lat) : [lng, lat];
}

/** BD-09 back to WGS 84; the round trip closes to better than a millimetre. */
export function fromBd09(lng: number, lat: number): LngLat {
  return isShiftedThere(lng, lat) ? invert(toBd09, lng, lat) : [lng, lat];
}

/** Back to WGS 84 from the shift named. */
export function unshift(datum: ShiftedDatum, lng: number, lat: number): LngLat {
  return datum === "gcj02" ? fromGcj02(lng, lat) : fromBd09(lng, lat);
}
