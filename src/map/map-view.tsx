import "maplibre-gl/dist/maplibre-gl.css";
import "./map.css";
import { useEffect, useEffectEvent, useRef } from "react";
import type { MapBounds } from "./camera";
import { createMapEngine, type MapEngine, type MapEngineOptions } from "./engine";
import type { MapLayer } from "./map-layer";
import type { NeedleTarget } from "./needle";

export interface MapViewProps extends Omit<MapEngineOptions, "container" | "bounds"> {
  /** Of the district; null until they are known. */
  readonly bounds: MapBounds | null;
  /** In paint order. The same objects again cost nothing. */
  readonly layers: readonly MapLayer[];
  readonly selected: NeedleTarget | null;
  /** The engine once it is there, null when it is gone: for cameras, replays and pictures. */
  readonly onEngine: (engine: MapEngine | null) => void;
}

/**
 * The map as a component: made once, told of changes, never drawn anew.
 *
 * `camera`, `basemap` and `interactive` count when it is made; later moves go through the engine.
 * Under StrictMode React takes every component off and puts it on again at once: the map waits a moment
 * before it believes that it is to go, because a second WebGL context is never given back.
 */
export function MapView(props: MapViewProps) {
  const host = useRef<HTMLDivElement>(null);
  const engine = useRef<MapEngine | null>(null);
  const leaving = useRef<ReturnType<typeof setTimeout> | null>(null);

  const create = useEffectEvent((container: HTMLElement): MapEngine => {
    const { theme, words, camera, basemap, interactive } = props;
    const made = createMapEngine({
      container,
      theme,
      words,
      camera,
      bounds: () => handlers.current.bounds,
      basemap,
      interactive,
      terrain: (tile, signal) => handlers.current.terrain(tile, signal),
      onPick: (candidates, at) => handlers.current.onPick(candidates, at),
      onHover: (candidate) => handlers.current.onHover(candidate),
      onCamera: (moved) => handlers.current.onCamera(moved),
      onProblem: (problem) => handlers.current.onProblem(problem),
      onBasemap: (state) => handlers.current.onBasemap?.(state),
      onReplay: (state) => handlers.current.onReplay?.(state),
    });
    props.onEngine(made);
    return made;
  });
  const destroy = useEffectEvent(() => {
    engine.current?.destroy();
    engine.current = null;
    props.onEngine(null);
  });

  const handlers = useRef(props);
  useEffect(() => {
    handlers.current = props;
  });

  useEffect(() => {
    if (leaving.current !== null) clearTimeout(leaving.current);
    leaving.current = null;
    if (engine.current === null && host.current !== null) engine.current = create(host.current);
    return () => {
      leaving.current = setTimeout(() => destroy(), 0);
    };
  }, []);

  const { layers, selected, theme, words } = props;
  useEffect(() => void engine.current?.show(layers), [layers]);
  useEffect(() => engine.current?.select(selected), [selected]);
  useEffect(() => engine.current?.setTheme(theme), [theme]);
  useEffect(() => engine.current?.setWords(words), [words]);

  return <div ref={host} className="map-view" />;
}
