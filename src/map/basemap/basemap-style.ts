import type { LayerSpecification, SourceSpecification } from "@maplibre/maplibre-gl-style-spec";
import { type BasemapConfig, type PlainBasemapSource, plainSources } from "./basemap-config";

export const basemapPrefix = "basemap/";

export interface BasemapStyle {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  readonly layers: readonly LayerSpecification[];
}

function sourceSpec(source: PlainBasemapSource): SourceSpecification {
  const { type = "raster", tiles, url, minzoom, maxzoom, bounds, scheme, tileSize = 256 } = source;
  const shared = {
    ...(tiles ? { tiles: [...tiles] } : {}),
    ...(url ? { url } : {}),
    ...(minzoom === undefined ? {} : { minzoom }),
    ...(maxzoom === undefined ? {} : { maxzoom }),
    ...(bounds ? { bounds: [...bounds] as [number, number, number, number] } : {}),
    ...(scheme ? { scheme } : {}),
  };
  return type === "vector" ? { type, ...shared } : { type, tileSize, ...shared };
}

function layerSpecs(id: string, source: PlainBasemapSource): LayerSpecification[] {
  if (source.type === "vector")
    return (source.layers ?? []).map(
      (layer) => ({ ...layer, id: `${id}/${layer.id}`, source: id }) as LayerSpecification,
    );
  return [{ id, type: "raster", source: id, paint: { "raster-opacity": source.opacity ?? 1 } }];
}

/** A configured basemap as style: names begin with `basemap/`. */
export function basemapStyle(config: BasemapConfig): BasemapStyle {
  const named = plainSources(config).map((source, i) => [`${basemapPrefix}${i}`, source] as const);
  return {
    sources: Object.fromEntries(named.map(([id, source]) => [id, sourceSpec(source)])),
    layers: named.flatMap(([id, source]) => layerSpecs(id, source)),
  };
}
