/** Semi-major axis and flattening of GRS 80, the ellipsoid of CGCS2000. */
const semiMajorMetres = 6378137;
const flattening = 1 / 298.257222101;
const e2 = flattening * (2 - flattening);
const e = Math.sqrt(e2);

/** Snyder (1987), equation 3-12: what latitude becomes when zones of equal area get equal steps. */
function zonal(sinLatitude: number): number {
  return (1 - e2) * (sinLatitude / (1 - e2 * sinLatitude * sinLatitude) + Math.atanh(e * sinLatitude) / e);
}

const zonalAtPole = zonal(1);

/** Radius of the sphere with the ellipsoid's area, metres. */
export const authalicRadiusMetres = semiMajorMetres * Math.sqrt(zonalAtPole / 2);

/** Sine of the authalic latitude: that of the same place on the sphere of equal area. Snyder 3-11. */
export function sinAuthalic(sinLatitude: number): number {
  return zonal(sinLatitude) / zonalAtPole;
}

/** How much an east-west step is longer on the ellipsoid than on the sphere of equal area. Snyder 24-20. */
export function eastWestScale(latitude: number): number {
  const s = Math.sin(latitude);
  const sinBeta = sinAuthalic(s);
  const parallelRadius = (semiMajorMetres * Math.cos(latitude)) / Math.sqrt(1 - e2 * s * s);
  return parallelRadius / (authalicRadiusMetres * Math.sqrt(1 - sinBeta * sinBeta));
}

/** Latitude, radians, whose authalic sine is given. Snyder 3-16, Newton's steps from the authalic latitude itself. */
export function latitudeOfAuthalic(sinBeta: number): number {
  const q = sinBeta * zonalAtPole;
  let latitude = Math.asin(Math.max(-1, Math.min(1, sinBeta)));
  for (let step = 0; step < 4; step++) {
    const s = Math.sin(latitude);
    const w = 1 - e2 * s * s;
    latitude += ((w * w) / (2 * Math.cos(latitude))) * ((q - zonal(s)) / (1 - e2));
  }
  return latitude;
}
