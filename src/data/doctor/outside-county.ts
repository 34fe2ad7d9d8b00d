import { boundingBox } from "../../geo/positions";
import type { District } from "../../model/district";
import type { Problem } from "../../model/problem";
import type { Layer } from "../formats/contract";
import { firstPosition } from "../formats/positions";

/** How many features lie outside the county's box, before it is known what they are: one line for all. */
export function outsideCounty(
  { crs, features }: Layer,
  district: District | null,
  file: string,
): readonly Problem[] {
  const box = boundingBox((district?.datasets.boundary?.items ?? []).map(({ geometry }) => geometry));
  if (box === null || crs.code === null) return [];
  const places = features.flatMap(({ geometry }) => {
    const place = firstPosition(geometry);
    return place === undefined ? [] : [[place[0] as number, place[1] as number] as const];
  });
  const outside = places.filter(([lng, lat]) => lng < box[0] || lng > box[2] || lat < box[1] || lat > box[3]);
  const [first] = outside;
  if (first === undefined) return [];
  const params = { count: outside.length, total: places.length };
  return [{ code: "layer-outside", severity: "warning", file, at: first, params }];
}
