import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { ErrorEvent, GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import type { MapPort } from "./map-port";

/** MapLibre's property names are a closed list of types that a difference found at run time cannot name. */
type AnyPropertySetter = (layer: string, name: string, value: unknown) => void;

/**
 * The applier's hands on a real map.
 *
 * MapLibre says that it refuses a layer by an `error` event and not by throwing; here it throws.
 *
 * @param deepestTile the zoom beyond which a new source cuts no smaller tiles: those of this one are drawn larger instead
 */
export function mapLibrePort(
  map: MapLibreMap,
  demAddress: string,
  deepestTile: () => number | undefined,
): MapPort {
  const setPaint = map.setPaintProperty.bind(map) as AnyPropertySetter;
  const setLayout = map.setLayoutProperty.bind(map) as AnyPropertySetter;
  return {
    addSource({ id, data, promoteId }) {
      const maxzoom = deepestTile();
      map.addSource(id, {
        type: "geojson",
        data,
        promoteId,
        // Neighbours are simplified apart from each other: below a quarter of a pixel the seams are not seen.
        tolerance: 0.25,
        ...(maxzoom === undefined ? {} : { maxzoom }),
      });
    },
    addTerrain({ id, bounds, maxZoom }) {
      map.addSource(id, {
        type: "raster-dem",
        tiles: [`${demAddress}/{z}/{x}/{y}`],
        encoding: "terrarium",
        tileSize: 256,
        maxzoom: maxZoom,
        bounds: [...bounds],
      });
    },
    removeSource: (id) => void map.removeSource(id),
    async setData(id, data) {
      const source = map.getSource<GeoJSONSource>(id);
      if (source === undefined) throw new Error(`the map has no source ${id}`);
      await source.setData(data);
    },
    addLayer(spec, before) {
      const refusal = collectErrors(map, () => map.addLayer(spec as LayerSpecification, before));
      if (map.getLayer(spec.id) === undefined)
        throw new Error(`layer ${spec.id} was refused: ${refusal || "no reason given"}`);
    },
    removeLayer: (id) => void map.removeLayer(id),
    moveLayer: (id, before) => void map.moveLayer(id, before),
    setPaint: (layer, name, value) => setPaint(layer, name, value),
    setLayout: (layer, name, value) => setLayout(layer, name, value),
    setFilter: (layer, filter) => void map.setFilter(layer, filter),
    setZoomRange: (layer, minZoom, maxZoom) => void map.setLayerZoomRange(layer, minZoom, maxZoom),
    setState: (source, id, state) => void map.setFeatureState({ source, id }, state),
    dropState: (source, id, key) => void map.removeFeatureState({ source, id }, key),
  };
}

function collectErrors(map: MapLibreMap, act: () => void): string {
  const faults: string[] = [];
  const listen = (event: ErrorEvent) => faults.push(event.error.message);
  map.on("error", listen);
  try {
    act();
  } finally {
    map.off("error", listen);
  }
  return faults.join("; ");
}
