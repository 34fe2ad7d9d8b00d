import { scaleBar } from "../../map/scale-bar";
import type { MapPicture } from "../map/use-map-handle";
import type { Colours } from "./sheet-colours";

interface Corner {
  /** Right and bottom edge of the map on the canvas, in its pixels. */
  readonly right: number;
  readonly bottom: number;
  /** Size of type in canvas pixels. */
  readonly size: number;
  readonly colours: Colours;
}

/** Scale and north in the lower right of a painted map. `kilometres` and `metres` write the length. */
export function paintFurniture(
  context: CanvasRenderingContext2D,
  picture: MapPicture & { readonly canvasPixels: number },
  corner: Corner,
  length: (metres: number) => string,
): void {
  const { right, bottom, size, colours } = corner;
  const metresPerCanvasPixel = (picture.metresPerPixel * picture.widthPixels) / picture.canvasPixels;
  const bar = scaleBar(metresPerCanvasPixel, size * 8);
  const x = right - size * 3.5 - bar.pixels;
  const y = bottom - size * 1.2;
  context.font = `${Math.round(size * 0.85)}px ${colours.font}`;
  context.lineWidth = Math.max(1.5, size / 8);
  context.strokeStyle = colours.ink;
  context.beginPath();
  context.moveTo(x, y - size * 0.4);
  context.lineTo(x, y);
  context.lineTo(x + bar.pixels, y);
  context.lineTo(x + bar.pixels, y - size * 0.4);
  context.stroke();
  haloed(context, length(bar.metres), x, y - size * 0.9, colours);
  paintNorth(context, { x: right - size * 1.6, y: y - size * 0.2, size, bearing: picture.bearing }, colours);
}

function haloed(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  colours: Colours,
): void {
  context.save();
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = colours.ground;
  context.strokeText(text, x, y);
  context.fillStyle = colours.ink;
  context.fillText(text, x, y);
  context.restore();
}

function paintNorth(
  context: CanvasRenderingContext2D,
  at: { readonly x: number; readonly y: number; readonly size: number; readonly bearing: number },
  colours: Colours,
): void {
  const { x, y, size, bearing } = at;
  context.save();
  context.translate(x, y - size * 0.6);
  context.rotate((-bearing * Math.PI) / 180);
  context.fillStyle = colours.ink;
  context.beginPath();
  context.moveTo(0, -size);
  context.lineTo(size * 0.5, size * 0.6);
  context.lineTo(0, size * 0.25);
  context.lineTo(-size * 0.5, size * 0.6);
  context.fill();
  context.textAlign = "center";
  haloed(context, "N", 0, -size * 1.6, colours);
  context.restore();
}
