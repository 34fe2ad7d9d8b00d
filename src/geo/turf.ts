import type { Feature, Geometry, MultiPolygon, Point, Polygon } from "geojson";
import type { Area, LngLat, Path } from "./area";
import type { Frame } from "./frame";

/** Area on the ellipsoid, m²; 0 for points and lines. */
export declare function areaSquareMetres(geometry: Geometry, frame: Frame): number;
/** Length of lines, perimeter of polygons. */
export declare function lengthMetres(geometry: Path | Area, frame: Frame): number;
/** The ground within `radiusMetres`; steps are compensated so that a disc has its true area. Null when nothing is left. */
export declare function bufferMetres(
  geometry: Geometry,
  radiusMetres: number,
  frame: Frame,
): Feature<Polygon | MultiPolygon> | null;
/** Null where the result is empty. One or more areas; a single one is returned as it is. */
export declare function union(areas: readonly Area[]): Area | null;
export declare function intersect(a: Area, b: Area): Area | null;
export declare function difference(a: Area, b: Area): Area | null;
/** True on the boundary too. */
export declare function pointInArea(point: LngLat, area: Area): boolean;
export declare function distanceMetres(from: LngLat, to: LngLat, frame: Frame): number;
/** Degrees clockwise from north, 0 <= bearing < 360. */
export declare function bearingDegrees(from: LngLat, to: LngLat): number;
/** A point that lies on the thing, near its middle: where a label goes. */
export declare function labelPoint(geometry: Geometry): Point;
