import type { DrawStyle, LayerDescription } from "./layer-kind";
import { paletteOf } from "./palette";

/** Ground within reach: a wash of the covered blue with a fine edge, over which everything else is legible. */
export function serviceLayers(source: string, style: DrawStyle): LayerDescription["layers"] {
  const { covered, stroke } = paletteOf(style.theme);
  return [
    {
      band: "area",
      spec: {
        id: `${source}-fill`,
        type: "fill",
        source,
        paint: {
          "fill-color": covered,
          "fill-antialias": false,
          "fill-opacity": (style.theme === "dark" ? 0.26 : 0.18) * style.opacity,
        },
      },
    },
    {
      band: "area",
      spec: {
        id: `${source}-edge`,
        type: "line",
        source,
        layout: { "line-join": "round" },
        paint: { "line-color": covered, "line-width": 1.2 * stroke, "line-opacity": 0.9 * style.opacity },
      },
    },
  ];
}
