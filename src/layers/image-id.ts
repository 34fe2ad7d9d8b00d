import type { GlyphName } from "./glyphs/glyphs";

/**
 * Images said as text: a layer names what it needs, and the map draws it when it first meets the name.
 * So a drawing stays pure and a theme's images exist only when they are used.
 */

/** A tile that repeats without a seam. Pixels are CSS pixels. */
export interface PatternImage {
  readonly kind: "lines" | "backlines" | "dots" | "plus";
  readonly color: string;
  readonly spacingPixels: number;
  readonly strokePixels: number;
}

export const bodies = ["none", "circle", "square", "diamond", "triangle", "hexagon"] as const;
export type Body = (typeof bodies)[number];

/** A sign: a body, filled or hollow, and a glyph in it. */
export interface MarkImage {
  readonly body: Body;
  readonly sizePixels: number;
  readonly fill: string;
  readonly stroke: string;
  readonly strokePixels: number;
  readonly glyph: GlyphName | null;
  readonly glyphColor: string;
}

export type ImageDescription =
  | { readonly type: "pattern"; readonly pattern: PatternImage }
  | { readonly type: "mark"; readonly mark: MarkImage };

/** Halves of a pixel are enough; more would only multiply images. */
const half = (pixels: number) => Math.round(pixels * 2) / 2;

export const patternId = (p: PatternImage): string =>
  ["pattern", p.kind, p.color, half(p.spacingPixels), half(p.strokePixels)].join("|");

export const markId = (m: MarkImage): string =>
  [
    "mark",
    m.body,
    half(m.sizePixels),
    m.fill,
    m.stroke,
    half(m.strokePixels),
    m.glyph ?? "",
    m.glyphColor,
  ].join("|");

/** What an image of this name looks like; null for a name that is not ours. */
export function parseImageId(id: string): ImageDescription | null {
  const [type, kind = "", ...rest] = id.split("|");
  if (type === "pattern" && rest.length === 3) {
    const [color = "", spacing, stroke] = rest;
    const pattern = { kind, color, spacingPixels: Number(spacing), strokePixels: Number(stroke) };
    return { type, pattern: pattern as PatternImage };
  }
  if (type === "mark" && rest.length === 6) {
    const [size, fill = "", stroke = "", strokePixels, glyph, glyphColor = ""] = rest;
    const mark = {
      body: kind as Body,
      sizePixels: Number(size),
      fill,
      stroke,
      strokePixels: Number(strokePixels),
      glyph: glyph === "" ? null : (glyph as GlyphName),
      glyphColor,
    };
    return { type, mark };
  }
  return null;
}
