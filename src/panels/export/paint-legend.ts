import type { LegendBlock } from "../legend/legend-store";
import { paintSwatch } from "./paint-swatch";
import type { Colours } from "./sheet-colours";

interface LegendPlace {
  readonly x: number;
  readonly bottom: number;
  readonly size: number;
  readonly colours: Colours;
  /** Said beside the class that begins at a standard's line. */
  readonly lineTag: string;
}

/** The legend in the lower left of a painted map: titles, samples, words, and the standard's line. */
export function paintLegend(
  context: CanvasRenderingContext2D,
  legend: readonly LegendBlock[],
  place: LegendPlace,
): void {
  const { x, bottom, size, colours, lineTag } = place;
  const lines = legend.flatMap(({ title, rows }) => [
    ...(title === null ? [] : [{ text: title, entry: null }]),
    ...rows.map(({ text, entry }) => ({
      text: entry.threshold === true ? `${text}  ${lineTag}` : text,
      entry,
    })),
  ]);
  if (lines.length === 0) return;
  const step = size * 1.4;
  const font = (weight: number) => `${weight} ${Math.round(size * 0.82)}px ${colours.font}`;
  context.font = font(600);
  const width = Math.max(...lines.map(({ text }) => context.measureText(text).width)) + size * 3.6;
  const height = lines.length * step + size;
  const top = bottom - height;
  context.fillStyle = colours.ground;
  context.fillRect(x, top, width, height);
  context.lineWidth = 1;
  context.strokeStyle = colours.line;
  context.strokeRect(x, top, width, height);
  lines.forEach(({ text, entry }, index) => {
    const y = top + size * 0.5 + step * (index + 0.5);
    context.font = font(entry === null ? 600 : 400);
    if (entry?.threshold === true) {
      context.fillStyle = colours.ink;
      context.fillRect(x + size * 0.6, y - step / 2, width - size * 1.2, 2);
    }
    if (entry !== null)
      paintSwatch(context, entry, {
        x: x + size * 0.6,
        y: y - size * 0.4,
        width: size * 1.3,
        height: size * 0.8,
      });
    context.fillStyle = colours.ink;
    context.fillText(text, x + size * (entry === null ? 0.6 : 2.5), y);
  });
}
