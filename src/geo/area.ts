import type { LineString, MultiLineString, MultiPolygon, Polygon } from "geojson";

/** Ground with an extent. */
export type Area = Polygon | MultiPolygon;
/** Anything walked, driven or flowing. */
export type Path = LineString | MultiLineString;
/** lng, lat in degrees. */
export type LngLat = readonly [lng: number, lat: number];
