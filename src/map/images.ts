import type { StyleImageMetadata } from "maplibre-gl";
import { glyphBox, glyphs } from "../layers/glyphs/glyphs";
import { type Body, type MarkImage, type PatternImage, parseImageId } from "../layers/image-id";

interface DrawnImage {
  readonly data: ImageData;
  readonly options: Pick<StyleImageMetadata, "pixelRatio" | "sdf">;
}

/** Twice the pixels everywhere: sharp on dense screens, and no second image when a window moves to one. */
const pixelRatio = 2;

function canvasOf(sidePixels: number): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(sidePixels * pixelRatio);
  canvas.height = canvas.width;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("this browser gives no 2-D canvas to draw signs with");
  context.scale(pixelRatio, pixelRatio);
  return context;
}

const finish = (context: CanvasRenderingContext2D): DrawnImage => ({
  data: context.getImageData(0, 0, context.canvas.width, context.canvas.height),
  options: { pixelRatio, sdf: false },
});

/** A square that meets itself on every side. */
function drawPattern({ kind, color, spacingPixels: side, strokePixels }: PatternImage): DrawnImage {
  const context = canvasOf(side);
  context.strokeStyle = color;
  context.fillStyle = color;
  context.lineWidth = strokePixels;
  if (kind === "dots") {
    context.beginPath();
    context.arc(side / 2, side / 2, strokePixels / 2 + 0.2, 0, 2 * Math.PI);
    context.fill();
  } else if (kind === "plus") {
    const arm = side * 0.26;
    context.beginPath();
    context.moveTo(side / 2 - arm, side / 2);
    context.lineTo(side / 2 + arm, side / 2);
    context.moveTo(side / 2, side / 2 - arm);
    context.lineTo(side / 2, side / 2 + arm);
    context.stroke();
  } else {
    if (kind === "backlines") context.transform(-1, 0, 0, 1, side, 0);
    context.beginPath();
    // the diagonal, and its neighbours whose edges reach into the corners
    for (const shift of [-side, 0, side]) {
      context.moveTo(shift - side, 2 * side);
      context.lineTo(shift + 2 * side, -side);
    }
    context.stroke();
  }
  return finish(context);
}

/** Outline of a body in a square of `side`, `inset` from its edges. */
function outline(body: Body, side: number, inset: number): Path2D {
  const path = new Path2D();
  const [low, high, middle] = [inset, side - inset, side / 2];
  const corners = (points: readonly (readonly [number, number])[]) => {
    for (const [x, y] of points) path.lineTo(x, y);
    path.closePath();
  };
  if (body === "circle") path.arc(middle, middle, high - middle, 0, 2 * Math.PI);
  if (body === "square") path.roundRect(low, low, high - low, high - low, (high - low) * 0.2);
  if (body === "diamond")
    corners([
      [middle, low],
      [high, middle],
      [middle, high],
      [low, middle],
    ]);
  if (body === "triangle")
    corners([
      [middle, low],
      [high, high - inset * 0.4],
      [low, high - inset * 0.4],
    ]);
  if (body === "hexagon")
    corners(
      [0, 1, 2, 3, 4, 5].map((i) => {
        const angle = (Math.PI / 3) * i - Math.PI / 2;
        return [
          middle + (high - middle) * Math.cos(angle),
          middle + (high - middle) * Math.sin(angle),
        ] as const;
      }),
    );
  return path;
}

/** Side of the glyph's box within its body: the largest that stays inside the edge. */
const glyphShare: Readonly<Record<Body, number>> = {
  none: 1,
  circle: 0.6,
  square: 0.66,
  diamond: 0.48,
  triangle: 0.46,
  hexagon: 0.58,
};

function drawMark({
  body,
  sizePixels,
  fill,
  stroke,
  strokePixels,
  glyph,
  glyphColor,
}: MarkImage): DrawnImage {
  // one pixel of air, so that the edge is not cut where the atlas packs images
  const side = sizePixels + 2;
  const context = canvasOf(side);
  if (body !== "none") {
    const path = outline(body, side, 1 + strokePixels / 2);
    context.fillStyle = fill;
    context.fill(path);
    context.lineJoin = "round";
    context.lineWidth = strokePixels;
    context.strokeStyle = stroke;
    context.stroke(path);
  }
  if (glyph !== null) {
    const glyphSide = sizePixels * glyphShare[body];
    const down = body === "triangle" ? side * 0.1 : 0;
    context.translate((side - glyphSide) / 2, (side - glyphSide) / 2 + down);
    context.scale(glyphSide / glyphBox, glyphSide / glyphBox);
    const path = new Path2D(glyphs[glyph]);
    if (body === "none") {
      context.lineWidth = 3.5;
      context.lineJoin = "round";
      context.strokeStyle = fill;
      context.stroke(path);
    }
    context.fillStyle = glyphColor;
    context.fill(path, "evenodd");
  }
  return finish(context);
}

/** The image a layer asked for by name; null for a name that is not ours. */
export function drawImage(id: string): DrawnImage | null {
  const image = parseImageId(id);
  if (image === null) return null;
  return image.type === "pattern" ? drawPattern(image.pattern) : drawMark(image.mark);
}
