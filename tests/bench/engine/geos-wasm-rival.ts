import Flatbush from "flatbush";
import type { Polygon } from "geojson";
import initGeosJs from "geos-wasm";
import { type CorridorWorkload, type CoverageWorkload, frame, type ZoneWorkload } from "../workloads";
import { type Measured, sampled, type Thing, timed } from "./rival";

type Geos = Awaited<ReturnType<typeof initGeosJs>>;
type Handle = number;

/** The same steps as the native program: an index, prepared geometries, what is left clipped and dissolved. */
function engine(geos: Geos) {
  const { Module } = geos as unknown as {
    Module: { _malloc(n: number): number; HEAPF64: Float64Array; HEAPU32: Uint32Array };
  };
  const slot = Module._malloc(8);
  const room = Module._malloc(16 * 8192);
  const areaOf = (geometry: Handle): number => {
    geos.GEOSArea(geometry, slot);
    return Module.HEAPF64[slot / 8]!;
  };
  const sequence = (xy: readonly number[]): Handle => {
    Module.HEAPF64.set(xy, room / 8);
    return geos.GEOSCoordSeq_copyFromBuffer(room, xy.length / 2, 0, 0);
  };
  const read = (thing: Thing): Handle => {
    const positions = thing.type === "Point" ? [thing.coordinates] : thing.coordinates[0]!;
    const xy = positions.flatMap(([lng, lat]) => frame.project(lng!, lat!));
    if (thing.type === "Point") return geos.GEOSGeom_createPoint(sequence(xy));
    return geos.GEOSGeom_createPolygon(geos.GEOSGeom_createLinearRing(sequence(xy)), 0, 0);
  };
  const line = (positions: readonly (readonly number[])[]): Handle =>
    geos.GEOSGeom_createLineString(sequence(positions.flatMap(([lng, lat]) => frame.project(lng!, lat!))));
  const lengthOf = (geometry: Handle): number => {
    geos.GEOSLength(geometry, slot);
    return Module.HEAPF64[slot / 8]!;
  };
  const dissolvedArea = (place: Handle, prepared: Handle, found: readonly Handle[]): number => {
    const pieces = found.filter((other) => geos.GEOSPreparedIntersects(prepared, other));
    const cut = pieces.map((other) => geos.GEOSIntersection(place, other));
    if (cut.length === 0) return 0;
    if (cut.length === 1) {
      const area = areaOf(cut[0]!);
      geos.GEOSGeom_destroy(cut[0]!);
      return area;
    }
    const list = Module._malloc(4 * cut.length);
    Module.HEAPU32.set(cut, list / 4);
    const all = geos.GEOSGeom_createCollection(7, list, cut.length);
    const one = geos.GEOSUnaryUnion(all);
    const area = areaOf(one);
    geos.GEOSGeom_destroy(one);
    geos.GEOSGeom_destroy(all);
    geos.GEOSFree(list);
    return area;
  };
  return { areaOf, read, line, lengthOf, dissolvedArea };
}

function boxOf(thing: Thing, margin: number): [number, number, number, number] {
  const positions = thing.type === "Point" ? [thing.coordinates] : thing.coordinates[0]!;
  const laid = positions.map(([lng, lat]) => frame.project(lng!, lat!));
  const xs = laid.map(([x]) => x);
  const ys = laid.map(([, y]) => y);
  return [
    Math.min(...xs) - margin,
    Math.min(...ys) - margin,
    Math.max(...xs) + margin,
    Math.max(...ys) + margin,
  ];
}

function indexOf(things: readonly Thing[], margin: number): Flatbush {
  const index = new Flatbush(things.length);
  for (const thing of things) index.add(...boxOf(thing, margin));
  index.finish();
  return index;
}

const nothing = () => undefined;

export async function geosWasmCoverage(
  { services, demands, radiusMetres }: CoverageWorkload,
  repeats: number,
): Promise<Measured> {
  const geos = await initGeosJs();
  const { areaOf, read, dissolvedArea } = engine(geos);
  return timed(repeats, nothing, () => {
    const index = indexOf(services, radiusMetres);
    const buffers = services.map((service) => geos.GEOSBuffer(read(service), radiusMetres, 16));
    const prepared = buffers.map((buffer) => geos.GEOSPrepare(buffer));
    let covered = 0;
    let all = 0;
    for (const demand of demands) {
      const place = read(demand);
      const area = areaOf(place);
      all += area;
      const near = index.search(...boxOf(demand, 0));
      if (near.some((i) => geos.GEOSPreparedContainsProperly(prepared[i]!, place))) covered += area;
      else if (near.length > 0) {
        const mine = geos.GEOSPrepare(place);
        covered += dissolvedArea(
          place,
          mine,
          near.map((i) => buffers[i]!),
        );
        geos.GEOSPreparedGeom_destroy(mine);
      }
      geos.GEOSGeom_destroy(place);
    }
    for (const handle of prepared) geos.GEOSPreparedGeom_destroy(handle);
    for (const handle of buffers) geos.GEOSGeom_destroy(handle);
    return covered / all;
  });
}

export async function geosWasmZones({ cells, zones }: ZoneWorkload, repeats: number): Promise<Measured> {
  const geos = await initGeosJs();
  const { read, dissolvedArea } = engine(geos);
  return timed(repeats, nothing, () => {
    const index = indexOf(zones, 0);
    const handles = zones.map((zone: Polygon) => read(zone));
    let sum = 0;
    for (const cell of cells) {
      const near = index.search(...boxOf(cell, 0));
      if (near.length === 0) continue;
      const place = read(cell);
      const mine = geos.GEOSPrepare(place);
      sum += dissolvedArea(
        place,
        mine,
        near.map((i) => handles[i]!),
      );
      geos.GEOSPreparedGeom_destroy(mine);
      geos.GEOSGeom_destroy(place);
    }
    for (const handle of handles) geos.GEOSGeom_destroy(handle);
    return sum;
  });
}

/** Some tracks buffered one by one, each with the streets it may reach: length in any of them counts once a track. */
export async function geosWasmCorridor(
  { streets, tracks, sightMetres }: CorridorWorkload,
  some: number,
): Promise<Measured> {
  const geos = await initGeosJs();
  const { line, lengthOf } = engine(geos);
  const times = tracks.length / some;
  const note = `${some} of ${tracks.length} tracks, each by itself: a lower bound, since they are never put together`;
  return sampled(times, note, () => {
    const lines = streets.map(({ coordinates }) => line(coordinates));
    let sum = 0;
    for (const track of tracks.slice(0, some)) {
      const path = line(track);
      const reach = geos.GEOSBuffer(path, sightMetres, 16);
      const prepared = geos.GEOSPrepare(reach);
      for (const street of lines) {
        if (!geos.GEOSPreparedIntersects(prepared, street)) continue;
        const seen = geos.GEOSIntersection(street, reach);
        sum += lengthOf(seen);
        geos.GEOSGeom_destroy(seen);
      }
      geos.GEOSPreparedGeom_destroy(prepared);
      geos.GEOSGeom_destroy(reach);
      geos.GEOSGeom_destroy(path);
    }
    return sum;
  });
}
