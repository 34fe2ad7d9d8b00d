import type { Feature, Polygon, Position } from "geojson";

/** A fault that was put in on purpose. */
export interface PlantedFault {
  readonly kind: string;
  readonly file: string;
  /** Id or code of the feature, or where there is none, its position counted from 0. */
  readonly feature: string;
  readonly note: string;
}

export type Layers = Map<string, Feature[]>;

const same = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1];

/** An inner vertex of a border that exactly two grids share, away from junctions, and the two grids. */
interface BorderVertex {
  readonly grid: number;
  readonly neighbour: number;
  readonly at: number;
}

function ringOf(feature: Feature): Position[] {
  return (feature.geometry as Polygon).coordinates[0]!;
}

function ownersOf(grids: readonly Feature[], position: Position): number[] {
  return grids.flatMap((grid, i) => (ringOf(grid).some((other) => same(other, position)) ? [i] : []));
}

/** Straight stretches of three vertices that two grids share and no third one touches. */
function borderVertices(grids: readonly Feature[]): BorderVertex[] {
  return grids.flatMap((grid, i) => {
    const ring = ringOf(grid);
    return ring.slice(1, -1).flatMap((position, k) => {
      const at = k + 1;
      const owners = ownersOf(grids, position);
      const [before, after] = [ring[at - 1]!, ring[at + 1]!];
      const neighbour = owners.find((owner) => owner !== i);
      if (owners.length !== 2 || neighbour === undefined) return [];
      const shared = [before, after].every((other) => ownersOf(grids, other).includes(neighbour));
      return shared ? [{ grid: i, neighbour, at }] : [];
    });
  });
}

/** Moves one vertex of one ring sideways: out of the grid where `out` is 1, into it where it is −1. Degrees. */
function push(feature: Feature, at: number, degrees: number, out: 1 | -1): Feature {
  const ring = [...ringOf(feature)];
  const [before, after] = [ring[at - 1]!, ring[at + 1]!];
  const dx = after[0]! - before[0]!;
  const dy = after[1]! - before[1]!;
  const length = Math.hypot(dx, dy);
  // rings run counter-clockwise: outside lies to the right of the way
  const shift = (axis: number, step: number) =>
    Number((ring[at]![axis]! + (out * degrees * step) / length).toFixed(5));
  ring[at] = [shift(0, dy), shift(1, -dx)];
  return { ...feature, geometry: { type: "Polygon", coordinates: [ring] } };
}

const codeOf = (feature: Feature): string => String(feature.properties?.code ?? feature.properties?.id);

/** One overlap, one gap and one repeated code among the grids, each on grids of their own. */
export function spoilGrids(grids: Feature[]): {
  faults: PlantedFault[];
  lostCode: string;
  keptCode: string;
} {
  const choices = borderVertices(grids);
  const used = new Set<number>();
  const take = (): BorderVertex => {
    const found = choices.find(({ grid, neighbour }) => !used.has(grid) && !used.has(neighbour));
    if (found === undefined) throw new Error("the corner has too few grids for the faults planned");
    used.add(found.grid);
    used.add(found.neighbour);
    return found;
  };
  const [overlap, gap] = [take(), take()];
  grids[overlap.grid] = push(grids[overlap.grid]!, overlap.at, 0.0006, 1);
  grids[gap.grid] = push(grids[gap.grid]!, gap.at, 0.0006, -1);
  const [first, second] = grids.map((_, i) => i).filter((i) => !used.has(i)) as [number, number];
  const code = codeOf(grids[first]!);
  const lost = codeOf(grids[second]!);
  grids[second] = { ...grids[second]!, properties: { ...grids[second]!.properties, code } };
  const pair = ({ grid, neighbour }: BorderVertex) =>
    [codeOf(grids[grid]!), codeOf(grids[neighbour]!)] as const;
  const file = "grids.geojson";
  const faults = [
    { kind: "overlap", file, feature: pair(overlap)[0], note: `reaches into ${pair(overlap)[1]}` },
    { kind: "gap", file, feature: pair(gap)[0], note: `has drawn back from ${pair(gap)[1]}` },
    { kind: "repeated code", file, feature: code, note: `twice: the second should be ${lost}` },
  ];
  return { faults, lostCode: lost, keptCode: code };
}

/** The second and third number of a community have changed places. Their names have not, which tells who is who. */
export function exchangeNumbers(grids: Feature[], village: string): PlantedFault {
  const [, first, second] = grids
    .flatMap((grid, i) => (codeOf(grid).startsWith(village) ? [i] : []))
    .sort((a, b) => (codeOf(grids[a]!) < codeOf(grids[b]!) ? -1 : 1)) as [number, number, number];
  const codes = [codeOf(grids[first]!), codeOf(grids[second]!)] as const;
  [first, second].forEach((index, i) => {
    const grid = grids[index]!;
    grids[index] = { ...grid, properties: { ...grid.properties, code: codes[1 - i] } };
  });
  const note = `has changed numbers with ${codes[1]}`;
  return { kind: "exchanged numbers", file: "grids.geojson", feature: codes[0], note };
}

/** A four-sided ring whose second and third corners have changed places: its sides cross. */
export function tieBow(features: Feature[], file: string): PlantedFault {
  const index = features.findIndex((feature) => ringOf(feature).length === 5);
  const ring = [...ringOf(features[index]!)];
  [ring[1], ring[2]] = [ring[2]!, ring[1]!];
  features[index] = { ...features[index]!, geometry: { type: "Polygon", coordinates: [ring] } };
  return { kind: "bow-tie", file, feature: codeOf(features[index]!), note: "the ring crosses itself" };
}

/** A ring whose last position, which repeats the first, is missing. */
export function openRing(features: Feature[], index: number, file: string): PlantedFault {
  const ring = ringOf(features[index]!).slice(0, -1);
  features[index] = { ...features[index]!, geometry: { type: "Polygon", coordinates: [ring] } };
  return {
    kind: "unclosed ring",
    file,
    feature: codeOf(features[index]!),
    note: "the last position does not repeat the first",
  };
}

/** A feature without a place; GeoJSON allows it, a map cannot show it. */
export function loseGeometry(features: Feature[], index: number, file: string): PlantedFault {
  const { properties } = features[index]!;
  features[index] = { type: "Feature", properties, geometry: null } as unknown as Feature;
  return { kind: "null geometry", file, feature: codeOf(features[index]!), note: "geometry is null" };
}

/** A day that no calendar has. */
export function spoilDate(features: Feature[], index: number, file: string): PlantedFault {
  const feature = features[index]!;
  features[index] = {
    ...feature,
    properties: { ...feature.properties, foundAt: "2026-02-30T09:15:00+08:00" },
  };
  return { kind: "bad date", file, feature: codeOf(feature), note: "foundAt is 30 February" };
}
