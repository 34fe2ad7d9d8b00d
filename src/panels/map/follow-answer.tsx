import { useEffect } from "react";
import { useChosenFigure } from "../choice/use-indicator";
import { usePlace } from "../choice/use-place";
import { figureHere, openPieces } from "../figure/figure-here";
import { useAskStore } from "../welcome/ask-store";
import { boundsOfMost, useMapHandle } from "./use-map-handle";

/** Moves the map to what a question found, once it is known. Draws nothing. */
export function FollowAnswer() {
  const wanted = useAskStore((state) => state.wanted);
  const done = useAskStore((state) => state.done);
  const zoomTo = useMapHandle((map) => map.zoomTo);
  const { query } = useChosenFigure();
  const { place } = usePlace();
  const figure = query.data;
  const code = place?.code ?? null;
  useEffect(() => {
    if (!wanted || figure === undefined) return;
    const open = openPieces(figureHere(figure, code));
    const bounds = boundsOfMost(open.flatMap(({ at }) => (at === undefined ? [] : [at])));
    if (bounds !== null) zoomTo(bounds);
    done();
  }, [wanted, figure, code, zoomTo, done]);
  return null;
}
