import { byZoom, expression, whenHovered } from "../expression";
import { featureSource } from "../feature-source";
import { labelLayout, labelPaint } from "../label";
import type { LayerKind } from "../layer-kind";
import { nothing } from "../nothing";
import { paletteOf } from "../palette";
import { labelSource } from "../place-labels";

/** Parks and squares; at county zoom a small one still shows by its edge. */
export const parks: LayerKind = {
  id: "parks",
  group: "parks",
  roles: ["parks"],
  dependsOn: [],
  initially: true,
  picks: "parks",
  draw(district, style) {
    const items = district.datasets.parks?.items;
    if (items === undefined) return nothing;
    const { park, parkInk, stroke } = paletteOf(style.theme);
    const label = { sizePixels: 11.5, weight: "regular", color: parkInk } as const;
    return {
      ...nothing,
      sources: [
        featureSource("parks", items, (item) => ({ name: item.name, class: item.class })),
        labelSource(
          "park-names",
          items,
          ({ name }) => name,
          (park) => ({ class: park.class }),
        ),
      ],
      layers: [
        {
          band: "area",
          spec: {
            id: "parks-fill",
            type: "fill",
            source: "parks",
            paint: { "fill-color": park, "fill-antialias": false, "fill-opacity": 0.92 * style.opacity },
          },
        },
        {
          band: "area",
          spec: {
            id: "parks-line",
            type: "line",
            source: "parks",
            layout: { "line-join": "round" },
            paint: {
              "line-color": parkInk,
              "line-width": byZoom([9, 0.5 * stroke], [14, whenHovered(2.6 * stroke, 1.2 * stroke)]),
              "line-opacity": 0.9 * style.opacity,
            },
          },
        },
        {
          band: "label",
          spec: {
            id: "parks-name",
            type: "symbol",
            source: "park-names",
            minzoom: 12,
            // Pocket parks and squares are many and small: their names wait until there is room.
            filter: expression(
              "step",
              ["zoom"],
              ["in", ["get", "class"], ["literal", ["comprehensive", "specialised"]]],
              14.2,
              true,
            ),
            layout: labelLayout(style, label),
            paint: labelPaint(style, label),
          },
        },
      ],
    };
  },
  legend: (_, { theme }) => [{ label: "things.role.parks", color: paletteOf(theme).park, shape: "fill" }],
};
