import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Feature, Geometry, MultiPolygon, Polygon, Position } from "geojson";
import type { Manifest } from "../../src/model/manifest";

export const geodata = resolve(import.meta.dirname, "../../geodata");
export const demo = join(geodata, "demo");

export type DemoFeature<G extends Geometry = Geometry> = Feature<G, Record<string, never>> & {
  readonly properties: Record<string, string | number | boolean | number[] | undefined>;
};

/** The features of a file of the demo, read as plain JSON and by no code of the app. */
export function featuresOf<G extends Geometry = Geometry>(file: string): DemoFeature<G>[] {
  return JSON.parse(readFileSync(join(demo, file), "utf8")).features;
}

export const manifest: Manifest = JSON.parse(readFileSync(join(demo, "manifest.json"), "utf8"));

export function ringsOf(geometry: Polygon | MultiPolygon): Position[][] {
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}

/** Directed edges of all rings, as "lng,lat lng,lat". */
export function edgesOf(geometry: Polygon | MultiPolygon): string[] {
  return ringsOf(geometry).flatMap((ring) => ring.slice(1).map((to, i) => `${ring[i]!.join()} ${to.join()}`));
}

export const reversed = (edge: string): string => edge.split(" ").reverse().join(" ");

/** Area in square degrees, holes taken off (shoelace from the first vertex, so that little is lost). */
export function squareDegrees(geometry: Polygon | MultiPolygon): number {
  let twice = 0;
  for (const ring of ringsOf(geometry)) {
    const [x0, y0] = ring[0] as [number, number];
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1] as [number, number];
      const [bx, by] = ring[i] as [number, number];
      twice += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
    }
  }
  return twice / 2;
}

export function isInside(geometry: Polygon | MultiPolygon, [x, y]: Position): boolean {
  let inside = false;
  for (const ring of ringsOf(geometry)) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1] as [number, number];
      const [bx, by] = ring[i] as [number, number];
      if (ay > y! !== by > y! && x! < ((bx - ax) * (y! - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

/** Metres to a degree at 38.18 N on WGS 84, by its series; good to a metre. */
export const lngMetres = 87_617;
export const latMetres = 111_005;
