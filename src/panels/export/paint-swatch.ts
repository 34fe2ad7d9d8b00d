import { glyphs } from "../../layers/glyphs/glyphs";
import { parseImageId } from "../../layers/image-id";
import type { LegendEntry } from "../../layers/layer-kind";

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The same sample the legend shows, on a canvas. */
export function paintSwatch(context: CanvasRenderingContext2D, entry: LegendEntry, box: Box): void {
  const { x, y, width, height } = box;
  const image = entry.image === undefined ? null : parseImageId(entry.image);
  const mark = image?.type === "mark" ? image.mark : null;
  context.save();
  context.fillStyle = mark?.fill || mark?.glyphColor || entry.color;
  context.strokeStyle = entry.color;
  context.lineWidth = Math.max(1.5, height / 6);
  const glyph = mark?.glyph ?? entry.glyph;
  const path = glyphs[glyph as keyof typeof glyphs];
  if ((mark !== null || entry.shape === "glyph") && path !== undefined) {
    context.fillStyle = mark?.glyphColor || entry.color;
    if (mark !== null && mark.body !== "none") {
      context.fillStyle = mark.stroke || mark.fill || entry.color;
    }
    context.translate(x + (width - height) / 2, y);
    context.scale(height / 16, height / 16);
    context.fill(new Path2D(path), "evenodd");
  } else if (entry.shape === "line" || entry.shape === "dash") {
    if (entry.shape === "dash") context.setLineDash([height / 3, height / 4]);
    context.beginPath();
    context.moveTo(x, y + height / 2);
    context.lineTo(x + width, y + height / 2);
    context.stroke();
  } else if (entry.shape === "point" || mark !== null) {
    context.beginPath();
    context.arc(x + width / 2, y + height / 2, height / 2.6, 0, 2 * Math.PI);
    context.fill();
  } else if (entry.shape === "hatch" || image?.type === "pattern")
    hatch(context, box, image?.type === "pattern" ? image.pattern.color : entry.color);
  else context.fillRect(x, y, width, height);
  context.restore();
}

function hatch(context: CanvasRenderingContext2D, { x, y, width, height }: Box, color: string): void {
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.strokeStyle = color;
  context.strokeRect(x, y, width, height);
  for (let at = -height; at < width; at += height / 2.5) {
    context.beginPath();
    context.moveTo(x + at, y + height);
    context.lineTo(x + at + height, y);
    context.stroke();
  }
}
