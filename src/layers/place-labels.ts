import type { Geometry } from "geojson";
import { labelPoint } from "../geo/turf";
import { remember } from "../indicators/memo";
import { featureSource, type Properties } from "./feature-source";
import type { SourceDescription } from "./layer-kind";

interface Named {
  readonly id: string;
  readonly name: string;
  readonly geometry: Geometry;
}

/**
 * One point for each area, where its name goes. Labels placed on the areas themselves would come once
 * for every tile an area touches.
 */
export function labelSource<T extends Named>(
  id: string,
  items: readonly T[],
  nameOf: (item: T) => string = ({ name }) => name,
  properties: (item: T) => Properties = () => ({}),
): SourceDescription {
  const points = remember(items, "label-points", () =>
    items.map((item) => ({ id: item.id, item, geometry: labelPoint(item.geometry) })),
  );
  return featureSource(id, points, ({ item }) => ({ ...properties(item), name: nameOf(item) }));
}
