import type { PlacedSource, Theme } from "../../layers/layer-kind";
import { paletteOf } from "../../layers/palette";
import type { MapLayer } from "../../map/map-layer";

/** A dropped layer over the map: the needle's colour, because it is proposed and not yet there. */
export function previewLayer(data: PlacedSource["data"], key: string, theme: Theme): MapLayer {
  const { needle, surface } = paletteOf(theme);
  const source = "doctor-preview";
  return {
    kind: source,
    picks: null,
    sources: [{ id: source, key, data, promoteId: "index" }],
    layers: [
      {
        band: "area",
        spec: {
          id: "doctor-fill",
          type: "fill",
          source,
          filter: ["==", ["geometry-type"], "Polygon"],
          paint: { "fill-color": needle, "fill-opacity": 0.12 },
        },
      },
      {
        band: "needle",
        spec: {
          id: "doctor-line",
          type: "line",
          source,
          filter: ["!=", ["geometry-type"], "Point"],
          paint: { "line-color": needle, "line-width": 1.5 },
        },
      },
      {
        band: "needle",
        spec: {
          id: "doctor-point",
          type: "circle",
          source,
          filter: ["==", ["geometry-type"], "Point"],
          paint: {
            "circle-color": needle,
            "circle-radius": 4,
            "circle-stroke-color": surface,
            "circle-stroke-width": 1,
          },
        },
      },
    ],
    deck: [],
    states: {},
  };
}
