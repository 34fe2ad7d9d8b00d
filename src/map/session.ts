import "./worker-url";
import type { ErrorEvent, GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import type { DeckDescription, Theme } from "../layers/layer-kind";
import { paletteOf } from "../layers/palette";
import type { Camera } from "../state/choice";
import { Applier } from "./apply/applier";
import { mapLibrePort } from "./apply/maplibre-port";
import { paperLayer } from "./base-style";
import { Basemap, type BasemapState } from "./basemap/basemap";
import type { BasemapConfig } from "./basemap/basemap-config";
import { cameraOf, type MapBounds } from "./camera";
import { DeckHost } from "./deck/deck-host";
import { type Furniture, furnish, type MapWords } from "./furniture";
import { drawImage } from "./images";
import type { MapLayer } from "./map-layer";
import { type MapProblem, wordsOf } from "./map-problem";
import { type NeedleTarget, needleData, needleLayers, needleSource } from "./needle";
import { openMap } from "./open-map";
import { type Candidate, deckHit, hitsAt, pickableLayers } from "./picking";
import { paintOf, pngOf } from "./picture";
import { PixelBudget } from "./pixel-budget";
import { Pointer } from "./pointer";
import { showPart } from "./show-part";
import { sliceGlyphs } from "./sliced-glyphs";
import type { ViewPart } from "./view-part";
import { wallTileZoom } from "./wall-tiles";
import { keepNamesWhole } from "./whole-names";

export interface SessionOptions {
  readonly container: HTMLElement;
  readonly theme: Theme;
  readonly words: MapWords;
  readonly camera: Camera | null;
  /** Of the district, as soon as they are known. */
  readonly bounds: () => MapBounds | null;
  readonly basemap: BasemapConfig | null;
  readonly demAddress: string;
  readonly interactive: boolean;
  readonly onPick: (candidates: readonly Candidate[], at: readonly [lng: number, lat: number]) => void;
  readonly onHover: (candidate: Candidate | null) => void;
  readonly onCamera: (camera: Camera) => void;
  /** Every frame in which the view moves. */
  readonly onMove: () => void;
  readonly onProblem: (problem: MapProblem) => void;
  readonly onBasemap: (state: BasemapState) => void;
  readonly onContext: (state: "lost" | "restored") => void;
}

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/**
 * One MapLibre map from its making to its end. The engine keeps what is wanted and makes another when
 * this one is beyond repair.
 */
export class MapSession {
  readonly map: MapLibreMap;
  readonly deck: DeckHost;
  private readonly applier: Applier;
  private readonly basemap: Basemap;
  private readonly pointer: Pointer | null;
  private readonly furniture: Furniture;
  private readonly loaded: Promise<void>;
  private layers: readonly MapLayer[] = [];
  private pickable = pickableLayers([]);
  private target: NeedleTarget | null = null;
  private basemapShown = false;
  private showing = 0;
  /** Another session may be open in the same element. */
  private closed = false;
  private down = false;

  /** Throws where the machine has no WebGL 2. */
  constructor(private readonly options: SessionOptions) {
    const map = openMap({ ...options, bounds: options.bounds() });
    this.map = map;
    sliceGlyphs(map.style.glyphManager);
    this.loaded = new Promise((resolve) => map.once("load", () => resolve()));
    this.deck = new DeckHost(map);
    const deepestTile = () => (options.interactive ? undefined : wallTileZoom(options.bounds()));
    this.applier = new Applier(mapLibrePort(map, options.demAddress, deepestTile), {
      onProblem: options.onProblem,
      breathe: pause,
      hovers: options.interactive,
    });
    this.basemap = new Basemap(map, options.basemap, {
      onState: (state, detail) => this.onBasemap(state, detail),
    });
    void this.loaded.then(() => this.basemap.start());
    this.furniture = furnish(map, options.container, options.words, options.interactive);
    this.pointer = options.interactive
      ? new Pointer(map, {
          hitsAt: (at, reach) => hitsAt(map, this.pickable, at, reach),
          pressedAt: (at, reach) => hitsAt(map, this.pickable, at, reach, this.deckHitAt(at, reach)),
          onPick: options.onPick,
          onHover: options.onHover,
        })
      : null;
    map.setMissingStyleImageResolver((id) => {
      const image = drawImage(id);
      if (image !== null && !map.hasImage(id)) map.addImage(id, image.data, image.options);
    });
    const budget = new PixelBudget(window.devicePixelRatio, (ratio) => map.setPixelRatio(ratio));
    map.on("render", () => map.isMoving() && budget.frame(performance.now()));
    map.on("moveend", () => {
      budget.rest();
      options.onCamera(cameraOf(map));
    });
    map.on("move", () => options.onMove());
    map.on("resize", () => options.onMove());
    map.on("error", (event) => this.onError(event));
    map.on("dataloading", () => this.tellBusy(true));
    map.on("movestart", () => this.tellBusy(true));
    map.on("idle", () => this.tellBusy(this.showing > 0));
    if (!options.interactive) keepNamesWhole(map, () => this.deck.part);
    this.watchContext(map.getCanvas());
  }

  /**
   * Takes a lost context out of MapLibre's hands: it would throw half of its style away and leave the other half to a
   * listener of its own and to its worker, where the map stays for as long as the page does.
   */
  private watchContext(canvas: HTMLCanvasElement): void {
    const hear = (type: string, act: () => void) =>
      canvas.addEventListener(
        type,
        (event) => {
          event.preventDefault();
          event.stopImmediatePropagation();
          act();
        },
        { capture: true, once: true },
      );
    hear("webglcontextlost", () => this.onContextLost());
    hear("webglcontextrestored", () => {
      // The card is back, which is all this one had to tell: another canvas is drawn on from now on.
      canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
      if (!this.closed) this.options.onContext("restored");
    });
  }

  /** From now on this map is a part of a larger view. */
  setPart(part: ViewPart): void {
    this.deck.part = part;
    showPart(this.map, part);
  }

  /** Shows these layers, in paint order; resolves when the map has taken them in. */
  async show(layers: readonly MapLayer[]): Promise<void> {
    this.layers = layers;
    if (this.down) return;
    this.showing += 1;
    this.tellBusy(true);
    try {
      await this.bring(layers);
    } finally {
      this.showing -= 1;
      // Another frame, so that `idle` is said once more when all is there.
      if (!this.down) this.map.triggerRepaint();
    }
  }

  private async bring(layers: readonly MapLayer[]): Promise<void> {
    await this.loaded;
    const shown = layers.filter(({ basemap }) => !(basemap && this.basemapShown));
    await this.applier.apply(shown);
    if (this.down) return;
    this.pickable = pickableLayers(shown);
    this.mark();
    await this.showDeck(shown.flatMap(({ deck }) => deck));
    if (this.down) return;
    this.options.container.setAttribute("data-drawn", shown.map(({ kind }) => kind).join(" "));
  }

  /** Has deck.gl make what is wanted soon, once the map is there. */
  warm(soon: readonly DeckDescription[]): void {
    void this.loaded.then(() => {
      if (!this.down) this.deck.warm(soon);
    });
  }

  /** What can be picked, by the layer that draws it. */
  get picks() {
    return this.pickable;
  }

  select(target: NeedleTarget | null): void {
    this.target = target;
    this.mark();
  }

  setTheme(theme: Theme): void {
    void this.loaded.then(() => {
      if (this.down) return;
      this.map.setPaintProperty(paperLayer, "background-color", paletteOf(theme).paper);
      for (const { id, paint = {} } of needleLayers(theme))
        for (const [name, value] of Object.entries(paint))
          this.map.setPaintProperty(id, name as "line-color", value as string);
    });
  }

  setWords(words: MapWords): void {
    this.furniture.setWords(words);
  }

  /** The picture on screen. */
  capture(): Promise<Blob | null> {
    return pngOf(this.map);
  }

  /** The same into a canvas, smaller where it has more pixels than wanted. */
  paint(into: HTMLCanvasElement, mostPixels: number): Promise<boolean> {
    return this.down ? Promise.resolve(false) : paintOf(this.map, into, mostPixels);
  }

  close(): void {
    this.closed = true;
    this.takeDown();
  }

  /** Each step by itself: a map whose context is gone may not go tidily, and what it leaves behind leaks. */
  private takeDown(): void {
    if (this.down) return;
    this.down = true;
    const steps = [
      // A map that is gone and is written to makes itself another style, with workers that nobody ends.
      () => this.applier.stop(),
      () => this.basemap.stop(),
      () => this.pointer?.stop(),
      () => this.furniture.remove(),
      () => this.deck.drop(),
      () => this.map.remove(),
    ];
    for (const step of steps)
      try {
        step();
      } catch {
        // dropped all the same
      }
  }

  /** Whether what is on screen is still to change; assistive technology and tests wait for it. */
  private tellBusy(busy: boolean): void {
    this.options.container.setAttribute("aria-busy", String(busy));
  }

  private async showDeck(wanted: readonly DeckDescription[]): Promise<void> {
    try {
      await this.deck.show(wanted);
    } catch (fault) {
      this.options.onProblem({ code: "deck-failed", detail: wordsOf(fault) });
    }
  }

  private deckHitAt(at: { readonly x: number; readonly y: number }, reach: number) {
    try {
      return deckHit(this.layers, this.deck.pick(at.x, at.y, reach));
    } catch (fault) {
      // What the map itself drew can be pressed all the same.
      this.options.onProblem({ code: "deck-failed", detail: wordsOf(fault) });
      return null;
    }
  }

  private mark(): void {
    if (this.down) return;
    const source = this.map.getSource<GeoJSONSource>(needleSource);
    void source?.setData(needleData(this.layers, this.target)).catch(() => {
      // the map went away while the line was on its way
    });
  }

  private onBasemap(state: BasemapState, detail: string): void {
    if (state === "failed") this.options.onProblem({ code: "basemap-failed", detail });
    this.options.onBasemap(state);
    if (this.basemapShown === (state === "shown")) return;
    this.basemapShown = state === "shown";
    void this.show(this.layers);
  }

  private onError(event: ErrorEvent & { readonly sourceId?: string }): void {
    const owner = this.layers.find(({ sources, terrain = [] }) =>
      [...sources, ...terrain].some(({ id }) => id === event.sourceId),
    );
    if (owner !== undefined)
      this.options.onProblem({ code: "source-failed", kind: owner.kind, detail: event.error.message });
  }

  /** From here on nothing is written; the engine opens another session when it can. */
  private onContextLost(): void {
    this.takeDown();
    this.options.container.removeAttribute("data-drawn");
    this.options.onContext("lost");
  }
}
