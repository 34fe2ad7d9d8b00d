import type { SymbolLayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { DrawStyle } from "./layer-kind";
import { paletteOf } from "./palette";

/**
 * The device's own fonts; MapLibre reads the weight out of the first name. The first names are the ones
 * under which the map declares the bundled font file where the device has no Chinese font.
 */
const systemFonts = [
  "PingFang SC",
  "HarmonyOS Sans SC",
  "Source Han Sans SC",
  "Noto Sans CJK SC",
  "Noto Sans SC",
  "Microsoft YaHei",
  "WenQuanYi Micro Hei",
];
export const bundledFonts = ["Jingluo Regular", "Jingluo Medium"] as const;
const regular = [bundledFonts[0], ...systemFonts];
const medium = [bundledFonts[1], ...systemFonts];

export interface LabelStyle {
  /** CSS pixels before the reader's text scale. */
  readonly sizePixels: number;
  readonly weight: "regular" | "medium";
  readonly color: string;
}

type Layout = NonNullable<SymbolLayerSpecification["layout"]>;
type Paint = NonNullable<SymbolLayerSpecification["paint"]>;

/** Text that stands free of its ground: a halo of paper, one line or two, never on another label. */
export function labelLayout(style: DrawStyle, label: LabelStyle): Layout {
  return {
    "text-field": ["get", "name"],
    "text-font": label.weight === "medium" ? medium : regular,
    "text-size": label.sizePixels * style.textScale,
    "text-max-width": 8,
    "text-line-height": 1.25,
    "text-padding": 4 * style.textScale,
  };
}

/** Along a line, and on a tilted map still as large as elsewhere, turned to who reads it. */
export const alongLine = {
  "symbol-placement": "line",
  "text-rotation-alignment": "map",
  "text-pitch-alignment": "viewport",
} as const satisfies Layout;

/** Whether a name would be cut by the edge of the picture: a state that a map gives it. */
export const cutState = "cut";

export function labelPaint(style: DrawStyle, label: LabelStyle): Paint {
  const { paper } = paletteOf(style.theme);
  return {
    "text-color": label.color,
    "text-halo-color": paper,
    "text-halo-width": 1.6 * style.textScale,
    "text-halo-blur": 0.4,
    "text-opacity": ["case", ["boolean", ["feature-state", cutState], false], 0, style.opacity],
  };
}
