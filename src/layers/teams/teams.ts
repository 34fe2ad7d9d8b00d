import { featureSource } from "../feature-source";
import type { LayerKind } from "../layer-kind";
import { type Mark, markImage, markLayers } from "../mark-layers";
import { nothing } from "../nothing";
import { paletteOf } from "../palette";

const markOf = (color: string): Mark => ({ glyph: "team", body: "circle", color, fromZoom: 11.5, order: 0 });

/** Volunteer teams where they gather. */
export const teams: LayerKind = {
  id: "teams",
  group: "patrol",
  roles: ["teams"],
  dependsOn: [],
  initially: false,
  picks: "teams",
  draw(district, style) {
    const items = district.datasets.teams?.items;
    if (items === undefined) return nothing;
    const mark = markOf(paletteOf(style.theme).peopleMark);
    return {
      ...nothing,
      sources: [featureSource("teams", items, ({ name }) => ({ name, kind: "team" }))],
      layers: markLayers("teams", "kind", { team: mark }, style),
    };
  },
  legend(_, style) {
    const color = paletteOf(style.theme).peopleMark;
    const image = markImage(markOf(color), style);
    return [{ label: "things.role.teams", color, shape: "glyph", glyph: "team", image }];
  },
};
