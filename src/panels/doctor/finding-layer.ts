import type { Feature } from "geojson";
import type { FindingPlace, Findings } from "../../data/doctor/report";
import { labelLayout, labelPaint } from "../../layers/label";
import { type DrawStyle, deskScale, type Theme } from "../../layers/layer-kind";
import { paletteOf } from "../../layers/palette";
import type { MapLayer } from "../../map/map-layer";

const ground = "doctor-ground";
const spots = "doctor-findings";

/** Where findings are: rings, so that what is wrong stays in sight inside them; gaps and overlaps as they lie, with their area. */
export function findingLayer({ places }: Findings, key: string, theme: Theme): MapLayer {
  const { needle, uncovered, quiet, ink } = paletteOf(theme);
  const label = { color: ink, sizePixels: 12, weight: "medium" } as const;
  const style: DrawStyle = { theme, locale: "zh-CN", figure: null, year: null, opacity: 1, ...deskScale };
  const bySeverity = [
    "match",
    ["get", "severity"],
    "error",
    needle,
    "warning",
    uncovered,
    quiet,
  ] as unknown as string;
  return {
    kind: "doctor-findings",
    picks: null,
    sources: [
      { id: ground, key, promoteId: "index", data: collection(places.flatMap(groundOf)) },
      { id: spots, key, promoteId: "index", data: collection(places.map(spotOf)) },
    ],
    layers: [
      {
        band: "needle",
        spec: {
          id: "doctor-ground-fill",
          type: "fill",
          source: ground,
          paint: { "fill-color": bySeverity, "fill-opacity": 0.45 },
        },
      },
      {
        band: "needle",
        spec: {
          id: "doctor-ground-line",
          type: "line",
          source: ground,
          paint: { "line-color": bySeverity, "line-width": 1.5 },
        },
      },
      {
        band: "needle",
        spec: {
          id: "doctor-rings",
          type: "circle",
          source: spots,
          paint: {
            "circle-color": "transparent",
            "circle-radius": 9,
            "circle-stroke-color": bySeverity,
            "circle-stroke-width": 2,
          },
        },
      },
      {
        band: "needle",
        spec: {
          id: "doctor-areas",
          type: "symbol",
          source: spots,
          layout: { ...labelLayout(style, label), "text-offset": [0, 1.4] },
          paint: labelPaint(style, label),
        },
      },
    ],
    deck: [],
    states: {},
  };
}

const collection = (features: Feature[]) => ({ type: "FeatureCollection", features }) as const;

function groundOf({ ground: found, severity }: FindingPlace, index: number): readonly Feature[] {
  if (found === undefined) return [];
  return [{ type: "Feature", properties: { index, severity }, geometry: found.shape }];
}

function spotOf({ at, severity, ground: found }: FindingPlace, index: number): Feature {
  const name = found === undefined ? "" : `${Math.round(found.squareMetres).toLocaleString("en")} m²`;
  return {
    type: "Feature",
    properties: { index, severity, name },
    geometry: { type: "Point", coordinates: [...at] },
  };
}
