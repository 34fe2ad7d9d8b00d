import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { FeatureCollection, MultiPolygon } from "geojson";
import { patternId } from "../image-id";
import type { LayerDescription, LegendEntry, Theme } from "../layer-kind";
import { paletteOf } from "../palette";
import { textHash } from "../text-hash";

/** Ground by how many services reach it: index 0 once, 1 twice, 2 three times or more; and what nobody reaches. */
export interface OverlapDrawing {
  readonly depths: readonly (MultiPolygon | null)[];
  readonly uncovered: MultiPolygon | null;
}

const source = "overlap";
/** Steps far enough apart to be told from one another on a projector, the map legible through the deepest. */
const opacities = [0.16, 0.38, 0.66] as const;

const hatch = (theme: Theme) =>
  patternId({ kind: "lines", color: paletteOf(theme).uncovered, spacingPixels: 6, strokePixels: 2.2 });

function dataOf({ depths, uncovered }: OverlapDrawing): FeatureCollection {
  const grounds = [
    ...depths.map((geometry, index) => [`${index + 1}`, geometry] as const),
    ["0", uncovered] as const,
  ];
  return {
    type: "FeatureCollection",
    features: grounds.flatMap(([reached, geometry]) =>
      geometry === null ? [] : [{ type: "Feature", properties: { id: reached, reached }, geometry }],
    ),
  };
}

/** Ever deeper blue where more services reach; hatched orange where none does. */
export function drawOverlap(drawing: OverlapDrawing, theme: Theme): LayerDescription {
  const { covered, uncovered, stroke } = paletteOf(theme);
  const data = dataOf(drawing);
  const key = textHash(JSON.stringify(data.features.map(({ geometry }) => geometry)));
  const layer = (name: string, reached: string, rest: Pick<LayerSpecification, "type" | "paint">) => ({
    band: "area" as const,
    spec: {
      id: `${source}-${name}`,
      source,
      filter: ["==", ["get", "reached"], reached],
      ...rest,
    } as LayerSpecification,
  });
  return {
    sources: [{ id: source, key, data, promoteId: "id" }],
    layers: [
      ...opacities.flatMap((opacity, index) => [
        layer(`fill-${index + 1}`, `${index + 1}`, {
          type: "fill",
          paint: { "fill-color": covered, "fill-opacity": opacity },
        }),
        layer(`edge-${index + 1}`, `${index + 1}`, {
          type: "line",
          paint: { "line-color": covered, "line-width": (0.6 + 0.4 * index) * stroke, "line-opacity": 0.9 },
        }),
      ]),
      layer("open", "0", { type: "fill", paint: { "fill-pattern": hatch(theme) } }),
      layer("open-edge", "0", {
        type: "line",
        paint: { "line-color": uncovered, "line-width": 1.2 * stroke },
      }),
    ],
    deck: [],
    states: {},
  };
}

/** Samples in the order once, twice, three times or more, nobody. */
export function overlapLegend(theme: Theme): readonly Omit<LegendEntry, "label">[] {
  const { covered, uncovered } = paletteOf(theme);
  return [
    ...opacities.map((opacity) => ({ color: withOpacity(covered, opacity), shape: "fill" as const })),
    { color: uncovered, shape: "hatch" as const, image: hatch(theme) },
  ];
}

/** `#rrggbb` with an opacity of 0 to 1 as `#rrggbbaa`. */
const withOpacity = (color: string, opacity: number) =>
  `${color}${Math.round(255 * opacity)
    .toString(16)
    .padStart(2, "0")}`;
