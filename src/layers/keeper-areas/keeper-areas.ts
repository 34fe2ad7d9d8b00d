import { byZoom, whenHovered } from "../expression";
import { featureSource } from "../feature-source";
import { labelLayout, labelPaint } from "../label";
import type { LayerKind } from "../layer-kind";
import { nothing } from "../nothing";
import { paletteOf } from "../palette";
import { labelSource } from "../place-labels";

/** The streets each keeper answers for: ground under the routes and tracks, so of no colour of its own. */
export const keeperAreas: LayerKind = {
  id: "keeper-areas",
  group: "patrol",
  roles: ["keeper-areas"],
  dependsOn: [],
  initially: false,
  picks: "keeper-areas",
  draw(district, style) {
    const items = district.datasets["keeper-areas"]?.items;
    if (items === undefined) return nothing;
    const { edge, quiet, stroke } = paletteOf(style.theme);
    const label = { sizePixels: 11.5, weight: "regular", color: quiet } as const;
    return {
      ...nothing,
      sources: [
        featureSource("keeper-areas", items, ({ name }) => ({ name })),
        labelSource("keeper-area-names", items, ({ responsible, name }) => responsible ?? name),
      ],
      layers: [
        {
          band: "area",
          spec: {
            id: "keeper-areas-fill",
            type: "fill",
            source: "keeper-areas",
            paint: {
              "fill-color": quiet,
              "fill-antialias": false,
              "fill-opacity": whenHovered(0.22 * style.opacity, 0.08 * style.opacity),
            },
          },
        },
        {
          band: "area",
          spec: {
            id: "keeper-areas-line",
            type: "line",
            source: "keeper-areas",
            layout: { "line-join": "round" },
            paint: {
              "line-color": edge,
              "line-width": byZoom([9, 0.6 * stroke], [14, 1.6 * stroke]),
              "line-opacity": 0.85 * style.opacity,
            },
          },
        },
        {
          band: "label",
          spec: {
            id: "keeper-areas-name",
            type: "symbol",
            source: "keeper-area-names",
            minzoom: 13,
            layout: labelLayout(style, label),
            paint: labelPaint(style, label),
          },
        },
      ],
    };
  },
  legend: (_, { theme }) => [
    { label: "things.role.keeper-areas", color: paletteOf(theme).edge, shape: "line" },
  ],
};
