import { area, buffer, feature, featureCollection, intersect, length, union } from "@turf/turf";
import type { Feature, LineString, MultiPolygon, Polygon } from "geojson";
import type { CorridorWorkload, CoverageWorkload, ZoneWorkload } from "../workloads";
import { type Measured, sampled, type Thing } from "./rival";

type Land = Feature<Polygon | MultiPolygon>;

/** Buffer each, union all, intersect each demand with the union, add up `area`: the way the examples have it. */
function share(services: readonly Thing[], demands: readonly Polygon[], radiusMetres: number): number {
  const buffered = services.map(
    (geometry) => buffer(feature(geometry), radiusMetres, { units: "meters" }) as Land,
  );
  const reach = buffered.length > 1 ? union(featureCollection(buffered)) : buffered[0];
  let covered = 0;
  let all = 0;
  for (const demand of demands) {
    all += area(demand);
    const piece = reach && intersect(featureCollection<Polygon | MultiPolygon>([feature(demand), reach]));
    if (piece) covered += area(piece);
  }
  return covered / all;
}

/** One run, or for `every` above 1 that part of the services and of the demands. */
export function turfCoverage({ services, demands, radiusMetres }: CoverageWorkload, every: number): Measured {
  const part = <T>(list: readonly T[]) => list.slice(0, Math.ceil(list.length / every));
  const note = `1/${every} of services and demands, times ${every}: rough, since its warm-up is multiplied too and its union grows faster`;
  return sampled(every, note, () => share(part(services), part(demands), radiusMetres));
}

/** Each cell with each zone, as a double loop; some of the cells, the rest by proportion. */
export function turfZones({ cells, zones }: ZoneWorkload, every: number): Measured {
  const some = cells.filter((_, i) => i % every === 0);
  const times = cells.length / some.length;
  return sampled(times, `${some.length} of ${cells.length} cells`, () => {
    let sum = 0;
    for (const cell of some) {
      const pieces: Land[] = [];
      for (const zone of zones) {
        const piece = intersect(featureCollection([feature(cell), feature(zone)]));
        if (piece) pieces.push(piece);
      }
      const whole = pieces.length > 1 ? union(featureCollection(pieces)) : pieces[0];
      if (whole) sum += area(whole);
    }
    return sum * times;
  });
}

/** Buffers the beginning of one track: what each street has in it is not even asked. */
export function turfCorridor({ tracks, sightMetres }: CorridorWorkload, fixes: number): Measured {
  const line: LineString = {
    type: "LineString",
    coordinates: tracks[0]!.slice(0, fixes) as [number, number][],
  };
  const times = (tracks.length * tracks[0]!.length) / fixes;
  const note = `${fixes} fixes of one track buffered and nothing more: a lower bound`;
  return sampled(times, note, () => {
    const reach = buffer(feature(line), sightMetres, { units: "meters" }) as Land;
    return length(reach, { units: "meters" });
  });
}
