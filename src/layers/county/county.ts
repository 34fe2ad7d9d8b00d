import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import type { Boundary } from "../../model/entities";
import { contentKey } from "../content-key";
import { byZoom } from "../expression";
import { featureSource } from "../feature-source";
import type { LayerKind, SourceDescription } from "../layer-kind";
import { nothing } from "../nothing";
import { paletteOf } from "../palette";

const world: Position[] = [
  [-180, -85],
  [180, -85],
  [180, 85],
  [-180, 85],
  [-180, -85],
];

const outerRings = (geometry: Polygon | MultiPolygon): Position[][] =>
  (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).flatMap(([outer]) =>
    outer === undefined ? [] : [outer],
  );

/** Everything but the county, as one polygon with holes. */
function outside(items: readonly Boundary[]): SourceDescription {
  const rings = items.flatMap(({ geometry }) => outerRings(geometry));
  const feature: Feature = {
    type: "Feature",
    properties: { id: "outside" },
    geometry: { type: "Polygon", coordinates: [world, ...rings] },
  };
  return {
    id: "outside",
    key: `outside-${contentKey(items)}`,
    data: { type: "FeatureCollection", features: [feature] },
    promoteId: "id",
  };
}

/** The county's line; what lies outside steps back. */
export const county: LayerKind = {
  id: "county",
  group: "places",
  roles: ["boundary"],
  dependsOn: [],
  initially: true,
  picks: null,
  draw(district, style) {
    const items = district.datasets.boundary?.items;
    if (items === undefined) return nothing;
    const { ink, paper, veil, stroke } = paletteOf(style.theme);
    return {
      ...nothing,
      sources: [outside(items), featureSource("boundary", items, ({ name }) => ({ name }))],
      layers: [
        {
          band: "ground",
          spec: {
            id: "county-outside",
            type: "fill",
            source: "outside",
            paint: { "fill-color": veil, "fill-antialias": false, "fill-opacity": 0.72 },
          },
        },
        {
          band: "line",
          spec: {
            id: "county-halo",
            type: "line",
            source: "boundary",
            layout: { "line-join": "round" },
            paint: {
              "line-color": paper,
              "line-width": byZoom([7, 3.5 * stroke], [14, 6 * stroke]),
              "line-opacity": 0.8 * style.opacity,
            },
          },
        },
        {
          band: "line",
          spec: {
            id: "county-line",
            type: "line",
            source: "boundary",
            layout: { "line-join": "round" },
            paint: {
              "line-color": ink,
              "line-width": byZoom([7, 1.2 * stroke], [14, 2.4 * stroke]),
              "line-dasharray": [7, 2, 1.5, 2],
              "line-opacity": 0.85 * style.opacity,
            },
          },
        },
      ],
    };
  },
  legend: (_, { theme }) => [{ label: "things.role.boundary", color: paletteOf(theme).ink, shape: "dash" }],
};
