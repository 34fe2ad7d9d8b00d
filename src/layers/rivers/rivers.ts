import { byScale, expression, fromZoom } from "../expression";
import { featureSource } from "../feature-source";
import { alongLine, labelLayout, labelPaint } from "../label";
import type { LayerKind } from "../layer-kind";
import { nothing } from "../nothing";
import { paletteOf } from "../palette";

/** A stream without an order is drawn as a brook of the second. */
const order = expression("coalesce", ["get", "order"], 2);
const least = (value: number) => expression(">=", order, value);
const wide = (pixels: number) => expression("*", pixels, ["^", order, 1.25]);

/** Water as it runs: headwaters thin and late, the main stream broad and always there. */
export const rivers: LayerKind = {
  id: "rivers",
  group: "base",
  roles: ["rivers"],
  dependsOn: [],
  initially: true,
  basemap: true,
  picks: "rivers",
  draw(district, style) {
    const items = district.datasets.rivers?.items;
    if (items === undefined) return nothing;
    const { water, waterInk, stroke } = paletteOf(style.theme);
    const label = { sizePixels: 12, weight: "regular", color: waterInk } as const;
    return {
      ...nothing,
      sources: [featureSource("rivers", items, ({ name, order }) => ({ name, order }))],
      layers: [
        {
          band: "line",
          spec: {
            id: "rivers-line",
            type: "line",
            source: "rivers",
            filter: fromZoom(least(3), [9.2, least(2)], [10.5, true]),
            layout: { "line-cap": "round", "line-join": "round" },
            paint: {
              "line-color": water,
              "line-width": byScale([7, wide(0.13 * stroke)], [11, wide(0.42 * stroke)], [16, wide(2.2)]),
              "line-opacity": style.opacity,
            },
          },
        },
        {
          band: "label",
          spec: {
            id: "rivers-name",
            type: "symbol",
            source: "rivers",
            minzoom: 10,
            filter: expression(
              "all",
              ["!=", ["get", "name"], ""],
              ["step", ["zoom"], least(4), 11, least(3), 13, least(2)],
            ),
            layout: {
              ...labelLayout(style, label),
              "symbol-spacing": 420,
              "text-letter-spacing": 0.15,
              ...alongLine,
              "text-max-angle": 35,
            },
            paint: labelPaint(style, label),
          },
        },
      ],
    };
  },
  legend: (_, { theme }) => [{ label: "things.role.rivers", color: paletteOf(theme).water, shape: "line" }],
};
