import { type RefObject, useEffect, useState } from "react";
import { crowdIn } from "../../map/crowd";
import type { MapEngine } from "../../map/engine";
import { useView } from "../../state/use-view";
import { useMapLayers } from "../map/layer-feeds";

export type LegendCorner = "top" | "bottom";

/** The camera is there by then, whatever it was on its way to. */
const patienceMs = 4000;

/** The upper corner only where it is plainly the emptier one: a legend is looked for below. */
export const emptierCorner = (above: number, below: number): LegendCorner =>
  2 * above < below ? "top" : "bottom";

/**
 * In which corner of the map a scene's legend hides less; null until the scene's map has come to rest. Over several
 * screens it is always the lower one, because each of them sees no more than its own part.
 */
export function useLegendCorner(
  engine: MapEngine | null,
  legend: RefObject<HTMLElement | null>,
): LegendCorner | null {
  const [{ scene, wall, layers }] = useView();
  const [chosen, setChosen] = useState<{ readonly scene: string | null; readonly corner: LegendCorner }>();
  const drawn = useMapLayers();
  const whole = layers?.every((kind) => drawn.some((layer) => layer.kind === kind)) !== false;
  const split = wall !== null;
  useEffect(() => {
    if (engine === null || split || !whole) return;
    const look = () =>
      engine.lend((map, pickable) => {
        const box = legend.current?.getBoundingClientRect();
        const frame = map.getContainer().getBoundingClientRect();
        if (box === undefined) return;
        const side = { left: box.left - frame.left, right: box.right - frame.left };
        const crowd = (top: number) => crowdIn(map, pickable, { ...side, top, bottom: top + box.height });
        const gap = side.left;
        const corner = emptierCorner(crowd(gap), crowd(frame.height - gap - box.height));
        setChosen({ scene, corner });
      });
    const timer = setTimeout(look, patienceMs);
    const onIdle = () => {
      clearTimeout(timer);
      look();
    };
    engine.lend((map) => map.once("idle", onIdle));
    return () => {
      clearTimeout(timer);
      engine.lend((map) => map.off("idle", onIdle));
    };
  }, [engine, scene, split, whole, legend]);
  if (split) return "bottom";
  return chosen?.scene === scene ? chosen.corner : null;
}
