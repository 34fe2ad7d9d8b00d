import { create } from "zustand";
import type { MapLayer } from "../../map/map-layer";

/** Layers that no worker draws: what a panel proposes while it is being looked at. By kind; on top of all others. */
export const useExtraLayers = create<Readonly<Record<string, MapLayer>>>(() => ({}));

/** Shows a panel's layer, or takes it away. */
export function showExtraLayer(kind: string, layer: MapLayer | null): void {
  useExtraLayers.setState(
    ({ [kind]: _, ...others }) => (layer === null ? others : { ...others, [kind]: layer }),
    true,
  );
}
