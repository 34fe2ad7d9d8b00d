import type { District } from "../../model/district";
import type { Area } from "../../model/entities";
import { byZoom } from "../expression";
import { featureSource } from "../feature-source";
import type { LayerKind } from "../layer-kind";
import { nothing } from "../nothing";
import { paletteOf } from "../palette";

interface FocusedPlace {
  readonly id: string;
  readonly name: string;
  readonly geometry: Area;
}

/** The town, village or grid of a code, by the number of its digits; the county needs no frame. */
function placeOf(district: District, code: string): FocusedPlace | undefined {
  const { towns, villages, grids } = district.datasets;
  const level = { 9: towns, 12: villages, 15: grids }[code.length];
  return level?.items.find((place) => place.code === code);
}

/** The place drilled down to, framed. */
export const focus: LayerKind = {
  id: "focus",
  group: "places",
  roles: [],
  alsoUses: ["towns", "villages", "grids"],
  dependsOn: ["place"],
  initially: true,
  picks: null,
  draw(district, style) {
    const place = style.place ? placeOf(district, style.place) : undefined;
    if (place === undefined) return nothing;
    const { ink, paper, stroke } = paletteOf(style.theme);
    const line = (id: string, color: string, more: number) => ({
      band: "line" as const,
      spec: {
        id,
        type: "line" as const,
        source: "focus",
        layout: { "line-join": "round" as const },
        paint: {
          "line-color": color,
          "line-width": byZoom([8, (1.8 + more) * stroke], [14, (3.2 + more) * stroke]),
          "line-opacity": style.opacity,
        },
      },
    });
    return {
      ...nothing,
      sources: [featureSource("focus", [place], ({ name }) => ({ name }))],
      layers: [line("focus-halo", paper, 2.4), line("focus-line", ink, 0)],
    };
  },
  legend: (district, { place, theme }) => {
    const name = place ? placeOf(district, place)?.name : undefined;
    if (name === undefined) return [];
    return [{ label: "layers.kind.focus", text: name, color: paletteOf(theme).ink, shape: "line" }];
  },
};
