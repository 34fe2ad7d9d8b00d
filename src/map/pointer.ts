import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import { type Candidate, type Hit, reachPixels } from "./picking";

export interface PointerOptions {
  /** The likeliest first, while the mouse rests: cheap enough for every frame. */
  readonly hitsAt: (at: { readonly x: number; readonly y: number }, reach: number) => readonly Hit[];
  /** The likeliest first, at a press: with what deck.gl drew, which must be drawn once more to be found. */
  readonly pressedAt: (at: { readonly x: number; readonly y: number }, reach: number) => readonly Hit[];
  readonly onPick: (candidates: readonly Candidate[], at: readonly [lng: number, lat: number]) => void;
  readonly onHover: (candidate: Candidate | null) => void;
}

const isTouch = (event: MouseEvent) => "pointerType" in event && event.pointerType === "touch";

/** Click, tap, Enter at the cross, and what lies under a resting mouse. */
export class Pointer {
  private hovered: Hit | null = null;
  private frame: number | null = null;
  private readonly subscriptions;

  constructor(
    private readonly map: MapLibreMap,
    private readonly options: PointerOptions,
  ) {
    this.subscriptions = [
      map.on("click", (event) => this.onClick(event)),
      map.on("mousemove", (event) => this.onMove(event)),
      map.on("mouseout", () => this.hover(null)),
    ];
    map.getCanvas().addEventListener("keydown", this.onKey);
  }

  stop(): void {
    for (const subscription of this.subscriptions) subscription.unsubscribe();
    this.map.getCanvas().removeEventListener("keydown", this.onKey);
    if (this.frame !== null) cancelAnimationFrame(this.frame);
  }

  private onClick({ point, lngLat, originalEvent }: MapMouseEvent): void {
    const reach = isTouch(originalEvent) ? reachPixels.touch : reachPixels.mouse;
    this.options.onPick(plain(this.options.pressedAt(point, reach)), [lngLat.lng, lngLat.lat]);
  }

  /** Not more often than the screen is drawn, and not while the map itself moves. */
  private onMove({ point, originalEvent }: MapMouseEvent): void {
    if (this.frame !== null || isTouch(originalEvent)) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = null;
      if (!this.map.isMoving()) this.hover(this.options.hitsAt(point, reachPixels.mouse)[0] ?? null);
    });
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    const { clientWidth, clientHeight } = this.map.getCanvas();
    const at = { x: clientWidth / 2, y: clientHeight / 2 };
    const { lng, lat } = this.map.unproject([at.x, at.y]);
    this.options.onPick(plain(this.options.pressedAt(at, reachPixels.keyboard)), [lng, lat]);
  };

  private hover(hit: Hit | null): void {
    const before = this.hovered;
    if (before?.id === hit?.id && before?.source === hit?.source) return;
    this.hovered = hit;
    if (before !== null && this.map.getSource(before.source))
      this.map.removeFeatureState({ source: before.source, id: before.id }, "hover");
    if (hit !== null && this.map.getSource(hit.source))
      this.map.setFeatureState({ source: hit.source, id: hit.id }, { hover: true });
    this.map.getCanvas().style.cursor = hit === null ? "" : "pointer";
    this.options.onHover(hit === null ? null : { role: hit.role, id: hit.id });
  }
}

const plain = (hits: readonly Hit[]): Candidate[] => hits.map(({ role, id }) => ({ role, id }));
