import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Theme } from "../layers/layer-kind";
import { paletteOf } from "../layers/palette";
import { anchorOf, anchors } from "./anchors";
import { fontFaces } from "./fonts";
import { needleLayers, needleSource } from "./needle";

/** The paper everything lies on. */
export const paperLayer = "paper";

/** The style a map starts from: paper, the bands, the needle. No glyph server, no sprite, no other host. */
export function baseStyle(theme: Theme): StyleSpecification {
  const faces = fontFaces();
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const needle = anchors.findIndex(({ id }) => id === anchorOf("needle"));
  return {
    version: 8,
    ...(faces ? { "font-faces": faces } : {}),
    transition: { duration: still ? 0 : 200, delay: 0 },
    light: { anchor: "map", position: [1.3, 310, 35], intensity: 0.28, color: "#ffffff" },
    sources: {
      [needleSource]: { type: "geojson", data: { type: "FeatureCollection", features: [] } },
    },
    layers: [
      { id: paperLayer, type: "background", paint: { "background-color": paletteOf(theme).paper } },
      ...anchors.slice(0, needle),
      ...needleLayers(theme),
      ...anchors.slice(needle),
    ],
  };
}
