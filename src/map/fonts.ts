import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import { bundledFonts } from "../layers/label";

const side = 32;

function picture(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  text: string,
): string {
  context.clearRect(0, 0, side, side);
  context.font = `${side * 0.75}px sans-serif`;
  context.textBaseline = "top";
  context.fillText(text, 2, 2);
  return context.getImageData(0, 0, side, side).data.join();
}

/**
 * Whether the device can draw Chinese. Without a font every ideograph is the same box, so two different
 * ones are drawn and compared; widths would not tell, because the box is as wide as an ideograph.
 */
export function hasChineseFont(): boolean {
  const canvas = document.createElement("canvas");
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  return context === null || picture(context, "永") !== picture(context, "国");
}

/** The bundled font under the names labels ask for first, or nothing where the device has one of its own. */
export function fontFaces(): StyleSpecification["font-faces"] {
  if (hasChineseFont()) return undefined;
  const url = new URL("fonts/noto-sans-sc.woff2", document.baseURI).href;
  return Object.fromEntries(bundledFonts.map((name) => [name, [{ url }]]));
}
