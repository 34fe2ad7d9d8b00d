import { yearOrLatest } from "../../indicators/forest-zones";
import { remember } from "../../indicators/memo";
import type { District } from "../../model/district";
import type { ForestClass, ForestZone } from "../../model/entities";
import { byProperty, byZoom, whenHovered } from "../expression";
import { featureSource } from "../feature-source";
import { forestColor, forestTones, toneOfClass } from "../forest-classes";
import type { LayerKind } from "../layer-kind";
import { nothing } from "../nothing";
import { paletteOf } from "../palette";

/** The zones of the year shown; the same array each time, so that its key is found again. */
function zonesOf(district: District, wanted: number | null) {
  const items = district.datasets.forest?.items ?? [];
  const year = yearOrLatest(items, wanted ?? 0);
  return {
    year,
    zones: remember(items, `zones-${year}`, () => items.filter(isForestOf(year))),
  };
}

type Zone = ForestZone & { readonly landClass: ForestClass };

/** A survey's fields are no forest: only the fields' edge asks for them. */
const isForestOf =
  (year: number | null) =>
  (zone: ForestZone): zone is Zone =>
    zone.year === year && zone.landClass !== "farmland";

/** The forest of one year by land class: context, in three muted greens. */
export const forest: LayerKind = {
  id: "forest",
  group: "forest",
  roles: ["forest"],
  dependsOn: ["year"],
  initially: false,
  picks: "forest",
  draw(district, style) {
    if (district.datasets.forest === undefined) return nothing;
    const palette = paletteOf(style.theme);
    const tones = Object.fromEntries(forestTones.map((tone) => [tone, forestColor(palette, tone)]));
    return {
      ...nothing,
      sources: [
        featureSource("forest", zonesOf(district, style.year).zones, ({ name, landClass }) => ({
          name,
          tone: toneOfClass[landClass],
        })),
      ],
      layers: [
        {
          band: "area",
          spec: {
            id: "forest-fill",
            type: "fill",
            source: "forest",
            paint: {
              "fill-color": byProperty("tone", tones, palette.forestOpen),
              "fill-opacity": 0.72 * style.opacity,
              "fill-antialias": false,
            },
          },
        },
        {
          band: "area",
          spec: {
            id: "forest-line",
            type: "line",
            source: "forest",
            minzoom: 10,
            paint: {
              "line-color": palette.parkInk,
              "line-width": whenHovered(2 * palette.stroke, 0.5 * palette.stroke),
              "line-opacity": byZoom([10, 0.1 * style.opacity], [13, 0.55 * style.opacity]),
            },
          },
        },
      ],
    };
  },
  legend(district, { theme, year }) {
    const { zones, year: shown } = zonesOf(district, year);
    const present = new Set(zones.map(({ landClass }) => toneOfClass[landClass]));
    return forestTones
      .filter((tone) => present.has(tone))
      .map((tone) => ({
        label: `layers.legend.forest-${tone}`,
        params: { year: shown ?? "" },
        color: forestColor(paletteOf(theme), tone),
        shape: "fill" as const,
      }));
  },
};
