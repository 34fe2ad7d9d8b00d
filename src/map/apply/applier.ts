import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Band } from "../../layers/layer-kind";
import { anchorOf } from "../anchors";
import type { MapLayer } from "../map-layer";
import { type MapProblem, wordsOf } from "../map-problem";
import { changeLayer, isSameLayer } from "./layer-change";
import type { MapPort } from "./map-port";
import { changeStates, type States } from "./state-change";

interface ShownKind {
  /** The very description that is shown: the same object again is nothing to do. */
  layer: MapLayer | null;
  /** Source id → key. */
  readonly sources: Map<string, string>;
  readonly layers: Map<string, { readonly band: Band; readonly spec: LayerSpecification }>;
  readonly states: Map<string, States>;
}

export interface ApplierOptions {
  readonly onProblem: (problem: MapProblem) => void;
  /** Called between the steps of each kind, so that one frame does not carry them all. */
  readonly breathe: () => Promise<void>;
  /** Whether there is a pointer for what is only seen under one. */
  readonly hovers: boolean;
}

/**
 * The only writer of the map: compares what is wanted with what is shown and makes the difference.
 *
 * One run at a time; of the wants that arrive meanwhile only the last is kept. What is shown is written down
 * step by step as it succeeds. A kind that fails is taken off and reported, and the others go on.
 */
export class Applier {
  private readonly shown = new Map<string, ShownKind>();
  /** Kinds that failed, by the description that did: not tried again until it changes. */
  private readonly failed = new Map<string, MapLayer>();
  private next: readonly MapLayer[] | null = null;
  private running: Promise<void> | null = null;
  private stopped = false;

  constructor(
    private readonly port: MapPort,
    private readonly options: ApplierOptions,
  ) {}

  /** The map goes: whatever is under way ends at its next step, and nothing is written any more. */
  stop(): void {
    this.stopped = true;
    this.next = null;
  }

  /** Resolves when this want, or a later one in its place, is shown. */
  apply(wanted: readonly MapLayer[]): Promise<void> {
    if (!this.stopped) this.next = wanted;
    this.running ??= this.drain();
    return this.running;
  }

  private async drain(): Promise<void> {
    try {
      while (this.next !== null) {
        const wanted = this.next;
        this.next = null;
        await this.run(wanted);
      }
    } finally {
      this.running = null;
    }
  }

  private async run(wanted: readonly MapLayer[]): Promise<void> {
    const kinds = new Set(wanted.map(({ kind }) => kind));
    for (const kind of [...this.shown.keys()]) if (!kinds.has(kind)) this.remove(kind);
    const places = placesOf(wanted);
    for (const layer of wanted) {
      if (this.shown.get(layer.kind)?.layer === layer || this.failed.get(layer.kind) === layer) continue;
      await this.options.breathe();
      if (this.stopped) return;
      await this.show(layer, places);
      if (this.stopped) return;
    }
    this.arrange(places);
  }

  private async show(layer: MapLayer, places: Places): Promise<void> {
    const kind = this.shown.get(layer.kind) ?? emptyKind();
    this.shown.set(layer.kind, kind);
    try {
      this.removeUnwanted(kind, layer);
      await this.bringSources(kind, layer);
      await this.options.breathe();
      if (this.stopped) return;
      this.bringLayers(kind, layer, places);
      this.bringStates(kind, layer);
      kind.layer = layer;
      this.failed.delete(layer.kind);
    } catch (fault) {
      if (this.stopped) return; // what the map refused as it went is nothing to tell
      this.failed.set(layer.kind, layer);
      this.remove(layer.kind);
      this.options.onProblem({ code: "layer-failed", kind: layer.kind, detail: wordsOf(fault) });
    }
  }

  private removeUnwanted(kind: ShownKind, wanted: MapLayer): void {
    const { port } = this;
    const terrain = new Map(wanted.terrain?.map(({ id, key }) => [id, key]));
    const sources = new Set([...terrain.keys(), ...wanted.sources.map(({ id }) => id)]);
    // Tiles of heights cannot be exchanged in place: their source goes, and with it what is drawn of it.
    const outdated = (id: string) =>
      !sources.has(id) || (terrain.has(id) && terrain.get(id) !== kind.sources.get(id));
    for (const [id, { band, spec }] of kind.layers) {
      const now = wanted.layers.find((one) => one.spec.id === id);
      const stays = now !== undefined && now.band === band && isSameLayer(now.spec, spec);
      if (stays && !("source" in spec && outdated(String(spec.source)))) continue;
      port.removeLayer(id);
      kind.layers.delete(id);
    }
    for (const id of [...kind.sources.keys()].filter(outdated)) {
      port.removeSource(id);
      kind.sources.delete(id);
      kind.states.delete(id);
    }
  }

  private async bringSources(kind: ShownKind, wanted: MapLayer): Promise<void> {
    for (const terrain of wanted.terrain ?? []) {
      if (kind.sources.has(terrain.id)) continue;
      this.port.addTerrain(terrain);
      kind.sources.set(terrain.id, terrain.key);
    }
    for (const source of wanted.sources) {
      const key = kind.sources.get(source.id);
      if (key === undefined) this.port.addSource(source);
      else if (key !== source.key) await this.port.setData(source.id, source.data);
      if (this.stopped) return;
      kind.sources.set(source.id, source.key);
    }
  }

  private bringLayers(kind: ShownKind, wanted: MapLayer, places: Places): void {
    for (const { band, spec, hoverOnly = false } of wanted.layers) {
      if (hoverOnly && !this.options.hovers) continue;
      const shown = kind.layers.get(spec.id);
      if (shown === undefined) this.port.addLayer(spec, this.before(spec.id, band, places));
      else changeLayer(this.port, shown.spec, spec);
      kind.layers.set(spec.id, { band, spec });
    }
  }

  private bringStates(kind: ShownKind, wanted: MapLayer): void {
    for (const source of new Set([...kind.states.keys(), ...Object.keys(wanted.states)])) {
      changeStates(this.port, source, kind.states.get(source), wanted.states[source]);
      const states = wanted.states[source];
      if (states === undefined) kind.states.delete(source);
      else kind.states.set(source, states);
    }
  }

  /** The next layer of the same band that is already there, or the band's end. */
  private before(id: string, band: Band, places: Places): string {
    const order = places.get(band) ?? [];
    const there = new Set([...this.shown.values()].flatMap(({ layers }) => [...layers.keys()]));
    return order.slice(order.indexOf(id) + 1).find((next) => there.has(next)) ?? anchorOf(band);
  }

  /** Layers are put in their place when they come; only another order of kinds needs moves. */
  private arrange(places: Places): void {
    const before = this.lastPlaces;
    this.lastPlaces = places;
    for (const [band, order] of places) {
      const known = new Set(before.get(band));
      const stayed = order.filter((id) => known.has(id));
      const was = (before.get(band) ?? []).filter((id) => stayed.includes(id));
      if (stayed.every((id, i) => was[i] === id)) continue;
      const there = new Set([...this.shown.values()].flatMap(({ layers }) => [...layers.keys()]));
      for (const id of order) if (there.has(id)) this.port.moveLayer(id, anchorOf(band));
    }
  }
  private lastPlaces: Places = new Map();

  private remove(kindId: string): void {
    const kind = this.shown.get(kindId);
    if (kind === undefined) return;
    for (const id of kind.layers.keys()) this.attempt(kindId, () => this.port.removeLayer(id));
    for (const id of kind.sources.keys()) this.attempt(kindId, () => this.port.removeSource(id));
    this.shown.delete(kindId);
  }

  /** Taking off what is half there may fail in parts; the rest must still go. */
  private attempt(kind: string, act: () => void): void {
    try {
      act();
    } catch (fault) {
      this.options.onProblem({ code: "layer-failed", kind, detail: wordsOf(fault) });
    }
  }
}

/** Layer ids of each band in paint order. */
type Places = ReadonlyMap<Band, readonly string[]>;

function placesOf(wanted: readonly MapLayer[]): Places {
  const places = new Map<Band, string[]>();
  for (const { layers } of wanted)
    for (const { band, spec } of layers) places.set(band, [...(places.get(band) ?? []), spec.id]);
  return places;
}

const emptyKind = (): ShownKind => ({
  layer: null,
  sources: new Map(),
  layers: new Map(),
  states: new Map(),
});
