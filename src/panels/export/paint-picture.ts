import type { LegendBlock } from "../legend/legend-store";
import type { MapPicture } from "../map/use-map-handle";
import { paintFurniture } from "./paint-furniture";
import { layLegend, paintLegend } from "./paint-legend";
import { coloursOf } from "./sheet-colours";

export interface PictureWords {
  readonly title: string;
  readonly notes: readonly string[];
  readonly lineTag: string;
  /** A length of the scale bar, written. */
  readonly length: (metres: number) => string;
}

export interface PictureParts extends PictureWords {
  readonly map: MapPicture;
  readonly legend: readonly LegendBlock[];
}

/** Paints title, legend beside the map, scale and north on it, and notes on one sheet as PNG. Throws where there is no canvas. */
export async function paintPicture({ map, legend, ...words }: PictureParts): Promise<Blob> {
  const image = await createImageBitmap(map.png);
  const { canvas, context } = sheet();
  const colours = coloursOf(document.documentElement);
  // Type follows the picture: 16 px on a map 1000 px wide.
  const size = Math.max(14, Math.round(image.width / 62));
  const head = words.title === "" ? 0 : Math.round(size * 3);
  const foot = words.notes.length === 0 ? 0 : Math.round(size * (1.6 * words.notes.length + 1));
  const look = { size, colours, lineTag: words.lineTag };
  const signs = layLegend(context, legend, image.height - size, look);
  canvas.width = signs.width + image.width;
  canvas.height = head + image.height + foot;
  context.fillStyle = colours.ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, signs.width, head);
  context.textBaseline = "middle";
  const bottom = head + image.height;
  paintLegend(context, signs, 0, head + size / 2, look);
  const corner = { right: canvas.width, bottom, size, colours };
  paintFurniture(context, { ...map, canvasPixels: image.width }, corner, words.length);
  context.fillStyle = colours.ink;
  context.font = `600 ${Math.round(size * 1.25)}px ${colours.font}`;
  context.fillText(words.title, size, head / 2, canvas.width - 2 * size);
  context.font = `${Math.round(size * 0.85)}px ${colours.font}`;
  words.notes.forEach((note, index) => {
    context.fillStyle = index === 1 ? colours.ink : colours.quiet;
    context.fillText(note, size, bottom + size * (1.2 + 1.6 * index), canvas.width - 2 * size);
  });
  return pngOf(canvas);
}

function sheet() {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("no 2D canvas");
  return { canvas, context };
}

const pngOf = (canvas: HTMLCanvasElement) =>
  new Promise<Blob>((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error("no PNG")) : resolve(blob)), "image/png"),
  );
