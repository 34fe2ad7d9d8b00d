import { lazy, Suspense } from "react";
import type { MapEngine } from "../../map/engine";
import { useAdviceStore } from "./advice-store";

const AdviceOverlay = lazy(() =>
  import("./advice-overlay").then(({ AdviceOverlay }) => ({ default: AdviceOverlay })),
);

/** What the next needle lays over the map; loaded when there is something to lay. */
export function AdviceOnMap({ engine }: { readonly engine: MapEngine | null }) {
  const wanted = useAdviceStore(
    ({ advice, picking, draft }) =>
      advice !== null || picking !== null || draft.candidates.from === "points" || draft.zones.length > 0,
  );
  return wanted ? (
    <Suspense>
      <AdviceOverlay engine={engine} />
    </Suspense>
  ) : null;
}
