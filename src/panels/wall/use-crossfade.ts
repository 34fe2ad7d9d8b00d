import { type RefObject, useCallback, useEffect, useRef } from "react";
import type { MapEngine } from "../../map/engine";
import { useView } from "../../state/use-view";
import { useMapLayers } from "../map/layer-feeds";

/** A picture that is only seen while it fades need not be sharper. */
const mostPixels = 1920 * 1080;
/** Where the map draws nothing, or takes so long, the scene does not wait for its picture. */
const patienceMs = 1500;
/** What is not drawn by then comes while one looks. */
const mostHeldMs = 2500;
const fadeMs = 1400;

const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

const within = (ms: number, work: Promise<boolean>): Promise<boolean> =>
  Promise.race([work, new Promise<boolean>((resolve) => setTimeout(() => resolve(false), ms))]);

/**
 * Lets what was on the map fade into what comes: keeps its picture over the map, and lets it go once the layers that
 * are wanted then are there. Where motion is unwanted, and where there is no picture, it is a cut.
 *
 * @returns keeps the picture; resolves when the view may change
 */
export function useCrossfade(
  engine: MapEngine | null,
  picture: RefObject<HTMLCanvasElement | null>,
): () => Promise<void> {
  const held = useRef<Held | null>(null);
  const drawn = useMapLayers();
  const [{ layers }] = useView();
  // Another text for each scene that is there as a whole, so that two in a row that are tell it twice.
  const whole = layers?.every((kind) => drawn.some((layer) => layer.kind === kind)) ? layers.join() : null;
  useEffect(() => {
    if (whole !== null) held.current?.letGo();
  }, [whole]);
  useEffect(() => () => held.current?.drop(), []);

  return useCallback(async () => {
    const canvas = picture.current;
    if (engine === null || canvas === null || still()) return;
    held.current?.drop();
    const painted = engine.paint(canvas, mostPixels);
    if (await within(patienceMs, painted)) held.current = hold(canvas);
    // A picture that comes too late is not shown, and takes no memory.
    else void painted.then(() => canvas.style.opacity !== "1" && release(canvas));
  }, [engine, picture]);
}

function release(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
}

interface Held {
  /** Lets the picture fade. */
  readonly letGo: () => void;
  /** Takes it away at once. */
  readonly drop: () => void;
}

/** Shows the picture until it is let go, or has lain there for long enough; then gives its memory back. */
function hold(canvas: HTMLCanvasElement): Held {
  let fade: Animation | null = null;
  canvas.style.opacity = "1";
  const drop = () => {
    clearTimeout(timer);
    fade?.cancel();
    canvas.style.opacity = "0";
    release(canvas);
  };
  const letGo = () => {
    clearTimeout(timer);
    if (fade !== null) return;
    fade = canvas.animate([{ opacity: 1 }, { opacity: 0 }], { duration: fadeMs, easing: "ease-in-out" });
    fade.onfinish = drop;
  };
  const timer = setTimeout(letGo, mostHeldMs);
  return { letGo, drop };
}
