import type { DeckProps, Layer } from "@deck.gl/core";
import type { MapLibreOverlay } from "@deck.gl/maplibre";
import type { Map as MapLibreMap } from "maplibre-gl";
import type { DeckDescription } from "../../layers/layer-kind";
import type { ViewPart } from "../view-part";

type Loaded = {
  readonly overlay: MapLibreOverlay;
  readonly layers: typeof import("./deck-layers");
  readonly views: typeof import("./part-view");
};

type Device = Parameters<NonNullable<DeckProps["onDeviceInitialized"]>>[0];

/**
 * deck.gl on the map: loaded when the first description asks for it, and interleaved into the map's bands.
 *
 * The overlay is added only after the map's `load`: before it, `beforeId` is ignored on first paint.
 */
export class DeckHost {
  private wanted: readonly DeckDescription[] = [];
  /** Soon wanted: made and uploaded, but not seen. They stay the same objects, which costs deck.gl nothing. */
  private ready: readonly Layer[] = [];
  private atMs = Number.POSITIVE_INFINITY;
  private trailSeconds: number | null = null;
  private loading: Promise<Loaded> | null = null;
  private loaded: Loaded | null = null;
  private gone = false;
  /** Whether its layers lie in the map's bands, and not yet over all of them. */
  private placed = false;
  private device: Device | null = null;
  /** Of a larger view, the part that this map shows. */
  part: ViewPart | null = null;

  constructor(private readonly map: MapLibreMap) {
    // The overlay finds no place for its layers while a source of the map is loading, and does not look again.
    map.on("idle", () => {
      if (this.placed || this.loaded === null) return;
      this.placed = true;
      this.draw();
    });
  }

  /** Rejects when deck.gl could not be loaded or started. */
  async show(wanted: readonly DeckDescription[]): Promise<void> {
    this.wanted = wanted;
    this.ready = without(this.ready, wanted);
    if (wanted.length === 0 && this.loading === null) return;
    this.loading ??= this.load();
    try {
      this.loaded = await this.loading;
    } catch (fault) {
      this.loading = null;
      throw fault;
    }
    this.place();
  }

  /** Loads and starts deck.gl ahead of what will be wanted, and makes it, which then comes without a halt. */
  warm(soon: readonly DeckDescription[]): void {
    this.loading ??= this.load();
    this.loading.then(
      (loaded) => {
        if (this.gone) return;
        this.loaded = loaded;
        const made = without(soon, this.wanted).map((description) =>
          this.layerOf(description, loaded.layers),
        );
        this.ready = [...without(this.ready, soon), ...made.map((layer) => layer.clone({ visible: false }))];
        this.place();
      },
      () => {
        this.loading = null; // told when it is needed
      },
    );
  }

  /** Sets the moment that tracks are shown at, and how far back they are bright where it is not their layer's. */
  setTime(atMs: number, trailSeconds: number | null): void {
    this.atMs = atMs;
    this.trailSeconds = trailSeconds;
    this.draw();
  }

  /** Id of the thing a description drew near a point of the view, in CSS pixels. */
  pick(x: number, y: number, radius: number): { readonly description: string; readonly id: string } | null {
    if (this.loaded === null || this.wanted.length === 0) return null;
    const hit = this.loaded.overlay.pickObject({ x, y, radius });
    const description = this.wanted.find(({ id }) => id === hit?.layer?.id);
    const tracks = description && this.loaded.layers.tracksOf(description);
    const id = tracks?.ids[hit?.index ?? -1];
    return description === undefined || id === undefined ? null : { description: description.id, id };
  }

  /** Takes deck.gl off for good, as the map itself goes. */
  drop(): void {
    const { loaded } = this;
    this.gone = true;
    this.loaded = null;
    this.loading = null;
    try {
      loaded?.overlay.finalize();
    } catch {
      // A context that is gone cannot be tidied; the overlay is forgotten either way.
    }
    // deck.gl leaves the device it made for a context of ours: it listens to the screen's density for as long as the
    // page is there, and holds the canvas, the context and the map.
    this.device?.canvasContext?.destroy();
    this.device?.destroy();
    this.device = null;
  }

  private async load(): Promise<Loaded> {
    const [{ MapLibreOverlay }, layers, views] = await Promise.all([
      import("@deck.gl/maplibre"),
      import("./deck-layers"),
      import("./part-view"),
    ]);
    const overlay = new MapLibreOverlay({
      interleaved: true,
      layers: [],
      onDeviceInitialized: (device) => {
        this.device = device;
      },
    });
    // A map that went while this was loading takes nothing more.
    if (!this.gone) this.map.addControl(overlay);
    return { overlay, layers, views };
  }

  /** Draws what is new, now and again when the map is at rest. */
  private place(): void {
    this.placed = false;
    this.draw();
  }

  private draw(): void {
    if (this.loaded === null || this.gone) return;
    const { overlay, layers, views } = this.loaded;
    overlay.setProps({
      interleaved: true,
      ...(this.part === null ? {} : { views: views.partView(this.part) }),
      layers: [...this.wanted.map((description) => this.layerOf(description, layers)), ...this.ready],
    });
  }

  private layerOf(description: DeckDescription, { deckLayer, tracksOf }: Loaded["layers"]) {
    const last = tracksOf(description)?.endMs ?? 0;
    return deckLayer(description, Math.min(this.atMs, last), this.trailSeconds);
  }
}

type Named = { readonly id: string };

/** Those of some that are not, by their id, among others. */
function without<T extends Named>(some: readonly T[], others: readonly Named[]): readonly T[] {
  return some.filter(({ id }) => !others.some((other) => other.id === id));
}
