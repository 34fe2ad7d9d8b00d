import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { type Band, bands } from "../layers/layer-kind";

/** Where a configured basemap goes: under every band. */
export const baseAnchor = "band:base";

/** The invisible layer that closes a band; what belongs to the band is put right before it. */
export const anchorOf = (band: Band): string => `band:${band}`;

/** Closed bands, from the ground up: fixed points, so that no layer's place depends on a foreign layer's name. */
export const anchors: readonly LayerSpecification[] = [baseAnchor, ...bands.map(anchorOf)].map((id) => ({
  id,
  type: "background",
  layout: { visibility: "none" },
}));
