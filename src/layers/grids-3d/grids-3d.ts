import type { Grid } from "../../model/entities";
import { byClass, expression } from "../expression";
import { featureSource } from "../feature-source";
import { figureOnPlaces } from "../figure-on-places";
import type { FeatureState, LayerKind } from "../layer-kind";
import { nothing } from "../nothing";
import { paletteOf } from "../palette";
import { legendOfScale } from "../scale";

/** The tallest column: a twentieth of a county's breadth reads as relief, not as a wall. */
const tallestMetres = 4200;
/** A grid with the least value still stands out of the ground. */
const plinthMetres = 60;

/** Heights proportional to the values, the greatest at the full height; below 0 is flat. */
export function columnHeights(values: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const greatest = Math.max(0, ...values.values());
  return new Map(
    [...values].map(([code, value]) => [
      code,
      plinthMetres + (greatest === 0 ? 0 : (Math.max(0, value) / greatest) * tallestMetres),
    ]),
  );
}

/** Without a figure, people: what a grid is laid out by. */
const peopleOf = (items: readonly Grid[]): ReadonlyMap<string, number> =>
  new Map(
    items.flatMap(({ id, population }) =>
      population === undefined ? [] : [[id, population] as [string, number]],
    ),
  );

/** 立体网格: the grids as columns, as high as their value, in the colours of the same classes. */
export const grids3d: LayerKind = {
  id: "grids-3d",
  group: "places",
  roles: ["grids"],
  dependsOn: ["figure"],
  initially: false,
  picks: "grids",
  draw(district, style) {
    const items = district.datasets.grids?.items;
    if (items === undefined) return nothing;
    const codes = items.map(({ id }) => id);
    const figure = figureOnPlaces(style.figure, codes, style.theme);
    const heights = columnHeights(figure?.values ?? peopleOf(items));
    const plain = paletteOf(style.theme).serviceMark;
    const states = new Map(
      [...heights].map(([code, height]): [string, FeatureState] => [
        code,
        { height, class: Number(figure?.states.get(code)?.class ?? 0) },
      ]),
    );
    return {
      ...nothing,
      sources: [{ ...featureSource("grids-3d", items, ({ name }) => ({ name })) }],
      layers: [
        {
          // Above every line: a boundary drawn over a column would seem to run through it.
          band: "point",
          spec: {
            id: "grids-3d-columns",
            type: "fill-extrusion",
            source: "grids-3d",
            paint: {
              "fill-extrusion-color": byClass(figure?.scale.colors ?? [plain], plain),
              "fill-extrusion-height": expression("coalesce", ["feature-state", "height"], 0),
              "fill-extrusion-opacity": 0.9 * style.opacity,
              "fill-extrusion-vertical-gradient": true,
            },
          },
        },
      ],
      states: { "grids-3d": states },
    };
  },
  legend(district, { figure, theme }) {
    const codes = (district.datasets.grids?.items ?? []).map(({ id }) => id);
    const spread = figureOnPlaces(figure, codes, theme);
    if (spread !== null) return legendOfScale(spread.scale);
    return [{ label: "layers.legend.height-people", color: paletteOf(theme).serviceMark, shape: "fill" }];
  },
};
