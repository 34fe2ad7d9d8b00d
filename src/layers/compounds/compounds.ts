import type { Compound } from "../../model/entities";
import { byZoom, expression, whenHovered } from "../expression";
import { featureSource } from "../feature-source";
import { patternId } from "../image-id";
import { labelLayout, labelPaint } from "../label";
import type { DrawStyle, FeatureState, LayerDescription, LayerKind, LegendEntry, Theme } from "../layer-kind";
import { nothing } from "../nothing";
import { paletteOf } from "../palette";
import { labelSource } from "../place-labels";
import { reachOfFigure } from "../reach-of-figure";

const reached = expression("coalesce", ["feature-state", "reach"], "unknown");
const byReach = (covered: unknown, uncovered: unknown, unknown: unknown) =>
  expression("match", reached, "covered", covered, "uncovered", uncovered, unknown);

/** Orange alone would not survive a projector or grey paper: the uncovered are hatched as well. */
const hatch = (theme: Theme) =>
  patternId({ kind: "lines", color: paletteOf(theme).uncovered, spacingPixels: 6, strokePixels: 2.2 });

function statesOf(items: readonly Compound[], style: DrawStyle): ReadonlyMap<string, FeatureState> {
  const reach = reachOfFigure(style.figure, new Set(items.map(({ id }) => id)));
  return new Map([...reach].map(([id, covered]) => [id, { reach: covered ? "covered" : "uncovered" }]));
}

function areas(style: DrawStyle): LayerDescription["layers"] {
  const { covered, uncovered, quiet, stroke } = paletteOf(style.theme);
  const isArea = expression("in", ["geometry-type"], ["literal", ["Polygon", "MultiPolygon"]]);
  const shared = { source: "compounds", filter: isArea } as const;
  return [
    {
      band: "area",
      spec: {
        id: "compounds-fill",
        type: "fill",
        ...shared,
        paint: {
          "fill-color": byReach(covered, uncovered, quiet),
          "fill-antialias": false,
          "fill-opacity": byReach(0.72 * style.opacity, 0.3 * style.opacity, 0.22 * style.opacity),
        },
      },
    },
    {
      band: "area",
      spec: {
        id: "compounds-hatch",
        type: "fill",
        ...shared,
        paint: {
          "fill-pattern": hatch(style.theme),
          "fill-antialias": false,
          "fill-opacity": byReach(0, style.opacity, 0),
        },
      },
    },
    {
      band: "area",
      spec: {
        id: "compounds-line",
        type: "line",
        ...shared,
        layout: { "line-join": "round" },
        paint: {
          "line-color": byReach(covered, uncovered, quiet),
          "line-width": byZoom([9, 0.9 * stroke], [14, whenHovered(3 * stroke, 1.7 * stroke)]),
          "line-opacity": style.opacity,
        },
      },
    },
  ];
}

/** Areas are large enough to be seen from here on. */
const areasFromZoom = 12;
const namesFromZoom = 13.5;

const isPoint = expression("==", ["geometry-type"], "Point");

/** Compounds a county knows only as points, and all of them from afar, where an area is a speck. */
function spots(style: DrawStyle): LayerDescription["layers"] {
  const { covered, uncovered, quiet, surface, stroke } = paletteOf(style.theme);
  const label = { sizePixels: 11.5, weight: "regular", color: paletteOf(style.theme).ink } as const;
  // Only where a figure speaks of them are they worth more than a speck.
  const radius = (judged: number, plain: number) =>
    byReach(judged * style.textScale, judged * style.textScale, plain * style.textScale);
  const look = {
    "circle-color": byReach(covered, surface, surface),
    "circle-stroke-color": byReach(covered, uncovered, quiet),
    "circle-stroke-width": byReach(0.5 * stroke, 1.8 * stroke, 0.6 * stroke),
    "circle-opacity": style.opacity,
    "circle-stroke-opacity": style.opacity,
  } as const;
  return [
    {
      band: "point",
      spec: {
        id: "compounds-spot",
        type: "circle",
        source: "compound-names",
        maxzoom: areasFromZoom,
        paint: { ...look, "circle-radius": byZoom([8, radius(2.2, 1.2)], [12, radius(4.2, 2)]) },
      },
    },
    {
      band: "point",
      spec: {
        id: "compounds-point",
        type: "circle",
        source: "compounds",
        minzoom: areasFromZoom,
        filter: isPoint,
        paint: { ...look, "circle-radius": byZoom([12, radius(4.2, 3)], [16, radius(7, 6)]) },
      },
    },
    {
      band: "label",
      spec: {
        id: "compounds-name",
        type: "symbol",
        source: "compound-names",
        minzoom: namesFromZoom,
        filter: ["!", ["has", "point"]],
        layout: labelLayout(style, label),
        paint: labelPaint(style, label),
      },
    },
    {
      band: "label",
      spec: {
        id: "compounds-point-name",
        type: "symbol",
        source: "compound-names",
        minzoom: namesFromZoom,
        filter: ["has", "point"],
        layout: { ...labelLayout(style, label), "text-anchor": "top", "text-offset": [0, 0.6] },
        paint: labelPaint(style, label),
      },
    },
  ];
}

/** Where people live, and whether the figure chosen reaches them. */
export const compounds: LayerKind = {
  id: "compounds",
  group: "parks",
  roles: ["compounds"],
  dependsOn: ["figure"],
  initially: true,
  picks: "compounds",
  draw(district, style) {
    const items = district.datasets.compounds?.items;
    if (items === undefined) return nothing;
    const states = statesOf(items, style);
    return {
      ...nothing,
      sources: [
        featureSource("compounds", items, ({ name }) => ({ name })),
        labelSource("compound-names", items, undefined, ({ geometry }) =>
          geometry.type === "Point" ? { point: true } : {},
        ),
      ],
      layers: [...areas(style), ...spots(style)],
      states: states.size > 0 ? { compounds: states, "compound-names": states } : {},
    };
  },
  legend(district, style): LegendEntry[] {
    const { covered, uncovered, quiet } = paletteOf(style.theme);
    const states = statesOf(district.datasets.compounds?.items ?? [], style);
    if (states.size === 0) return [{ label: "things.role.compounds", color: quiet, shape: "fill" }];
    return [
      { label: "layers.legend.covered", color: covered, shape: "fill" },
      { label: "layers.legend.uncovered", color: uncovered, shape: "hatch", image: hatch(style.theme) },
    ];
  },
};
