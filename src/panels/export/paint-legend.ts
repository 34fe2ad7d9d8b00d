import type { LegendEntry } from "../../layers/layer-kind";
import type { LegendBlock } from "../legend/legend-store";
import { paintSwatch } from "./paint-swatch";
import type { Colours } from "./sheet-colours";

interface LegendLook {
  /** Type size, px; everything else follows it. */
  readonly size: number;
  readonly colours: Colours;
  /** Said beside the class that begins at a standard's line. */
  readonly lineTag: string;
}

interface Line {
  readonly text: string;
  /** Null for a title. */
  readonly entry: LegendEntry | null;
}

/** A legend laid out in columns, all in px. */
export interface LaidLegend {
  /** 0 without anything to explain. */
  readonly width: number;
  readonly columns: readonly (readonly Line[])[];
  readonly columnWidth: number;
}

const stepOf = (size: number) => size * 1.4;
const fontOf = ({ size, colours }: LegendLook, entry: LegendEntry | null) =>
  `${entry === null ? 600 : 400} ${Math.round(size * 0.82)}px ${colours.font}`;

/** Titles, samples and words in as many columns as the height asks for. */
export function layLegend(
  context: CanvasRenderingContext2D,
  legend: readonly LegendBlock[],
  height: number,
  look: LegendLook,
): LaidLegend {
  const lines = legend.flatMap(({ title, rows }): Line[] => [
    ...(title === null ? [] : [{ text: title, entry: null }]),
    ...rows.map(({ text, entry }) => ({
      text: entry.threshold === true ? `${text}  ${look.lineTag}` : text,
      entry,
    })),
  ]);
  const perColumn = Math.max(1, Math.floor(height / stepOf(look.size)));
  const columns = Array.from({ length: Math.ceil(lines.length / perColumn) }, (_, column) =>
    lines.slice(column * perColumn, (column + 1) * perColumn),
  );
  context.font = fontOf(look, null);
  const widest = Math.max(0, ...lines.map(({ text }) => context.measureText(text).width));
  const columnWidth = Math.ceil(widest + look.size * 3.6);
  return { width: columns.length * columnWidth, columns, columnWidth };
}

/** The legend, its upper left corner at x, top. */
export function paintLegend(
  context: CanvasRenderingContext2D,
  { columns, columnWidth }: LaidLegend,
  x: number,
  top: number,
  look: LegendLook,
): void {
  const { size, colours } = look;
  const step = stepOf(size);
  columns.forEach((lines, column) => {
    const left = x + column * columnWidth + size * 0.6;
    lines.forEach(({ text, entry }, index) => {
      const y = top + step * (index + 0.5);
      context.font = fontOf(look, entry);
      context.fillStyle = colours.ink;
      if (entry?.threshold === true) context.fillRect(left, y - step / 2, columnWidth - size * 1.2, 2);
      if (entry !== null)
        paintSwatch(context, entry, { x: left, y: y - size * 0.4, width: size * 1.3, height: size * 0.8 });
      context.fillStyle = colours.ink;
      context.fillText(text, left + size * (entry === null ? 0 : 1.9), y);
    });
  });
}
