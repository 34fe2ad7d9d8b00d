import type { Crs } from "./crs";
import { cgcs2000, gaussKruger, webMercator } from "./registry";
import { projectionOf } from "./transform";

/** Why a system is thought of; each has words in the locales. */
export type GuessReason = "degrees" | "zone-prefix" | "central-meridian" | "web-mercator";

/** One reading of bare numbers: a system, whether the axes come as northing first, and where it puts them. */
export interface CrsGuess {
  readonly crs: Crs;
  readonly swapped: boolean;
  readonly reason: GuessReason;
  /** Where the middle of the data lands, lng, lat. */
  readonly middle: readonly [number, number];
  /** To the place given as `near`; absent without one. */
  readonly distanceMetres?: number;
}

interface Reading {
  readonly crs: Crs | undefined;
  readonly reason: GuessReason;
}

/**
 * Every system the numbers could be in, best first: nearest to the district where `near` is given,
 * otherwise degrees, zone prefix, Web Mercator, and central meridians in order.
 *
 * Judged by the medians, so that a few broken rows do not matter. Empty where nothing fits.
 */
export function guessCrs(
  positions: readonly (readonly [number, number])[],
  near?: readonly [number, number],
): CrsGuess[] {
  const finite = positions.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  if (finite.length === 0) return [];
  const x = median(finite.map((one) => one[0]));
  const y = median(finite.map((one) => one[1]));
  const straight = readingsOf(x, y).map((reading) => place(reading, x, y, false, near));
  const swapped = readingsOf(y, x).map((reading) => place(reading, y, x, true, near));
  const all = [...straight, ...swapped].filter((guess) => guess !== undefined);
  const degrees = all.filter(({ reason, swapped }) => reason === "degrees" && !swapped);
  // Degrees that are valid as written are only turned round when they are foreign and turned are not.
  if (degrees.length > 0 && !inChina(y, x)) return degrees;
  if (degrees.length > 0 && inChina(x, y)) return degrees;
  return near === undefined ? all : all.sort((a, b) => (a.distanceMetres ?? 0) - (b.distanceMetres ?? 0));
}

function readingsOf(east: number, north: number): Reading[] {
  if (Math.abs(east) <= 180 && Math.abs(north) <= 90) return [{ crs: cgcs2000, reason: "degrees" }];
  const readings: Reading[] = [];
  if (north > 200_000 && north < 6_200_000) {
    const zone = Math.floor(east / 1e6);
    const offset = east - zone * 1e6;
    if (zone >= 25 && zone <= 45 && offset > 100_000 && offset < 900_000)
      readings.push({ crs: strip(3, zone * 3, true), reason: "zone-prefix" });
    if (zone >= 13 && zone <= 23 && offset > 100_000 && offset < 900_000)
      readings.push({ crs: strip(6, zone * 6 - 3, true), reason: "zone-prefix" });
  }
  if (east > 8_000_000 && east < 15_200_000 && north > 300_000 && north < 7_400_000)
    readings.push({ crs: webMercator, reason: "web-mercator" });
  if (east > 100_000 && east < 900_000 && north > 1_800_000 && north < 6_200_000)
    for (let meridian = 75; meridian <= 135; meridian += 3)
      readings.push({ crs: strip(3, meridian, false), reason: "central-meridian" });
  return readings;
}

function strip(widthDegrees: 3 | 6, centralMeridianDegrees: number, prefixed: boolean): Crs | undefined {
  return gaussKruger({ datum: "cgcs2000", widthDegrees, centralMeridianDegrees, prefixed });
}

function place(
  { crs, reason }: Reading,
  x: number,
  y: number,
  swapped: boolean,
  near?: readonly [number, number],
): CrsGuess | undefined {
  if (crs === undefined) return undefined;
  const middle = projectionOf(crs).toLngLat(x, y);
  if (reason !== "degrees" && !inChina(...middle)) return undefined;
  // Valid only when turned, and abroad either way: nothing speaks for turning.
  if (reason === "degrees" && swapped && !inChina(...middle) && Math.abs(y) <= 90 && Math.abs(x) <= 90)
    return undefined;
  const distance = near ? { distanceMetres: roughMetres(middle, near) } : {};
  return { crs, swapped, reason, middle, ...distance };
}

function inChina(lng: number, lat: number): boolean {
  return lng >= 73 && lng <= 136 && lat >= 3 && lat <= 54;
}

function roughMetres(a: readonly [number, number], b: readonly [number, number]): number {
  const east = (a[0] - b[0]) * Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180);
  return Math.hypot(east, a[1] - b[1]) * 111_195;
}

function median(values: number[]): number {
  const sorted = values.sort((a, b) => a - b);
  return sorted[sorted.length >> 1] as number;
}
