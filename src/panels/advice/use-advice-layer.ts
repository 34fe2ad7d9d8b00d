import { useEffect } from "react";
import { drawProposal } from "../../layers/suggestions/suggestions";
import { useLook } from "../choice/use-look";
import { showExtraLayer } from "../map/extra-layers";
import { useAdviceStore } from "./advice-store";
import { useAccepted } from "./use-accepted";

const kind = "suggestions";
const nobody: readonly never[] = [];

/** Draws suggestions, who they would reach, dropped points and forbidden zones on the map. */
export function useAdviceLayer(): void {
  const { theme } = useLook();
  const advice = useAdviceStore((store) => store.advice);
  const moved = useAdviceStore((store) => store.moved);
  const tried = useAdviceStore((store) => store.tried);
  const accepted = useAccepted();
  const corners = useAdviceStore((store) => store.corners);
  const { zones, candidates } = useAdviceStore((store) => store.draft);
  useEffect(() => {
    const fresh = (advice?.sites ?? nobody).filter(({ standing }) => !standing);
    // What was accepted is drawn as the thing it has become.
    const places = fresh.filter(({ id }) => !accepted.includes(id));
    const things = fresh.flatMap((site) => site.things);
    const now = tried === null ? null : new Set(tried.fresh.map(({ id }) => id));
    const gone = now === null ? nobody : things.filter(({ id }) => !now.has(id));
    const dropped = candidates.from === "points" ? candidates.points : nobody;
    const rings = zones.map(({ coordinates: [ring = []] }) =>
      ring.slice(0, -1).map(([lng = 0, lat = 0]) => [lng, lat] as const),
    );
    const drawn = [...rings, ...(corners.length > 0 ? [corners] : [])];
    if (fresh.length + dropped.length + drawn.length === 0) return showExtraLayer(kind, null);
    const layer = drawProposal(
      {
        places: places.map(({ id, at }) => ({
          at: moved[id] ?? at,
          radiusMetres: advice?.radiusMetres ?? 0,
        })),
        reached: (tried?.fresh ?? things).map(({ at }) => at),
        open: [...(advice?.uncovered ?? nobody), ...gone]
          .filter(({ id }) => now === null || !now.has(id))
          .map(({ at }) => at),
        dropped,
        zones: drawn,
      },
      theme,
    );
    showExtraLayer(kind, { ...layer, kind, picks: null });
  }, [advice, moved, tried, accepted, corners, zones, candidates, theme]);
  useEffect(() => () => showExtraLayer(kind, null), []);
}
