import { asin, atan2, cos, hypot, sin } from "./portable-math";

/** The mean radius Turf computes with, metres. */
export const turfRadiusMetres = 6371008.8;

const degree = Math.PI / 180;

/**
 * A place of the plane as pseudo degrees on Turf's sphere around (0, 0): the spherical equal-area projection
 * read backwards (Snyder 1987, equations 20-14, 20-15 and 24-16). The functions of Turf give planar answers there.
 */
export function toTurfSphere(x: number, y: number): [lng: number, lat: number] {
  const radius = hypot(x, y);
  if (radius === 0) return [0, 0];
  const arc = 2 * asin(radius / (2 * turfRadiusMetres));
  const k = sin(arc) / radius;
  return [atan2(x * k, cos(arc)) / degree, asin(y * k) / degree];
}

/** And back (equations 22-4, 22-5 with k of 24-2 at the equator). */
export function fromTurfSphere(lng: number, lat: number): [x: number, y: number] {
  const cosLat = cos(lat * degree);
  const k = turfRadiusMetres * Math.sqrt(2 / (1 + cosLat * cos(lng * degree)));
  return [k * cosLat * sin(lng * degree), k * sin(lat * degree)];
}
