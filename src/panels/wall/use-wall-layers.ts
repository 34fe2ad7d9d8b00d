import { useMemo } from "react";
import { useLiveState } from "../../data/live/use-live";
import { useNow } from "../../data/queries/use-ages";
import { livePositions } from "../../layers/live-positions/live-positions";
import type { MapLayer } from "../../map/map-layer";
import { useView } from "../../state/use-view";
import { useLook } from "../choice/use-look";

const onPatrol = ["patrol-tracks", "patrol-routes", "posts", "teams"];
const none: readonly MapLayer[] = [];

/** What is drawn over the scene's own layers: who is on patrol now, where the scene speaks of patrols. */
export function useWallLayers(textScale: number): readonly MapLayer[] {
  const { theme } = useLook();
  const [{ layers }] = useView();
  const live = useLiveState((state) => state.book.layers);
  const nowMs = useNow(60);
  const shown = layers?.some((id) => onPatrol.includes(id)) === true;
  return useMemo(() => {
    const walkers = Object.values(live).flatMap((layer) => layer.walkers);
    if (!shown || walkers.length === 0) return none;
    const drawn = livePositions(walkers, Math.max(nowMs, Date.now()), { theme, textScale });
    return [{ ...drawn, kind: "live-positions", picks: null }];
  }, [live, shown, theme, textScale, nowMs]);
}
