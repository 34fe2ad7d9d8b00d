import { byZoom } from "../expression";
import { featureSource } from "../feature-source";
import type { LayerKind } from "../layer-kind";
import { nothing } from "../nothing";
import { paletteOf } from "../palette";

/** Where the town is: a tone of the ground, with an edge once it is near enough to matter. */
export const builtUp: LayerKind = {
  id: "built-up",
  group: "base",
  roles: ["built-up"],
  dependsOn: [],
  initially: true,
  picks: null,
  draw(district, style) {
    const items = district.datasets["built-up"]?.items;
    if (items === undefined) return nothing;
    const { builtUp: fill, edge, stroke } = paletteOf(style.theme);
    return {
      ...nothing,
      sources: [featureSource("built-up", items, ({ name }) => ({ name }))],
      layers: [
        {
          band: "ground",
          spec: {
            id: "built-up-fill",
            type: "fill",
            source: "built-up",
            paint: { "fill-color": fill, "fill-antialias": false, "fill-opacity": 0.9 * style.opacity },
          },
        },
        {
          band: "ground",
          spec: {
            id: "built-up-edge",
            type: "line",
            source: "built-up",
            minzoom: 10,
            paint: {
              "line-color": edge,
              "line-width": byZoom([10, 0.4 * stroke], [15, 1.2 * stroke]),
              "line-dasharray": [4, 3],
              "line-opacity": 0.8 * style.opacity,
            },
          },
        },
      ],
    };
  },
  legend: (_, { theme }) => [
    { label: "things.role.built-up", color: paletteOf(theme).builtUp, shape: "fill" },
  ],
};
