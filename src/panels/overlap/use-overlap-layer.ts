import { useEffect } from "react";
import { drawOverlap } from "../../layers/overlap/overlap";
import type { OverlapGround } from "../../workers/audit/audit-jobs";
import { useLook } from "../choice/use-look";
import { showExtraLayer } from "../map/extra-layers";

const kind = "overlap";

/** Lays the ground over the map as long as it is looked at. */
export function useOverlapLayer(ground: OverlapGround | null): void {
  const { theme } = useLook();
  useEffect(() => {
    if (ground === null) return showExtraLayer(kind, null);
    const { depths, uncovered } = ground;
    const drawing = { depths: depths.map(({ geometry }) => geometry), uncovered: uncovered.geometry };
    showExtraLayer(kind, { ...drawOverlap(drawing, theme), kind, picks: null });
  }, [ground, theme]);
  useEffect(() => () => showExtraLayer(kind, null), []);
}
