import type { Geometry, Position } from "geojson";
import { authalicRadiusMetres, eastWestScale, latitudeOfAuthalic, sinAuthalic } from "./authalic";
import { asin, atan2, cos, hypot, sin } from "./portable-math";
import { boundingBox, mapPositions } from "./positions";
import { fromTurfSphere, toTurfSphere } from "./turf-sphere";

/**
 * A district's plane: ellipsoidal Lambert azimuthal equal-area on GRS 80 (CGCS2000), centred where the data lie.
 *
 * Areas in the plane are areas on the ellipsoid; lengths are true to 1 ppm at 5 km from the centre, 6 at
 * 25 km and 16 at 50 km. Edges are straight in the plane. x east, y north, metres.
 */
export interface Frame {
  readonly center: { readonly lng: number; readonly lat: number };
  /** Degrees to metres. */
  project(lng: number, lat: number): [x: number, y: number];
  /** Metres to degrees. */
  unproject(x: number, y: number): [lng: number, lat: number];
  /**
   * Projects many: `source` holds lng, lat, lng, lat, …; `target` receives x, y, x, y, … from its start.
   * They may be the same array.
   */
  projectInto(source: Float64Array, target: Float64Array): void;
  unprojectInto(source: Float64Array, target: Float64Array): void;
  /**
   * The geometry in pseudo degrees around (0, 0) on Turf's sphere, by the spherical equal-area projection read
   * backwards: there Turf's `area` is the ellipsoidal one and its `distance` is true within 4 ppm.
   */
  toShadow<G extends Geometry>(geometry: G): G;
  fromShadow<G extends Geometry>(geometry: G): G;
}

const degree = Math.PI / 180;

/** Up to this angle, radians (2.9°), the first terms of sine and cosine are exact to the last digit. */
const nearby = 0.05;

const sinNearby = (d: number, d2: number): number =>
  d * (1 - d2 * (1 / 6 - d2 * (1 / 120 - d2 * (1 / 5040 - d2 * (1 / 362880)))));
const cosNearby = (d2: number): number =>
  1 - d2 * (1 / 2 - d2 * (1 / 24 - d2 * (1 / 720 - d2 * (1 / 40320 - d2 * (1 / 3628800)))));

/**
 * The two directions of the projection, writing into one reused pair. Snyder (1987), chapter 24, oblique aspect.
 *
 * Around the centre, where all data lie, sines and cosines are those of the centre turned by a small angle.
 */
function laea(centerLng: number, centerLat: number) {
  const sin1 = sin(centerLat * degree);
  const cos1 = cos(centerLat * degree);
  const sinBeta1 = sinAuthalic(sin1);
  const cosBeta1 = Math.sqrt(1 - sinBeta1 * sinBeta1);
  const stretch = eastWestScale(centerLat * degree);
  const scaleX = authalicRadiusMetres * stretch;
  const scaleY = authalicRadiusMetres / stretch;
  const out: [number, number] = [0, 0];
  return {
    out,
    forward(lng: number, lat: number): void {
      const turn = (lng - centerLng) * degree;
      const rise = (lat - centerLat) * degree;
      const turn2 = turn * turn;
      const rise2 = rise * rise;
      const near = turn2 < nearby * nearby && rise2 < nearby * nearby;
      const sinTurn = near ? sinNearby(turn, turn2) : sin(turn);
      const cosTurn = near ? cosNearby(turn2) : cos(turn);
      const sinLat = near ? sin1 * cosNearby(rise2) + cos1 * sinNearby(rise, rise2) : sin(lat * degree);
      const sinBeta = sinAuthalic(sinLat);
      const cosBeta = Math.sqrt(1 - sinBeta * sinBeta);
      const scale = Math.sqrt(2 / (1 + sinBeta1 * sinBeta + cosBeta1 * cosBeta * cosTurn));
      out[0] = scale * scaleX * cosBeta * sinTurn;
      out[1] = scale * scaleY * (cosBeta1 * sinBeta - sinBeta1 * cosBeta * cosTurn);
    },
    backward(x: number, y: number): void {
      const u = x / stretch;
      const v = y * stretch;
      const radius = hypot(u, v);
      const arc = 2 * asin(radius / (2 * authalicRadiusMetres));
      // sin(arc) / radius, which tends to 1 / R at the centre
      const k = radius === 0 ? 1 / authalicRadiusMetres : sin(arc) / radius;
      const sinBeta = cos(arc) * sinBeta1 + v * k * cosBeta1;
      const lng = centerLng + atan2(u * k, cosBeta1 * cos(arc) - v * sinBeta1 * k) / degree;
      out[0] = lng > 180 ? lng - 360 : lng < -180 ? lng + 360 : lng;
      out[1] = latitudeOfAuthalic(sinBeta) / degree;
    },
  };
}

function checkRoom(source: Float64Array, target: Float64Array): void {
  if (target.length < source.length)
    throw new RangeError(`the target holds ${target.length} numbers: ${source.length} are needed`);
}

/**
 * The plane around a centre.
 *
 * @throws RangeError when the centre is not a place between 89° south and 89° north.
 */
export function createFrame(center: { readonly lng: number; readonly lat: number }): Frame {
  const { lng, lat } = center;
  if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 89))
    throw new RangeError(
      `a frame centred at ${lng}, ${lat} is not on the map: give lng within ±180 and lat within ±89`,
    );
  const { forward, backward, out } = laea(lng, lat);
  const project = (atLng: number, atLat: number): [number, number] => {
    forward(atLng, atLat);
    return [out[0], out[1]];
  };
  const unproject = (x: number, y: number): [number, number] => {
    backward(x, y);
    return [out[0], out[1]];
  };
  return {
    center: { lng, lat },
    project,
    unproject,
    projectInto(source, target) {
      checkRoom(source, target);
      for (let i = 0; i + 1 < source.length; i += 2) {
        forward(source[i]!, source[i + 1]!);
        target[i] = out[0];
        target[i + 1] = out[1];
      }
    },
    unprojectInto(source, target) {
      checkRoom(source, target);
      for (let i = 0; i + 1 < source.length; i += 2) {
        backward(source[i]!, source[i + 1]!);
        target[i] = out[0];
        target[i + 1] = out[1];
      }
    },
    toShadow: (geometry) =>
      mapPositions(geometry, (p: Position) => toTurfSphere(...project(p[0] as number, p[1] as number))),
    fromShadow: (geometry) =>
      mapPositions(geometry, (p: Position) => unproject(...fromTurfSphere(p[0] as number, p[1] as number))),
  };
}

/**
 * The frame at the middle of the geometries' bounding box, to a hundredth of a degree, so that a passport can
 * print the centre and anyone can set the same projection up.
 *
 * @throws RangeError when there is no finite coordinate.
 */
export function frameFor(geometries: Iterable<Geometry>): Frame {
  const box = boundingBox(geometries);
  if (!box)
    throw new RangeError("there is no coordinate to centre a frame on: the data hold no usable geometry");
  const hundredth = (a: number, b: number) => Math.round((a + b) * 50) / 100;
  return createFrame({ lng: hundredth(box[0], box[2]), lat: hundredth(box[1], box[3]) });
}
