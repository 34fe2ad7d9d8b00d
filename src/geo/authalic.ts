import { asin, cos, sin } from "./portable-math";

/** Semi-major axis and flattening of GRS 80, the ellipsoid of CGCS2000. */
const semiMajorMetres = 6378137;
const flattening = 1 / 298.257222101;
const e2 = flattening * (2 - flattening);

/**
 * Snyder (1987), equation 3-12, what latitude becomes when zones of equal area get equal steps, as the power series of
 * its two terms: with u = e²·sin², the factor of u to the k is 1 + 1/(2k + 1). u is below 0.0067, so that what is left
 * out after the seventh power is below the last digit; it takes no logarithm, and tracks have a million fixes.
 */
function zonal(sinLatitude: number): number {
  const u = e2 * sinLatitude * sinLatitude;
  const high = 12 / 11 + u * (14 / 13 + u * (16 / 15));
  const low = 4 / 3 + u * (6 / 5 + u * (8 / 7 + u * (10 / 9 + u * high)));
  return (1 - e2) * sinLatitude * (2 + u * low);
}

const zonalAtPole = zonal(1);
const perPole = 1 / zonalAtPole;

/** Radius of the sphere with the ellipsoid's area, metres. */
export const authalicRadiusMetres = semiMajorMetres * Math.sqrt(zonalAtPole / 2);

/** Sine of the authalic latitude: that of the same place on the sphere of equal area. Snyder 3-11. */
export function sinAuthalic(sinLatitude: number): number {
  return zonal(sinLatitude) * perPole;
}

/** How much an east-west step is longer on the ellipsoid than on the sphere of equal area. Snyder 24-20. */
export function eastWestScale(latitude: number): number {
  const s = sin(latitude);
  const sinBeta = sinAuthalic(s);
  const parallelRadius = (semiMajorMetres * cos(latitude)) / Math.sqrt(1 - e2 * s * s);
  return parallelRadius / (authalicRadiusMetres * Math.sqrt(1 - sinBeta * sinBeta));
}

/** Latitude, radians, whose authalic sine is given. Snyder 3-16, Newton's steps from the authalic latitude itself. */
export function latitudeOfAuthalic(sinBeta: number): number {
  const q = sinBeta * zonalAtPole;
  let latitude = asin(Math.max(-1, Math.min(1, sinBeta)));
  for (let step = 0; step < 4; step++) {
    const s = sin(latitude);
    const w = 1 - e2 * s * s;
    latitude += ((w * w) / (2 * cos(latitude))) * ((q - zonal(s)) / (1 - e2));
  }
  return latitude;
}
