import type { LegendBlock } from "../legend/legend-store";
import { paintSwatch } from "./paint-swatch";

export interface PictureParts {
  readonly map: Blob;
  readonly title: string;
  readonly legend: readonly LegendBlock[];
  readonly notes: readonly string[];
}

interface Colours {
  readonly ground: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly font: string;
}

/** The page's own colours and font, as they are now. */
function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  const value = (name: string) => style.getPropertyValue(name).trim();
  return {
    ground: value("--surface"),
    ink: value("--ink"),
    quiet: value("--quiet"),
    line: value("--hairline"),
    font: value("--font"),
  };
}

/** Paints title, map, legend and notes on one sheet as PNG. Throws where the browser gives no canvas. */
export async function paintPicture({ map, title, legend, notes }: PictureParts): Promise<Blob> {
  const image = await createImageBitmap(map);
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("no 2D canvas");
  const colours = coloursOf(document.documentElement);
  // Type follows the picture: 16 px on a map 1000 px wide.
  const size = Math.max(14, Math.round(image.width / 62));
  const head = Math.round(size * 3);
  const foot = Math.round(size * 1.6 * notes.length + size);
  canvas.width = image.width;
  canvas.height = head + image.height + foot;
  context.fillStyle = colours.ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, head);
  context.textBaseline = "middle";
  context.fillStyle = colours.ink;
  context.font = `600 ${Math.round(size * 1.25)}px ${colours.font}`;
  context.fillText(title, size, head / 2, canvas.width - 2 * size);
  paintLegend(context, legend, { x: size, bottom: head + image.height - size, size, colours });
  context.font = `${Math.round(size * 0.85)}px ${colours.font}`;
  notes.forEach((note, index) => {
    context.fillStyle = index === 1 ? colours.ink : colours.quiet;
    context.fillText(note, size, head + image.height + size * (1.2 + 1.6 * index), canvas.width - 2 * size);
  });
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error("no PNG")) : resolve(blob)), "image/png"),
  );
}

interface LegendPlace {
  readonly x: number;
  readonly bottom: number;
  readonly size: number;
  readonly colours: Colours;
}

function paintLegend(
  context: CanvasRenderingContext2D,
  legend: readonly LegendBlock[],
  place: LegendPlace,
): void {
  const { x, bottom, size, colours } = place;
  const lines = legend.flatMap(({ title, rows }) => [
    ...(title === null ? [] : [{ title, row: null }]),
    ...rows.map((row) => ({ title: null, row })),
  ]);
  if (lines.length === 0) return;
  const step = size * 1.5;
  const font = (weight: number) => `${weight} ${Math.round(size * 0.85)}px ${colours.font}`;
  context.font = font(600);
  const width =
    Math.max(...lines.map(({ title, row }) => context.measureText(title ?? row?.text ?? "").width)) +
    size * 3.6;
  const height = lines.length * step + size;
  const top = bottom - height;
  context.fillStyle = colours.ground;
  context.fillRect(x, top, width, height);
  context.strokeStyle = colours.line;
  context.strokeRect(x, top, width, height);
  lines.forEach(({ title, row }, index) => {
    const y = top + size * 0.5 + step * (index + 0.5);
    context.fillStyle = colours.ink;
    context.font = font(title === null ? 400 : 600);
    if (row === null) context.fillText(title ?? "", x + size * 0.6, y);
    else {
      paintSwatch(context, row.entry, {
        x: x + size * 0.6,
        y: y - size * 0.45,
        width: size * 1.4,
        height: size * 0.9,
      });
      context.fillStyle = colours.ink;
      context.fillText(row.text, x + size * 2.6, y);
    }
  });
}
