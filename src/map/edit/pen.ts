import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import { crossesItself } from "./crosses-itself";
import "./edit.css";

export type PenSpot = readonly [lng: number, lat: number];

export interface PenOptions {
  /** One place; a closed outline; a line that is measured. */
  readonly kind: "spot" | "outline" | "line";
  readonly colour: string;
  /** Corners that attract the pen when it comes near, asked for at each press. */
  readonly magnets: () => readonly PenSpot[];
  /** After each corner set or taken back. */
  readonly onChange: (spots: readonly PenSpot[]) => void;
  readonly onDone: (spots: readonly PenSpot[]) => void;
  /** It was to end, but cannot: too few corners, or an outline that crosses itself. It goes on. */
  readonly onRefuse: (reason: "few" | "crosses") => void;
  readonly onCancel: () => void;
}

/** CSS pixels within which a corner attracts, or the first corner closes the outline. */
const nearPixels = 12;
const fewest = { spot: 1, outline: 3, line: 2 } as const;

/**
 * Sets corners on the map by click, tap, or Enter at the cross; Backspace takes the last one back, Escape gives up,
 * a double click or the first corner again ends it. The map can be moved meanwhile.
 */
export class Pen {
  private spots: PenSpot[] = [];
  /** A line that was ended stays to be read; the next corner begins another. */
  private isEnded = false;
  /** Keys set corners at the cross in the middle; whoever clicks has no use for it. */
  private hasCross = true;
  private readonly canvas = document.createElement("canvas");
  private readonly onClick = (event: MapMouseEvent) => {
    this.hasCross = false;
    this.add([event.point.x, event.point.y]);
  };
  private readonly onDouble = (event: MapMouseEvent) => {
    event.preventDefault();
    this.finish();
  };
  private readonly onMove = () => this.paint();
  private readonly onKey = (event: KeyboardEvent) => this.key(event);

  constructor(
    private readonly map: MapLibreMap,
    private readonly options: PenOptions,
  ) {
    this.canvas.className = "pen-stage";
    map.getContainer().append(this.canvas);
    map.on("click", this.onClick);
    map.on("dblclick", this.onDouble);
    map.on("move", this.onMove);
    map.on("resize", this.onMove);
    document.addEventListener("keydown", this.onKey, true);
    map.getCanvas().style.cursor = "crosshair";
    map.getCanvas().focus({ preventScroll: true });
    this.paint();
  }

  /** Ends it where enough corners are set; false where there are not. */
  finish(): boolean {
    const { kind } = this.options;
    // A double click has set its place twice
    const spots = this.spots.filter(
      (spot, i) => i === 0 || this.pixels(spot, this.spots[i - 1] as PenSpot) > 2,
    );
    const reason = spots.length < fewest[kind] ? "few" : kind === "outline" ? this.crossing(spots) : null;
    if (reason !== null) {
      this.spots = spots;
      this.options.onRefuse(reason);
      return false;
    }
    this.isEnded = kind === "line";
    this.options.onDone(spots);
    return true;
  }

  back(): void {
    this.spots = this.spots.slice(0, -1);
    this.changed();
  }

  close(): void {
    this.map.off("click", this.onClick);
    this.map.off("dblclick", this.onDouble);
    this.map.off("move", this.onMove);
    this.map.off("resize", this.onMove);
    document.removeEventListener("keydown", this.onKey, true);
    this.map.getCanvas().style.cursor = "";
    this.canvas.remove();
  }

  private crossing(spots: readonly PenSpot[]): "crosses" | null {
    return crossesItself(spots) ? "crosses" : null;
  }

  private key(event: KeyboardEvent): void {
    const onMap = event.target === this.map.getCanvas();
    if (event.key === "Escape") this.options.onCancel();
    else if (event.key === "Backspace" && onMap) this.back();
    else if ((event.key === "Enter" || event.key === " ") && onMap) {
      const { clientWidth, clientHeight } = this.map.getCanvas();
      this.hasCross = true;
      this.add([clientWidth / 2, clientHeight / 2]);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private add(at: readonly [number, number]): void {
    if (this.isEnded) this.spots = [];
    this.isEnded = false;
    const first = this.spots[0];
    const { kind } = this.options;
    if (kind === "outline" && first && this.spots.length >= 3 && this.near(first, at)) {
      this.finish();
      return;
    }
    this.spots = [...this.spots, this.attracted(at)];
    this.changed();
    if (kind === "spot") this.finish();
  }

  private attracted(at: readonly [number, number]): PenSpot {
    const magnet = this.options.magnets().find((spot) => this.near(spot, at));
    if (magnet !== undefined) return magnet;
    const { lng, lat } = this.map.unproject([at[0], at[1]]);
    return [lng, lat];
  }

  private near(spot: PenSpot, [x, y]: readonly [number, number]): boolean {
    const at = this.map.project([spot[0], spot[1]]);
    return Math.hypot(at.x - x, at.y - y) <= nearPixels;
  }

  private pixels(a: PenSpot, b: PenSpot): number {
    const [p, q] = [this.map.project([a[0], a[1]]), this.map.project([b[0], b[1]])];
    return Math.hypot(p.x - q.x, p.y - q.y);
  }

  private changed(): void {
    this.options.onChange(this.spots);
    this.paint();
  }

  private paint(): void {
    const { clientWidth, clientHeight } = this.map.getCanvas();
    const ratio = Math.min(2, window.devicePixelRatio);
    this.canvas.width = clientWidth * ratio;
    this.canvas.height = clientHeight * ratio;
    this.canvas.style.width = `${clientWidth}px`;
    this.canvas.style.height = `${clientHeight}px`;
    const context = this.canvas.getContext("2d");
    if (context === null) return;
    context.scale(ratio, ratio);
    context.strokeStyle = this.options.colour;
    context.fillStyle = this.options.colour;
    context.lineWidth = 2;
    context.beginPath();
    const at = this.spots.map(([lng, lat]) => this.map.project([lng, lat]));
    for (const { x, y } of at) context.lineTo(x, y);
    if (this.options.kind === "outline") context.closePath();
    context.stroke();
    context.globalAlpha = 0.12;
    if (this.options.kind === "outline") context.fill();
    context.globalAlpha = 1;
    for (const { x, y } of at) context.fillRect(x - 4, y - 4, 8, 8);
    if (this.hasCross) cross(context, clientWidth / 2, clientHeight / 2);
  }
}

const crossArmPixels = 12;

function cross(context: CanvasRenderingContext2D, x: number, y: number): void {
  context.beginPath();
  context.moveTo(x - crossArmPixels, y);
  context.lineTo(x + crossArmPixels, y);
  context.moveTo(x, y - crossArmPixels);
  context.lineTo(x, y + crossArmPixels);
  context.stroke();
}
