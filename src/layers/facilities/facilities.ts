import { type FacilityCategory, facilityCategories } from "../../model/entities";
import { featureSource } from "../feature-source";
import type { LayerKind } from "../layer-kind";
import { type Mark, markImage, markLayers } from "../mark-layers";
import { nothing } from "../nothing";
import { paletteOf } from "../palette";

/** All in one tone: a square body says "service", the glyph says which. */
function marksOf(categories: readonly FacilityCategory[], color: string): Readonly<Record<string, Mark>> {
  return Object.fromEntries(
    categories.map((category) => [
      category,
      {
        glyph: category,
        body: "square" as const,
        color,
        fromZoom: 12.5,
        order: facilityCategories.indexOf(category),
      },
    ]),
  );
}

/** Services near the home, each with its own sign. */
export const facilities: LayerKind = {
  id: "facilities",
  group: "facilities",
  roles: ["facilities"],
  dependsOn: [],
  initially: false,
  picks: "facilities",
  draw(district, style) {
    const items = district.datasets.facilities?.items;
    if (items === undefined) return nothing;
    const marks = marksOf(facilityCategories, paletteOf(style.theme).serviceMark);
    return {
      ...nothing,
      sources: [featureSource("facilities", items, ({ name, category }) => ({ name, category }))],
      layers: markLayers("facilities", "category", marks, style),
    };
  },
  legend(district, style) {
    const present = new Set(district.datasets.facilities?.items.map(({ category }) => category));
    const color = paletteOf(style.theme).serviceMark;
    const shown = facilityCategories.filter((category) => present.has(category));
    const marks = marksOf(shown, color);
    return shown.map((category) => ({
      label: `things.value.facilities.${category}`,
      color,
      shape: "glyph" as const,
      glyph: category,
      image: markImage(marks[category]!, style),
      fromZoom: marks[category]!.fromZoom,
    }));
  },
};
