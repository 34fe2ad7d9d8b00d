import type { Feature, Geometry } from "geojson";
import { contentKey } from "./content-key";
import type { SourceDescription } from "./layer-kind";
import { textHash } from "./text-hash";

interface Drawn {
  readonly id: string;
  readonly geometry: Geometry;
}

export type Properties = Readonly<Record<string, string | number | boolean | undefined>>;

/** Entities as a source: their geometry as it is, and of their properties only what drawing reads. */
export function featureSource<T extends Drawn>(
  id: string,
  items: readonly T[],
  properties: (item: T) => Properties,
): SourceDescription {
  const features = items.map(
    (item): Feature => ({
      type: "Feature",
      properties: { id: item.id, ...properties(item) },
      geometry: item.geometry,
    }),
  );
  const said = textHash(JSON.stringify(features.map((feature) => feature.properties)));
  return {
    id,
    key: `${id}-${contentKey(items)}-${said}`,
    data: { type: "FeatureCollection", features },
    promoteId: "id",
  };
}
