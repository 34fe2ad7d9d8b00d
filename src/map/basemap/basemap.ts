import type { ErrorEvent, Map as MapLibreMap, MapSourceDataEvent } from "maplibre-gl";
import { baseAnchor } from "../anchors";
import { wordsOf } from "../map-problem";
import type { BasemapConfig } from "./basemap-config";
import { basemapPrefix, basemapStyle } from "./basemap-style";

/** off: none configured. trying: no tile has come yet. shown: tiles came. failed: given up for now. */
export type BasemapState = "off" | "trying" | "shown" | "failed";

export interface BasemapOptions {
  readonly onState: (state: BasemapState, detail: string) => void;
  readonly retryMs?: number;
}

/** A tile or two may be missing at the edge; this many faults and not one tile is a dead service. */
const faultsToGiveUp = 4;

type Fault = Error & { readonly status?: number };

/**
 * A basemap from elsewhere, if one is configured. While it has not shown a tile, and when it fails (no
 * network, 403 and 418 for a bad key), the embedded one stays on; it is tried again later.
 */
export class Basemap {
  private state: BasemapState = "off";
  private faults = 0;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private readonly style;

  constructor(
    private readonly map: MapLibreMap,
    config: BasemapConfig | null,
    private readonly options: BasemapOptions,
  ) {
    this.style = basemapStyle(config ?? { sources: [] });
  }

  /** Asks for tiles, if any are configured. Only once the map's own style is there. */
  start(): void {
    if (this.style.layers.length === 0) return;
    this.map.on("error", (event) => this.onError(event));
    this.map.on("sourcedata", (event) => this.onData(event));
    this.begin();
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private begin(): void {
    this.stop();
    this.remove();
    this.faults = 0;
    this.tell("trying", "");
    try {
      for (const [id, source] of Object.entries(this.style.sources)) this.map.addSource(id, source);
      for (const layer of this.style.layers) this.map.addLayer(layer, baseAnchor);
    } catch (fault) {
      this.giveUp(wordsOf(fault)); // what is configured is no source: trying again would not mend it
    }
  }

  private giveUp(detail: string): void {
    this.remove();
    this.tell("failed", detail);
  }

  private remove(): void {
    for (const { id } of this.style.layers) if (this.map.getLayer(id)) this.map.removeLayer(id);
    for (const id of Object.keys(this.style.sources)) if (this.map.getSource(id)) this.map.removeSource(id);
  }

  private onData({ sourceId, tile }: MapSourceDataEvent): void {
    if (this.state !== "trying" || !sourceId?.startsWith(basemapPrefix)) return;
    // an event with a tile that has data, not one about the source itself
    if ((tile as { readonly state?: string } | undefined)?.state === "loaded") this.tell("shown", "");
  }

  private onError(event: ErrorEvent & { readonly sourceId?: string }): void {
    if (!event.sourceId?.startsWith(basemapPrefix) || this.state === "failed") return;
    const { status, message } = event.error as Fault;
    this.faults += 1;
    const refused = status === 401 || status === 403 || status === 418;
    if (
      !refused &&
      (this.state === "shown" ? this.faults < 3 * faultsToGiveUp : this.faults < faultsToGiveUp)
    )
      return;
    this.giveUp(status ? String(status) : message.replace(/https?:\S+/g, "").trim());
    this.timer = setTimeout(() => this.begin(), this.options.retryMs ?? 5 * 60_000);
  }

  private tell(state: BasemapState, detail: string): void {
    this.state = state;
    this.options.onState(state, detail);
  }
}
