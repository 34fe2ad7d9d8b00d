import { byProperty, byScale, type Expression, expression, fromZoom } from "../expression";
import { featureSource } from "../feature-source";
import { alongLine, labelLayout, labelPaint } from "../label";
import type { DrawStyle, LayerDescription, LayerKind } from "../layer-kind";
import { nothing } from "../nothing";
import { type Palette, paletteOf } from "../palette";
import { forestRoadFromZoom, type PavedClass, type RoadStyle, roadStyles } from "./road-styles";

const classes = Object.entries(roadStyles) as [PavedClass, RoadStyle][];

const perClass = (value: (style: RoadStyle) => string | number, otherwise: string | number): Expression =>
  byProperty("class", Object.fromEntries(classes.map(([name, style]) => [name, value(style)])), otherwise);

/** Width by class and zoom, `more` pixels wider for the casing. */
const width = (stroke: number, more: readonly [number, number, number]): Expression =>
  byScale(
    ...([8, 12, 16] as const).map(
      (zoom, i) => [zoom, perClass((style) => style.widths[i]! * stroke + more[i]!, 0)] as const,
    ),
  );

const zooms = [...new Set(classes.map(([, style]) => style.fromZoom))]
  .filter((zoom) => zoom > 0)
  .sort((a, b) => a - b);
/** Classes that are drawn at a zoom. */
const shownAt = (zoom: number): Expression =>
  expression(
    "in",
    ["get", "class"],
    ["literal", classes.filter(([, style]) => style.fromZoom <= zoom).map(([name]) => name)],
  );
const shown = fromZoom(shownAt(0), ...zooms.map((zoom) => [zoom, shownAt(zoom)] as const));

const toneOf = (palette: Palette, { tone }: RoadStyle): string =>
  ({ motorway: palette.roadMotorway, major: palette.roadMajor, minor: palette.roadMinor })[tone];

function lines(style: DrawStyle): LayerDescription["layers"] {
  const palette = paletteOf(style.theme);
  const { stroke, roadCase, roadMinor, forestPath } = palette;
  const layout = {
    "line-cap": "round",
    "line-join": "round",
    "line-sort-key": perClass(({ rank }) => rank, 0),
  } as const;
  return [
    {
      band: "line",
      spec: {
        id: "roads-forest",
        type: "line",
        source: "roads",
        minzoom: forestRoadFromZoom,
        filter: ["==", ["get", "class"], "forest-road"],
        layout: { "line-join": "round" },
        paint: {
          "line-color": forestPath,
          "line-width": byScale([11, 0.8 * stroke], [16, 2.4 * stroke]),
          "line-dasharray": [3, 2],
          "line-opacity": style.opacity,
        },
      },
    },
    {
      band: "line",
      spec: {
        id: "roads-case",
        type: "line",
        source: "roads",
        filter: shown,
        layout,
        paint: {
          "line-color": roadCase,
          "line-width": width(stroke, [0.5, 1.2, 2]),
          "line-opacity": 0.9 * style.opacity,
        },
      },
    },
    {
      band: "line",
      spec: {
        id: "roads-fill",
        type: "line",
        source: "roads",
        filter: shown,
        layout,
        paint: {
          "line-color": perClass((road) => toneOf(palette, road), roadMinor),
          "line-width": width(stroke, [-0.2, 0, 0]),
          "line-opacity": style.opacity,
        },
      },
    },
  ];
}

/** The road network in its ranks, cased so that it holds on any ground. */
export const roads: LayerKind = {
  id: "roads",
  group: "base",
  roles: ["roads"],
  dependsOn: [],
  initially: true,
  basemap: true,
  picks: "roads",
  draw(district, style) {
    const items = district.datasets.roads?.items;
    if (items === undefined) return nothing;
    const label = { sizePixels: 11.5, weight: "regular", color: paletteOf(style.theme).quiet } as const;
    const major = classes.filter(([, { tone }]) => tone !== "minor").map(([name]) => name);
    return {
      ...nothing,
      sources: [featureSource("roads", items, (road) => ({ name: road.name, class: road.class }))],
      layers: [
        ...lines(style),
        {
          band: "label",
          spec: {
            id: "roads-name",
            type: "symbol",
            source: "roads",
            minzoom: 10.5,
            filter: expression(
              "all",
              ["!=", ["get", "name"], ""],
              ["step", ["zoom"], ["in", ["get", "class"], ["literal", major]], 13.5, true],
            ),
            layout: {
              ...labelLayout(style, label),
              "symbol-spacing": 480 * style.textScale,
              ...alongLine,
              "text-max-angle": 30,
            },
            paint: labelPaint(style, label),
          },
        },
      ],
    };
  },
  legend(district, { theme }) {
    const palette = paletteOf(theme);
    const present = new Set(district.datasets.roads?.items.map((road) => road.class));
    return [
      ...classes
        .filter(([name]) => present.has(name))
        .map(([name, style]) => ({
          label: `things.value.roads.${name}`,
          color: style.tone === "minor" ? palette.roadCase : toneOf(palette, style),
          shape: "line" as const,
        })),
      ...(present.has("forest-road")
        ? [{ label: "things.value.roads.forest-road", color: palette.forestPath, shape: "dash" as const }]
        : []),
    ];
  },
};
