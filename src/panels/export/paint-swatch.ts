import { glyphs } from "../../layers/glyphs/glyphs";
import { type MarkImage, parseImageId } from "../../layers/image-id";
import type { LegendEntry } from "../../layers/layer-kind";
import { markOutlines } from "../legend/mark-outlines";

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The same sample the legend shows, on a canvas. */
export function paintSwatch(context: CanvasRenderingContext2D, entry: LegendEntry, box: Box): void {
  const image = entry.image === undefined ? null : parseImageId(entry.image);
  context.save();
  if (image?.type === "mark") paintMark(context, image.mark, box);
  else if (image?.type === "pattern") paintHatch(context, image.pattern.color, box);
  else paintSample(context, entry, box);
  context.restore();
}

/** Moves the pen into a box of 16 × 16 in the middle of the sample. */
function intoSixteen(context: CanvasRenderingContext2D, { x, y, width, height }: Box): void {
  context.translate(x + (width - height) / 2, y);
  context.scale(height / 16, height / 16);
}

const glyphPath = (name: string | null | undefined) => new Path2D(glyphs[name as keyof typeof glyphs] ?? "");

function paintMark(context: CanvasRenderingContext2D, mark: MarkImage, box: Box): void {
  intoSixteen(context, box);
  if (mark.body !== "none") {
    const outline = new Path2D(markOutlines[mark.body]);
    context.fillStyle = mark.fill || "transparent";
    context.fill(outline);
    context.lineWidth = Math.min(2, mark.strokePixels);
    context.strokeStyle = mark.stroke || "transparent";
    context.stroke(outline);
    context.translate(3.2, 3.2);
    context.scale(0.6, 0.6);
  }
  if (mark.glyph === null) return;
  context.fillStyle = mark.glyphColor;
  context.fill(glyphPath(mark.glyph), "evenodd");
}

function paintSample(context: CanvasRenderingContext2D, entry: LegendEntry, box: Box): void {
  const { x, y, width, height } = box;
  context.fillStyle = entry.color;
  context.strokeStyle = entry.color;
  context.lineWidth = Math.max(1.5, height / 6);
  switch (entry.shape) {
    case "fill":
      context.fillRect(x, y, width, height);
      return;
    case "hatch":
      paintHatch(context, entry.color, box);
      return;
    case "point":
      context.beginPath();
      context.arc(x + width / 2, y + height / 2, height / 2.6, 0, 2 * Math.PI);
      context.fill();
      return;
    case "glyph":
      intoSixteen(context, box);
      context.fill(glyphPath(entry.glyph), "evenodd");
      return;
    case "line":
    case "dash":
      if (entry.shape === "dash") context.setLineDash([height / 3, height / 4]);
      context.beginPath();
      context.moveTo(x, y + height / 2);
      context.lineTo(x + width, y + height / 2);
      context.stroke();
  }
}

function paintHatch(context: CanvasRenderingContext2D, color: string, { x, y, width, height }: Box): void {
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.strokeStyle = color;
  context.lineWidth = Math.max(1, height / 9);
  context.strokeRect(x, y, width, height);
  for (let at = -height; at < width; at += height / 2.5) {
    context.beginPath();
    context.moveTo(x + at, y + height);
    context.lineTo(x + at + height, y);
    context.stroke();
  }
}
