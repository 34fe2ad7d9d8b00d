import { useEffect, useMemo } from "react";
import { create } from "zustand";
import { useLayer } from "../../data/queries/use-layer";
import type { MapLayer } from "../../map/map-layer";
import { type LayerChoice, useLayers } from "../layers/use-layers";
import { useExtraLayers } from "./extra-layers";
import type { MapStyle } from "./use-draw-style";

/** Layers as they came from the worker, by kind. */
const useDrawn = create<Readonly<Record<string, MapLayer>>>(() => ({}));

const drop = (kind: string) => useDrawn.setState(({ [kind]: _, ...others }) => others, true);

/** Asks the worker for each visible layer, one by one, and keeps the answers. Draws nothing itself. */
export function LayerFeeds({ style }: { readonly style: MapStyle }) {
  const { choices } = useLayers();
  return choices
    .filter(({ visible, missing }) => visible && !missing)
    .map((choice) => <LayerFeed key={choice.kind.id} choice={choice} style={style} />);
}

function LayerFeed({ choice, style }: { readonly choice: LayerChoice; readonly style: MapStyle }) {
  const { kind, opacity } = choice;
  const { data } = useLayer(kind.id, { ...style, opacity });
  useEffect(() => {
    if (data !== undefined)
      useDrawn.setState({
        [kind.id]: {
          ...data,
          picks: kind.picks,
          ...(kind.basemap === true ? { basemap: true as const } : {}),
        },
      });
  }, [data, kind]);
  useEffect(() => () => drop(kind.id), [kind.id]);
  return null;
}

/** What is ready to be shown, in the registry's order; the same list while nothing changed. */
export function useMapLayers(): readonly MapLayer[] {
  const drawn = useDrawn();
  const extra = useExtraLayers();
  const { choices } = useLayers();
  const order = choices.map(({ kind }) => kind.id).join(",");
  return useMemo(
    () => [
      ...order.split(",").flatMap((id) => {
        const layer = drawn[id];
        return layer === undefined ? [] : [layer];
      }),
      ...Object.values(extra),
    ],
    [drawn, order, extra],
  );
}
