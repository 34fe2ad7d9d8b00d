import { byProperty, byZoom, type Expression, expression, whenHovered } from "./expression";
import type { GlyphName } from "./glyphs/glyphs";
import { type Body, markId } from "./image-id";
import type { DrawStyle, LayerDescription } from "./layer-kind";
import { paletteOf } from "./palette";

/** How one class of points is drawn. */
export interface Mark {
  readonly glyph: GlyphName;
  readonly body: Body;
  readonly color: string;
  /** From here on as a sign; below it as a dot. */
  readonly fromZoom: number;
  /** Who stays when signs would lie on each other: the lower number. */
  readonly order: number;
}

/** A sign large enough that its glyph has the 14 px it needs. */
const markPixels = 22;

/** The image of a mark: a body of paper with an edge and a glyph of the mark's colour. */
export function markImage(mark: Mark, style: Pick<DrawStyle, "theme" | "textScale">): string {
  const { surface, stroke } = paletteOf(style.theme);
  return markId({
    body: mark.body,
    sizePixels: markPixels * style.textScale,
    fill: surface,
    stroke: mark.color,
    strokePixels: 1.5 * stroke * style.textScale,
    glyph: mark.glyph,
    glyphColor: mark.color,
  });
}

/**
 * Points of several classes: a dot each from afar, a sign near by. A sign that would lie on another leaves
 * its dot, so that nothing is ever hidden.
 */
export function markLayers(
  source: string,
  property: string,
  marks: Readonly<Record<string, Mark>>,
  style: DrawStyle,
): LayerDescription["layers"] {
  const { surface, quiet, stroke } = paletteOf(style.theme);
  const entries = Object.entries(marks);
  const per = (value: (mark: Mark) => string | number, otherwise: string | number): Expression =>
    entries.length === 0
      ? expression("literal", otherwise)
      : byProperty(
          property,
          Object.fromEntries(entries.map(([name, mark]) => [name, value(mark)])),
          otherwise,
        );
  const zooms = [...new Set(entries.map(([, { fromZoom }]) => fromZoom))].sort((a, b) => a - b);
  const signs = zooms.map((zoom) => {
    const names = entries.filter(([, mark]) => mark.fromZoom === zoom).map(([name]) => name);
    return {
      band: "point" as const,
      spec: {
        id: `${source}-sign-${zoom}`,
        type: "symbol" as const,
        source,
        minzoom: zoom,
        filter: expression("in", ["get", property], ["literal", names]) as ["in", string, string],
        layout: {
          "icon-image": per((mark) => markImage(mark, style), ""),
          "icon-padding": 1,
          "symbol-sort-key": per(({ order }) => order, 99),
        },
        paint: { "icon-opacity": style.opacity },
      },
    };
  });
  return [
    {
      band: "point",
      spec: {
        id: `${source}-dot`,
        type: "circle",
        source,
        paint: {
          "circle-radius": byZoom(
            [8, whenHovered(4 * style.textScale, 2.1 * style.textScale)],
            [13, whenHovered(6 * style.textScale, 4 * style.textScale)],
          ),
          "circle-color": per(({ color }) => color, quiet),
          "circle-stroke-color": surface,
          "circle-stroke-width": byZoom([8, 0.5 * stroke], [12, 1.2 * stroke]),
          "circle-opacity": style.opacity,
          "circle-stroke-opacity": style.opacity,
        },
      },
    },
    // The most important are placed first, because MapLibre places the layers from the top down.
    ...signs.reverse(),
  ];
}
