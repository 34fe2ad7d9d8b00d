import type { LayerDescription, LayerKind } from "../layers/layer-kind";

/** One drawn kind as the map takes it. A list of them is in paint order: the registry's. */
export interface MapLayer extends LayerDescription, Pick<LayerKind, "picks" | "basemap"> {
  readonly kind: string;
}
