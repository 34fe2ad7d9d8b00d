import { byZoom, whenHovered } from "../expression";
import { featureSource } from "../feature-source";
import type { LayerKind } from "../layer-kind";
import { nothing } from "../nothing";
import { paletteOf } from "../palette";

/** Land people live on: the denominator of park coverage, in the tone of paper gone warm. */
export const residential: LayerKind = {
  id: "residential",
  group: "parks",
  roles: ["residential"],
  dependsOn: [],
  initially: false,
  picks: "residential",
  draw(district, style) {
    const items = district.datasets.residential?.items;
    if (items === undefined) return nothing;
    const { residential: fill, edge, stroke } = paletteOf(style.theme);
    return {
      ...nothing,
      sources: [featureSource("residential", items, ({ name }) => ({ name }))],
      layers: [
        {
          band: "area",
          spec: {
            id: "residential-fill",
            type: "fill",
            source: "residential",
            paint: { "fill-color": fill, "fill-opacity": 0.85 * style.opacity },
          },
        },
        {
          band: "area",
          spec: {
            id: "residential-line",
            type: "line",
            source: "residential",
            minzoom: 11,
            paint: {
              "line-color": edge,
              "line-width": byZoom([11, 0.4 * stroke], [15, whenHovered(2.5 * stroke, 1 * stroke)]),
              "line-opacity": 0.8 * style.opacity,
            },
          },
        },
      ],
    };
  },
  legend: (_, { theme }) => [
    { label: "things.role.residential", color: paletteOf(theme).residential, shape: "fill" },
  ],
};
