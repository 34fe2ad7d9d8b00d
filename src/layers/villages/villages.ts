import { byZoom, whenHovered } from "../expression";
import { featureSource } from "../feature-source";
import { labelLayout, labelPaint } from "../label";
import type { LayerKind } from "../layer-kind";
import { nothing } from "../nothing";
import { paletteOf } from "../palette";
import { labelSource } from "../place-labels";

/** Villages and communities, once the map is near enough for their names. */
export const villages: LayerKind = {
  id: "villages",
  group: "places",
  roles: ["villages"],
  dependsOn: [],
  initially: true,
  picks: "villages",
  draw(district, style) {
    const items = district.datasets.villages?.items;
    if (items === undefined) return nothing;
    const { ink, quiet, stroke } = paletteOf(style.theme);
    const label = { sizePixels: 12.5, weight: "regular", color: quiet } as const;
    return {
      ...nothing,
      sources: [
        featureSource("villages", items, ({ name }) => ({ name })),
        labelSource("village-names", items),
      ],
      layers: [
        {
          band: "zone",
          hoverOnly: true,
          spec: {
            id: "villages-ground",
            type: "fill",
            source: "villages",
            minzoom: 10,
            paint: { "fill-color": ink, "fill-antialias": false, "fill-opacity": whenHovered(0.05, 0) },
          },
        },
        {
          band: "line",
          spec: {
            id: "villages-line",
            type: "line",
            source: "villages",
            minzoom: 9.5,
            paint: {
              "line-color": ink,
              "line-width": byZoom([9.5, 0.4 * stroke], [15, 1.1 * stroke]),
              "line-dasharray": [1.5, 2],
              "line-opacity": byZoom([9.5, 0.15 * style.opacity], [12, 0.55 * style.opacity]),
            },
          },
        },
        {
          band: "label",
          spec: {
            id: "villages-name",
            type: "symbol",
            source: "village-names",
            minzoom: 10.8,
            layout: { ...labelLayout(style, label), "text-padding": 8 },
            paint: labelPaint(style, label),
          },
        },
      ],
    };
  },
  legend: (_, { theme }) => [{ label: "things.role.villages", color: paletteOf(theme).quiet, shape: "dash" }],
};
