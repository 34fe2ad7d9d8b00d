import { byZoom, whenHovered } from "../expression";
import { featureSource } from "../feature-source";
import { labelLayout, labelPaint } from "../label";
import type { LayerKind } from "../layer-kind";
import { nothing } from "../nothing";
import { paletteOf } from "../palette";
import { labelSource } from "../place-labels";

/** Town lines and names: what everyone in the county finds their way by. */
export const towns: LayerKind = {
  id: "towns",
  group: "places",
  roles: ["towns"],
  dependsOn: [],
  initially: true,
  picks: "towns",
  draw(district, style) {
    const items = district.datasets.towns?.items;
    if (items === undefined) return nothing;
    const { ink, stroke } = paletteOf(style.theme);
    const label = { sizePixels: 15, weight: "medium", color: ink } as const;
    return {
      ...nothing,
      sources: [featureSource("towns", items, ({ name }) => ({ name })), labelSource("town-names", items)],
      layers: [
        {
          band: "zone",
          hoverOnly: true,
          spec: {
            id: "towns-ground",
            type: "fill",
            source: "towns",
            paint: { "fill-color": ink, "fill-antialias": false, "fill-opacity": whenHovered(0.05, 0) },
          },
        },
        {
          band: "line",
          spec: {
            id: "towns-line",
            type: "line",
            source: "towns",
            layout: { "line-join": "round" },
            paint: {
              "line-color": ink,
              "line-width": byZoom([7, 0.6 * stroke], [14, 1.6 * stroke]),
              "line-dasharray": [5, 2.5],
              "line-opacity": 0.6 * style.opacity,
            },
          },
        },
        {
          band: "label",
          spec: {
            id: "towns-name",
            type: "symbol",
            source: "town-names",
            maxzoom: 15,
            layout: {
              ...labelLayout(style, label),
              "text-size": byZoom([8, 13 * style.textScale], [11, 17 * style.textScale]),
              "text-padding": 6,
            },
            paint: labelPaint(style, label),
          },
        },
      ],
    };
  },
  legend: (_, { theme }) => [{ label: "things.role.towns", color: paletteOf(theme).ink, shape: "dash" }],
};
