import { greenCovers } from "../../model/entities";
import { byProperty } from "../expression";
import { featureSource } from "../feature-source";
import type { LayerKind, Theme } from "../layer-kind";
import { nothing } from "../nothing";
import { paletteOf } from "../palette";

function coverColors(theme: Theme) {
  const { forestDense, forestThin, forestOpen } = paletteOf(theme);
  return { canopy: forestDense, shrub: forestThin, lawn: forestOpen };
}

/** Green cover in the town: canopy over shrub over lawn. */
export const green: LayerKind = {
  id: "green",
  group: "parks",
  roles: ["green"],
  dependsOn: [],
  initially: false,
  picks: "green",
  draw(district, style) {
    const items = district.datasets.green?.items;
    if (items === undefined) return nothing;
    const { forestOpen, parkInk } = paletteOf(style.theme);
    return {
      ...nothing,
      sources: [
        featureSource("green", items, ({ name, cover }) => ({
          name,
          cover,
          above: greenCovers.length - greenCovers.indexOf(cover),
        })),
      ],
      layers: [
        {
          band: "area",
          spec: {
            id: "green-fill",
            type: "fill",
            source: "green",
            layout: { "fill-sort-key": ["get", "above"] },
            paint: {
              "fill-color": byProperty("cover", coverColors(style.theme), forestOpen),
              "fill-opacity": 0.85 * style.opacity,
            },
          },
        },
        {
          band: "area",
          spec: {
            id: "green-line",
            type: "line",
            source: "green",
            minzoom: 12,
            paint: { "line-color": parkInk, "line-width": 0.6, "line-opacity": 0.6 * style.opacity },
          },
        },
      ],
    };
  },
  legend(district, { theme }) {
    const present = new Set(district.datasets.green?.items.map(({ cover }) => cover));
    return greenCovers
      .filter((cover) => present.has(cover))
      .map((cover) => ({
        label: `things.value.cover.${cover}`,
        color: coverColors(theme)[cover],
        shape: "fill" as const,
      }));
  },
};
