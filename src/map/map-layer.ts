import type { LayerKind, PlacedDescription } from "../layers/layer-kind";

/** One drawn kind as the map takes it. A list of them is in paint order: the registry's. */
export interface MapLayer extends PlacedDescription, Pick<LayerKind, "picks" | "basemap"> {
  readonly kind: string;
}
