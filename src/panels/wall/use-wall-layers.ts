import { useMemo } from "react";
import { useLiveState } from "../../data/live/use-live";
import { useNow } from "../../data/queries/use-ages";
import type { MapScale } from "../../layers/layer-kind";
import { livePositions } from "../../layers/live-positions/live-positions";
import { shiftZooms } from "../../layers/shift-zooms";
import type { MapLayer } from "../../map/map-layer";
import { useView } from "../../state/use-view";
import { useLook } from "../choice/use-look";

const onPatrol = ["patrol-tracks", "patrol-routes", "posts", "teams"];
const none: readonly MapLayer[] = [];

/** What is drawn over the scene's own layers: who is on patrol now, where the scene speaks of patrols. */
export function useWallLayers(scale: MapScale): readonly MapLayer[] {
  const { theme } = useLook();
  const [{ layers }] = useView();
  const live = useLiveState((state) => state.book.layers);
  const nowMs = useNow(60);
  const shown = layers?.some((id) => onPatrol.includes(id)) === true;
  return useMemo(() => {
    const walkers = Object.values(live).flatMap((layer) => layer.walkers);
    if (!shown || walkers.length === 0) return none;
    const drawn = livePositions(walkers, Math.max(nowMs, Date.now()), { theme, ...scale });
    const layers = drawn.layers.map((each) => ({ ...each, spec: shiftZooms(each.spec, scale.zoomShift) }));
    return [{ ...drawn, layers, kind: "live-positions", picks: null }];
  }, [live, shown, theme, scale, nowMs]);
}
