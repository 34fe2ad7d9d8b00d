import type { Map as MapLibreMap } from "maplibre-gl";
import type { DeckDescription, Theme } from "../layers/layer-kind";
import type { Camera } from "../state/choice";
import type { BasemapState } from "./basemap/basemap";
import { type CameraControl, cameraControl } from "./camera";
import { ContextWatch } from "./context-watch";
import { Replay, type ReplayState } from "./deck/replay";
import { serveTerrain, type TerrainLoader } from "./dem-protocol";
import type { MapWords } from "./furniture";
import type { MapLayer } from "./map-layer";
import { wordsOf } from "./map-problem";
import type { NeedleTarget } from "./needle";
import type { Pickable } from "./picking";
import { createScreen, type ScreenControl } from "./screen";
import { MapSession, type SessionOptions } from "./session";
import type { ViewPart } from "./view-part";

export interface MapEngineOptions
  extends Omit<SessionOptions, "demAddress" | "onContext" | "onBasemap" | "onMove"> {
  readonly terrain: TerrainLoader;
  readonly onBasemap?: (state: BasemapState) => void;
  readonly onReplay?: (state: ReplayState | null) => void;
}

/** A map on screen. Everything may be called at any time; what cannot be done now is done when it can. */
export interface MapEngine {
  readonly camera: CameraControl;
  readonly screen: ScreenControl;
  /** Layers in paint order; resolves when they, or later ones in their place, are on the map. */
  show(layers: readonly MapLayer[]): Promise<void>;
  select(target: NeedleTarget | null): void;
  /** Has the map be one screen's part of a larger view. */
  setPart(part: ViewPart): void;
  setTheme(theme: Theme): void;
  setWords(words: MapWords): void;
  /** Plays tracks in time; null shows all of them. */
  replay(state: ReplayState | null): void;
  /** Makes what deck.gl will draw soon, while there is nothing else to do. */
  warm(soon: readonly DeckDescription[]): void;
  /** Lends the map itself to the tools of `map/edit`, which lie over it; null where there is none. */
  lend<T>(use: (map: MapLibreMap, pickable: ReadonlyMap<string, Pickable>) => T): T | null;
  /** Draws the picture on screen into a canvas of at most so many pixels. False where there is none. */
  paint(into: HTMLCanvasElement, mostPixels: number): Promise<boolean>;
  /** The picture on screen as PNG; null where there is none. */
  capture(): Promise<Blob | null>;
  destroy(): void;
}

let engines = 0;

/** Opens a map in an element. Where the machine cannot, it says so by `onProblem` and everything else goes on. */
export function createMapEngine(options: MapEngineOptions): MapEngine {
  engines += 1;
  const terrain = serveTerrain(`map${engines}`, options.terrain);
  const now = {
    theme: options.theme,
    words: options.words,
    camera: options.camera as Camera | null,
    layers: [] as readonly MapLayer[],
    target: null as NeedleTarget | null,
    part: null as ViewPart | null,
  };
  let session: MapSession | null = null;

  const screen = createScreen(() => session?.map ?? null);
  const watch = new ContextWatch({
    onLost: () => options.onProblem({ code: "context-lost", detail: "" }),
    reopen: () => {
      if (open()) options.onProblem({ code: "context-restored", detail: "" });
      else watch.tell("lost");
    },
  });
  const replay = new Replay(
    (atMs, trailSeconds) => session?.deck.setTime(atMs, trailSeconds),
    (state) => options.onReplay?.(state),
  );

  function open(): boolean {
    close();
    try {
      session = new MapSession({
        ...options,
        ...now,
        demAddress: terrain.address,
        onCamera: (camera) => {
          now.camera = camera;
          options.onCamera(camera);
        },
        onMove: screen.moved,
        onBasemap: (state) => options.onBasemap?.(state),
        onContext: (state) => watch.tell(state),
      });
      if (now.part !== null) session.setPart(now.part);
      screen.moved();
      session.select(now.target);
      void session.show(now.layers);
      return true;
    } catch (fault) {
      session = null;
      options.onProblem({ code: "map-failed", detail: wordsOf(fault) });
      return false;
    }
  }

  function close(): void {
    try {
      session?.close();
    } catch {
      // A map whose context is gone may not close tidily; it is dropped all the same.
    }
    session = null;
    options.container.removeAttribute("data-drawn");
    options.container.replaceChildren();
  }

  open();
  return {
    camera: cameraControl(
      () => session?.map ?? null,
      () => now.part,
    ),
    screen: screen.control,
    async show(layers) {
      now.layers = layers;
      await session?.show(layers);
    },
    select(target) {
      now.target = target;
      session?.select(target);
    },
    setPart(part) {
      now.part = part;
      session?.setPart(part);
    },
    setTheme(theme) {
      now.theme = theme;
      session?.setTheme(theme);
    },
    setWords(words) {
      now.words = words;
      session?.setWords(words);
    },
    warm: (soon) => session?.warm(soon),
    replay: (state) => replay.set(state),
    lend: (use) => (session === null ? null : use(session.map, session.picks)),
    paint: (into, mostPixels) => session?.paint(into, mostPixels) ?? Promise.resolve(false),
    capture: () => session?.capture() ?? Promise.resolve(null),
    destroy() {
      replay.stop();
      watch.stop();
      close();
      terrain.stop();
    },
  };
}
