import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { FeatureState } from "../../layers/layer-kind";
import type { MapPort } from "./map-port";

/** A map that only remembers: what is on it, and every write in order. For tests. */
export class FakeMap implements MapPort {
  readonly calls: string[] = [];
  readonly order: string[] = [];
  readonly specs = new Map<string, LayerSpecification>();
  readonly sources = new Set<string>();
  readonly states = new Map<string, Record<string, unknown>>();
  /** Layers that are refused, as MapLibre refuses what is invalid. */
  refuse = new Set<string>();
  /** Resolves `setData`; by default at once. */
  gate: Promise<void> = Promise.resolve();

  constructor(anchors: readonly string[]) {
    this.order.push(...anchors);
  }

  private write(...words: readonly unknown[]) {
    this.calls.push(
      words.map((word) => (typeof word === "object" ? JSON.stringify(word) : String(word))).join(" "),
    );
  }
  addSource({ id }: { id: string }) {
    if (this.sources.has(id)) throw new Error(`source ${id} exists`);
    this.write("addSource", id);
    this.sources.add(id);
  }
  addTerrain({ id }: { id: string }) {
    this.write("addTerrain", id);
    this.sources.add(id);
  }
  removeSource(id: string) {
    const used = [...this.specs.values()].find((spec) => "source" in spec && spec.source === id);
    if (used) throw new Error(`source ${id} is used by ${used.id}`);
    this.write("removeSource", id);
    this.sources.delete(id);
  }
  async setData(id: string) {
    this.write("setData", id);
    await this.gate;
  }
  addLayer(spec: LayerSpecification, before: string) {
    if (this.refuse.has(spec.id)) throw new Error(`layer ${spec.id} was refused: unknown property`);
    if ("source" in spec && !this.sources.has(String(spec.source)))
      throw new Error(`no source for ${spec.id}`);
    this.write("addLayer", spec.id);
    this.specs.set(spec.id, spec);
    this.place(spec.id, before);
  }
  removeLayer(id: string) {
    if (!this.specs.delete(id)) throw new Error(`no layer ${id}`);
    this.write("removeLayer", id);
    this.order.splice(this.order.indexOf(id), 1);
  }
  moveLayer(id: string, before: string) {
    this.write("moveLayer", id);
    this.order.splice(this.order.indexOf(id), 1);
    this.place(id, before);
  }
  setPaint(layer: string, name: string, value: unknown) {
    this.write("setPaint", layer, name, value);
  }
  setLayout(layer: string, name: string, value: unknown) {
    this.write("setLayout", layer, name, value);
  }
  setFilter(layer: string, filter: unknown) {
    this.write("setFilter", layer, filter);
  }
  setZoomRange(layer: string, minZoom: number, maxZoom: number) {
    this.write("setZoomRange", layer, minZoom, maxZoom);
  }
  setState(source: string, id: string, state: FeatureState) {
    this.write("setState", source, id, state);
    this.states.set(`${source}/${id}`, { ...this.states.get(`${source}/${id}`), ...state });
  }
  dropState(source: string, id: string, key: string) {
    this.write("dropState", source, id, key);
    delete this.states.get(`${source}/${id}`)?.[key];
  }
  private place(id: string, before: string) {
    const at = this.order.indexOf(before);
    if (at < 0) throw new Error(`no layer ${before} to put ${id} before`);
    this.order.splice(at, 0, id);
  }
}
