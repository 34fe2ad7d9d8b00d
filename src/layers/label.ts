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
    "text-padding": 4,
  };
}

export function labelPaint(style: DrawStyle, label: LabelStyle): Paint {
  const { paper } = paletteOf(style.theme);
  return {
    "text-color": label.color,
    "text-halo-color": paper,
    "text-halo-width": 1.6 * style.textScale,
    "text-halo-blur": 0.4,
    "text-opacity": style.opacity,
  };
}
