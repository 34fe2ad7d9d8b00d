import type { Map as MapLibreMap } from "maplibre-gl";

const sizePixels = 128;
const magnified = 2;
/** How far above the finger it stands, so that the hand does not hide it. */
const abovePixels = 108;

/** What lies under the finger, twice as large, beside it. */
export class Loupe {
  private readonly canvas = document.createElement("canvas");
  private at: readonly [x: number, y: number] | null = null;
  private readonly copy = () => this.draw();

  constructor(
    private readonly map: MapLibreMap,
    root: HTMLElement,
    private readonly overlay: HTMLCanvasElement,
    label: string,
  ) {
    this.canvas.setAttribute("role", "img");
    this.canvas.setAttribute("aria-label", label);
    this.canvas.className = "held-loupe";
    this.canvas.hidden = true;
    this.canvas.width = sizePixels * 2;
    this.canvas.height = sizePixels * 2;
    root.append(this.canvas);
  }

  /** Shows the ground around a place of the view, CSS pixels. */
  show(x: number, y: number): void {
    if (this.at === null) this.map.on("render", this.copy);
    this.at = [x, y];
    this.canvas.hidden = false;
    const top = y - abovePixels - sizePixels / 2 < 0 ? y + abovePixels : y - abovePixels;
    this.canvas.style.transform = `translate(${x}px, ${top}px)`;
    // The map's buffer can only be read inside a frame of its own.
    this.map.triggerRepaint();
  }

  hide(): void {
    this.map.off("render", this.copy);
    this.at = null;
    this.canvas.hidden = true;
  }

  private draw(): void {
    const context = this.canvas.getContext("2d");
    if (context === null || this.at === null) return;
    const [x, y] = this.at;
    const { width, height } = this.canvas;
    context.clearRect(0, 0, width, height);
    for (const source of [this.map.getCanvas(), this.overlay]) {
      const ratio = source.width / this.map.getCanvas().clientWidth;
      const side = (sizePixels / magnified) * ratio;
      context.drawImage(source, x * ratio - side / 2, y * ratio - side / 2, side, side, 0, 0, width, height);
    }
    context.strokeStyle = "#c23b22";
    context.lineWidth = 2;
    context.beginPath();
    context.moveTo(width / 2 - 12, height / 2);
    context.lineTo(width / 2 + 12, height / 2);
    context.moveTo(width / 2, height / 2 - 12);
    context.lineTo(width / 2, height / 2 + 12);
    context.stroke();
  }
}
