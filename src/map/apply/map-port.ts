import type { FilterSpecification, LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { FeatureState, PlacedSource, TerrainDescription } from "../../layers/layer-kind";

/** What the applier asks of a map: the writing half of MapLibre, and a fake in tests. */
export interface MapPort {
  addSource(source: PlacedSource): void;
  addTerrain(terrain: TerrainDescription): void;
  removeSource(id: string): void;
  /** Resolves when the map has taken the data in. */
  setData(id: string, data: PlacedSource["data"]): Promise<void>;
  /** Throws with the reason when the map refuses the layer. */
  addLayer(spec: LayerSpecification, before: string): void;
  removeLayer(id: string): void;
  moveLayer(id: string, before: string): void;
  setPaint(layer: string, name: string, value: unknown): void;
  setLayout(layer: string, name: string, value: unknown): void;
  setFilter(layer: string, filter: FilterSpecification | undefined): void;
  setZoomRange(layer: string, minZoom: number, maxZoom: number): void;
  setState(source: string, id: string, state: FeatureState): void;
  dropState(source: string, id: string, key: string): void;
}
