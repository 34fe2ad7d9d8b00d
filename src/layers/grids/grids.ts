import type { Grid } from "../../model/entities";
import { byClass, byZoom, expression, stateClass, whenHovered } from "../expression";
import { featureSource } from "../feature-source";
import { figureOnPlaces } from "../figure-on-places";
import { labelLayout, labelPaint } from "../label";
import type { DrawStyle, LayerDescription, LayerKind } from "../layer-kind";
import { noDataLegend, noDataPattern } from "../no-data";
import { nothing } from "../nothing";
import { paletteOf } from "../palette";
import { labelSource } from "../place-labels";
import { legendOfScale } from "../scale";

/** "第12网格" within 城关社区: the number is enough where the village's name stands beside it. */
const shortName = ({ name, code }: Grid) => name.replace(/^.*?(?=第?\d+(号)?网?格?$)/, "") || code.slice(-3);

const codesOf = (items: readonly Grid[]) => items.map(({ id }) => id);

function choropleth(colors: readonly string[], style: DrawStyle): LayerDescription["layers"] {
  const strength = style.theme === "dark" ? 0.78 : 0.72;
  return [
    {
      band: "zone",
      spec: {
        id: "grids-class",
        type: "fill",
        source: "grids",
        paint: {
          "fill-color": byClass(colors, "rgba(0, 0, 0, 0)"),
          "fill-opacity": expression("case", ["==", stateClass, -1], 0, strength * style.opacity),
          "fill-antialias": false,
        },
      },
    },
    {
      band: "zone",
      spec: {
        id: "grids-no-data",
        type: "fill",
        source: "grids",
        paint: {
          "fill-pattern": noDataPattern(style.theme),
          "fill-antialias": false,
          "fill-opacity": expression("case", ["==", stateClass, -1], style.opacity, 0),
        },
      },
    },
  ];
}

/** Lines that are a breath at county zoom, where 877 of them meet, and a fence near by. */
function outlines(style: DrawStyle): LayerDescription["layers"] {
  const { ink, quiet, stroke } = paletteOf(style.theme);
  const label = { sizePixels: 11.5, weight: "regular", color: quiet } as const;
  return [
    {
      band: "zone",
      hoverOnly: true,
      spec: {
        id: "grids-ground",
        type: "fill",
        source: "grids",
        paint: { "fill-color": ink, "fill-antialias": false, "fill-opacity": whenHovered(0.1, 0) },
      },
    },
    {
      band: "zone",
      spec: {
        id: "grids-line",
        type: "line",
        source: "grids",
        paint: {
          "line-color": ink,
          "line-width": byZoom([8, 0.3 * stroke], [11, 0.55 * stroke], [15, 1.3 * stroke]),
          "line-opacity": byZoom(
            [8.5, 0.1 * style.opacity],
            [11, 0.25 * style.opacity],
            [14, 0.42 * style.opacity],
          ),
        },
      },
    },
    {
      band: "label",
      spec: {
        id: "grids-name",
        type: "symbol",
        source: "grid-names",
        minzoom: 13.4,
        layout: { ...labelLayout(style, label), "text-padding": 10 },
        paint: labelPaint(style, label),
      },
    },
  ];
}

/** The grids, coloured by any figure that has a value for each place. */
export const grids: LayerKind = {
  id: "grids",
  group: "places",
  roles: ["grids"],
  dependsOn: ["figure"],
  initially: true,
  picks: "grids",
  draw(district, style) {
    const items = district.datasets.grids?.items;
    if (items === undefined) return nothing;
    const figure = figureOnPlaces(style.figure, codesOf(items), style.theme);
    return {
      ...nothing,
      sources: [
        featureSource("grids", items, ({ name }) => ({ name })),
        labelSource("grid-names", items, shortName),
      ],
      layers: [...(figure ? choropleth(figure.scale.colors, style) : []), ...outlines(style)],
      states: figure ? { grids: figure.states } : {},
    };
  },
  legend(district, { figure, theme }) {
    const items = district.datasets.grids?.items ?? [];
    const spread = figureOnPlaces(figure, codesOf(items), theme);
    if (spread === null)
      return [{ label: "things.role.grids", color: paletteOf(theme).quiet, shape: "line" }];
    const gaps = spread.values.size < items.length;
    return [...legendOfScale(spread.scale), ...(gaps ? [noDataLegend(theme)] : [])];
  },
};
