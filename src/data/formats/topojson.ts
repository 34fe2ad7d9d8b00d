import type { Feature, Geometry, Position } from "geojson";
import type { EncodingFinding, RawResult, ReadOptions } from "./contract";
import { FormatError, ProblemList } from "./format-error";
import { checkedGeometry } from "./geojson-feature";

interface Topology {
  readonly arcs: readonly Position[][];
  readonly transform?: { readonly scale: readonly number[]; readonly translate: readonly number[] };
}

interface TopoGeometry {
  readonly type: string;
  readonly arcs?: unknown;
  readonly coordinates?: unknown;
  readonly geometries?: readonly TopoGeometry[];
  readonly properties?: Record<string, unknown>;
  readonly id?: string | number;
}

/** One layer for each object of the topology. Throws `topojson-broken` where its parts do not fit together. */
export function topojsonLayers(
  value: unknown,
  { encoding }: { readonly encoding: EncodingFinding },
  options: ReadOptions,
): RawResult {
  try {
    return layersOf(value, encoding, options);
  } catch (error) {
    // What is missing shows where it is used.
    if (error instanceof TypeError) throw new FormatError("topojson-broken");
    throw error;
  }
}

function layersOf(value: unknown, encoding: EncodingFinding, options: ReadOptions): RawResult {
  const { arcs, objects, transform } = value as Record<string, unknown>;
  if (!Array.isArray(arcs) || typeof objects !== "object" || objects === null)
    throw new FormatError("topojson-broken");
  const topology = { arcs: placedArcs({ arcs, transform } as Topology), transform } as Topology;
  const layers = Object.entries(objects as Record<string, TopoGeometry>).map(([name, object]) => {
    const problems = new ProblemList(options.fileName);
    const members = object.type === "GeometryCollection" ? (object.geometries ?? []) : [object];
    const features = members.map((member, index) => featureOf(member, index, topology, problems));
    return { name, format: "topojson" as const, encoding, features, problems: problems.done() };
  });
  return { layers };
}

/** Arcs hold differences when the topology is quantised. */
function placedArcs({ arcs, transform }: Topology): Position[][] {
  return arcs.map((arc) => {
    if (!Array.isArray(arc)) throw new FormatError("topojson-broken");
    let x = 0;
    let y = 0;
    return arc.map((step) => {
      if (transform === undefined) return [...step];
      x += step[0] ?? Number.NaN;
      y += step[1] ?? Number.NaN;
      return placed(transform, x, y);
    });
  });
}

function placed({ scale, translate }: NonNullable<Topology["transform"]>, x: number, y: number): Position {
  return [x * (scale[0] ?? 1) + (translate[0] ?? 0), y * (scale[1] ?? 1) + (translate[1] ?? 0)];
}

function featureOf(member: TopoGeometry, index: number, topology: Topology, problems: ProblemList): Feature {
  const geometry =
    member.type == null ? null : checkedGeometry(geometryOf(member, topology, 0), index, problems);
  return {
    type: "Feature",
    ...(member.id === undefined ? {} : { id: member.id }),
    properties: member.properties ?? {},
    geometry: geometry as Geometry,
  };
}

function geometryOf(member: TopoGeometry, topology: Topology, depth: number): unknown {
  const { type, arcs, coordinates, geometries } = member;
  if (type === "GeometryCollection")
    return {
      type,
      geometries: depth > 8 ? [] : (geometries ?? []).map((part) => geometryOf(part, topology, depth + 1)),
    };
  if (type === "Point" || type === "MultiPoint")
    return { type, coordinates: quantised(coordinates, topology) };
  if (!Array.isArray(arcs)) throw new FormatError("topojson-broken");
  return { type, coordinates: resolve(arcs, topology) };
}

function quantised(coordinates: unknown, { transform }: Topology): unknown {
  if (transform === undefined || !Array.isArray(coordinates)) return coordinates;
  if (Array.isArray(coordinates[0])) return coordinates.map((one) => placed(transform, one[0], one[1]));
  return placed(transform, coordinates[0], coordinates[1]);
}

/** Lists of arc numbers become lines; a negative number is that arc backwards. */
function resolve(arcs: unknown[], topology: Topology): unknown {
  if (arcs.some(Array.isArray)) return arcs.map((part) => resolve(part as unknown[], topology));
  const line: Position[] = [];
  for (const reference of arcs as number[]) {
    const arc = topology.arcs[reference < 0 ? ~reference : reference];
    if (arc === undefined) throw new FormatError("topojson-broken");
    const points = reference < 0 ? arc.toReversed() : arc;
    line.push(...points.slice(line.length > 0 ? 1 : 0));
  }
  return line;
}
