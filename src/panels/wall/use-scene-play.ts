import { useEffect, useMemo } from "react";
import { useDistrict } from "../../data/queries/use-district";
import type { MapEngine } from "../../map/engine";
import type { Scene } from "../../scenes/tour";
import { useView } from "../../state/use-view";
import { useMapLayers } from "../map/layer-feeds";

interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

/** The evening before: what was walked in the six hours up to the last fix. */
const eveningMs = 6 * 3_600_000;

const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * What a scene plays while it is on: last night's patrols, or one forest year after another. Where motion is unwanted
 * or the tour is paused the evening is one picture, and the year the scene's own.
 */
export function useScenePlay(engine: MapEngine | null, scene: Scene | null, paused: boolean): void {
  const [{ play, scene: shown }, choose] = useView();
  const { data: summary } = useDistrict();
  const tracks = useMapLayers()
    .flatMap(({ deck }) => deck)
    .find(({ deck }) => deck === "TripsLayer")?.props.tracks as Span | undefined;
  const on = scene !== null && shown === scene.id ? play : null;
  const moves = !paused && !still();
  const dwellSeconds = scene?.dwellSeconds ?? 60;
  const [startMs, endMs] = [tracks?.startMs, tracks?.endMs];
  useEffect(() => {
    if (engine === null || on !== "tracks" || startMs === undefined || endMs === undefined) return;
    const fromMs = Math.max(startMs, endMs - eveningMs);
    if (!moves) {
      const trailSeconds = (endMs - fromMs) / 1000;
      engine.replay({ fromMs, toMs: endMs, atMs: endMs, playing: false, speed: 1, trailSeconds });
      return () => engine.replay(null);
    }
    const speed = Math.max(1, (endMs - fromMs) / 1000 / Math.max(5, dwellSeconds - 4));
    engine.replay({ fromMs, toMs: endMs, atMs: fromMs, playing: true, speed });
    return () => engine.replay(null);
  }, [engine, on, moves, startMs, endMs, dwellSeconds]);

  const years = summary?.forestYears;
  const list = useMemo(() => years ?? [], [years]);
  useEffect(() => {
    if (on !== "years" || !moves || list.length < 2) return;
    const beginMs = Date.now();
    const each = (dwellSeconds * 1000) / list.length;
    const turn = () =>
      choose({ year: list[Math.min(list.length - 1, Math.floor((Date.now() - beginMs) / each))] ?? null });
    turn();
    const timer = setInterval(turn, Math.max(1000, each));
    return () => clearInterval(timer);
  }, [on, moves, list, dwellSeconds, choose]);
}
