import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useData } from "../../data/queries/data-context";
import { useDescription } from "../../data/queries/use-description";
import { useDistrict } from "../../data/queries/use-district";
import type { MapScale } from "../../layers/layer-kind";
import type { BasemapConfig } from "../../map/basemap/basemap-config";
import type { MapBounds } from "../../map/camera";
import type { ReplayState } from "../../map/deck/replay";
import type { TerrainLoader } from "../../map/dem-protocol";
import type { MapEngine } from "../../map/engine";
import type { MapLayer } from "../../map/map-layer";
import type { MapProblem } from "../../map/map-problem";
import { MapView } from "../../map/map-view";
import type { NeedleTarget } from "../../map/needle";
import type { Candidate } from "../../map/picking";
import { metresPerPixel } from "../../map/scale-bar";
import type { ViewPart } from "../../map/view-part";
import type { Camera } from "../../state/choice";
import { useCamera, useView } from "../../state/use-view";
import { useLook } from "../choice/use-look";
import { usePlace } from "../choice/use-place";
import { useProfiles } from "../choice/use-profiles";
import { selectedFeature } from "../selection/selected-feature";
import { LayerFeeds, useMapLayers } from "./layer-feeds";
import { useMapStyle } from "./use-draw-style";
import { connectMap, type MapHandle } from "./use-map-handle";
import { useMapWords } from "./use-map-words";
import { tellTiles } from "./use-shown-basemap";
import "./district-map.css";
import { useConfigFaults } from "./use-config-faults";

export interface DistrictMapProps {
  /** The desk's, where none is given; the same object again costs nothing. */
  readonly scale?: MapScale;
  readonly interactive: boolean;
  /** Of a larger view, the part this map shows. */
  readonly part?: ViewPart | null;
  /** How long the camera takes to another place, milliseconds. */
  readonly easeMs?: number;
  /** Drawn over the chosen layers; the same list again costs nothing. */
  readonly extra?: readonly MapLayer[];
  readonly basemap: BasemapConfig | null;
  readonly onPick: (candidates: readonly Candidate[], at: readonly [lng: number, lat: number]) => void;
  readonly onProblem: (problem: MapProblem) => void;
  readonly onReplay?: (state: ReplayState | null) => void;
  readonly onEngine?: (engine: MapEngine | null) => void;
}

const none: readonly MapLayer[] = [];

const same = (a: Camera, b: Camera) =>
  Math.abs(a.zoom - b.zoom) < 0.006 && Math.abs(a.lat - b.lat) < 1e-5 && Math.abs(a.lng - b.lng) < 1e-5;

/** The map of the district in view, as the address says: layers, figure, selection, camera. */
export function DistrictMap(props: DistrictMapProps) {
  const { scale, interactive, extra = none, part = null, easeMs } = props;
  const { basemap, onPick, onProblem, onReplay, onEngine } = props;
  const { jobs, district } = useData();
  const bounds = useHome();
  const { theme } = useLook();
  const words = useMapWords();
  const chosen = useMapLayers();
  const layers = useMemo(() => (extra.length === 0 ? chosen : [...chosen, ...extra]), [chosen, extra]);
  const style = useMapStyle(scale);
  const selected = useNeedle();
  const [engine, setEngine] = useState<MapEngine | null>(null);
  const holder = useRef<HTMLDivElement>(null);
  const { camera, onCamera } = useCameraLink(engine, bounds, { easeMs, part, interactive });
  const terrain = useCallback<TerrainLoader>(
    (tile, signal) => jobs.run("elevation-tile", { district, ...tile }, { signal }),
    [jobs, district],
  );
  const take = useCallback(
    (made: MapEngine | null) => {
      setEngine(made);
      onEngine?.(made);
      connectMap(made === null ? null : handleOf(made, () => holder.current?.clientWidth ?? 0));
    },
    [onEngine],
  );
  const made = useRef(engine);
  made.current = engine;
  const tell = useCallback(
    (problem: MapProblem) => {
      // The map was made anew: what lay over the old one is to be laid over this one.
      if (problem.code === "context-restored" && made.current !== null)
        connectMap(handleOf(made.current, () => holder.current?.clientWidth ?? 0));
      onProblem(problem);
    },
    [onProblem],
  );
  useConfigFaults(tell);
  return (
    <div ref={holder} className="district-map">
      <LayerFeeds style={style} />
      <MapView
        layers={layers}
        selected={selected}
        theme={theme}
        words={words}
        camera={camera}
        bounds={bounds}
        basemap={basemap}
        interactive={interactive}
        terrain={terrain}
        onPick={onPick}
        onHover={ignore}
        onCamera={onCamera}
        onProblem={tell}
        onBasemap={(state) => tellTiles(state === "shown")}
        {...(onReplay === undefined ? {} : { onReplay })}
        onEngine={take}
      />
    </div>
  );
}

function handleOf(engine: MapEngine, widthPixels: () => number): MapHandle {
  return {
    zoomTo: (bounds) => engine.camera.fit(bounds),
    // A function of its own each time, so that whoever laid something over the map notices a new one.
    lend: (use) => engine.lend(use),
    async capture() {
      const png = await engine.capture();
      if (png === null) return null;
      const { zoom, lat, bearing } = engine.camera.get();
      return { png, metresPerPixel: metresPerPixel(zoom, lat), widthPixels: widthPixels(), bearing };
    },
  };
}

/** Hover is the map's own affair: it brightens what is under the pointer. */
const ignore = () => {};

/** What is selected, with a spot for things the map does not draw. */
function useNeedle() {
  const [{ select }] = useView();
  const feature = selectedFeature(select);
  const { data } = useDescription(feature, useProfiles());
  const [needle, setNeedle] = useState<NeedleTarget | null>(null);
  const { at = null, shape = null } = data ?? {};
  useEffect(() => {
    setNeedle(select === null ? null : { ...select, at, shape });
  }, [select, at, shape]);
  return needle;
}

/** What of the world the district is in; null until it is known. */
function useHome(): MapBounds | null {
  const { data: summary } = useDistrict();
  return summary?.manifest.camera.bounds ?? summary?.bounds ?? null;
}

/**
 * Keeps camera and address in step: the map moves the address when it comes to rest, the address moves the map
 * when it changes by itself (back button, link). Without a camera in the link the place in view fills the map,
 * and that first fitting is not written down, so that the same link fits another screen as well.
 */
function useCameraLink(
  engine: MapEngine | null,
  district: MapBounds | null,
  {
    easeMs,
    part,
    interactive,
  }: Pick<DistrictMapProps, "interactive"> & {
    readonly easeMs: number | undefined;
    readonly part: ViewPart | null;
  },
) {
  const [camera, settle] = useCamera();
  const { place } = usePlace();
  const last = useRef<Camera | null>(camera);
  const fitting = useRef(true);
  const bounds = place?.bounds ?? district;
  const isFree = camera === null;

  const home = useRef(bounds);
  home.current = bounds;
  const known = bounds !== null;
  useEffect(() => {
    if (engine === null || !isFree || home.current === null || !known) return;
    fitting.current = true;
    engine.camera.fit(home.current, last.current === null ? "jump" : "ease");
    fitting.current = false;
  }, [engine, isFree, known]);

  useEffect(() => {
    fitting.current = false;
    if (engine === null || camera === null) return;
    if (last.current !== null && same(last.current, camera)) return;
    last.current = camera;
    engine.camera.ease(camera, easeMs);
  }, [engine, camera, easeMs]);

  useLayoutEffect(() => {
    if (engine === null || part === null) return;
    engine.setPart(part);
    // Another part of the view stops the camera where it is.
    if (last.current !== null) engine.camera.jump(last.current);
  }, [engine, part]);

  const onCamera = useCallback(
    (moved: Camera) => {
      // Where nobody moves the map, the address says where it is going, and a stop on the way is not where it is.
      if (fitting.current || !interactive) return;
      last.current = moved;
      settle(moved);
    },
    [settle, interactive],
  );
  return { camera, onCamera };
}
