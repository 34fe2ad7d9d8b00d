import { type HeightField, metresPerDegree } from "../../geo/elevation";
import type { LayerKind } from "../layer-kind";
import { nothing } from "../nothing";
import { paletteOf } from "../palette";
import { fieldBounds } from "./terrain-tile";

/** Metres across a 256-pixel web-mercator tile's pixel at zoom 0 on the equator. */
const pixelMetresAtZoom0 = 156_543;

/** The first zoom whose pixels are as fine as the samples; nearer views enlarge its tiles. */
export function deepestZoom(field: HeightField): number {
  const [, , , north] = fieldBounds(field);
  const lat = (north * Math.PI) / 180;
  const sampleMetres = field.cellDegrees[1] * metresPerDegree(lat)[1];
  const zoom = Math.ceil(Math.log2((pixelMetresAtZoom0 * Math.cos(lat)) / sampleMetres));
  return Math.min(14, Math.max(6, zoom));
}

/**
 * The lie of the land, in the background of everything: relief from the district's own height field.
 *
 * Igor's method, which shades steep slopes and leaves flat ground the colour of the paper.
 */
export const hillshade: LayerKind = {
  id: "hillshade",
  group: "base",
  roles: ["elevation"],
  dependsOn: [],
  initially: true,
  basemap: true,
  picks: null,
  draw({ elevation, manifest }, style) {
    if (elevation === undefined) return nothing;
    const { reliefLight, reliefShadow } = paletteOf(style.theme);
    const file = manifest.layers.find(({ role }) => role === "elevation");
    return {
      ...nothing,
      terrain: [
        {
          id: "heights",
          key: [file?.file, file?.date, ...elevation.origin, elevation.width, elevation.height].join("-"),
          bounds: fieldBounds(elevation),
          maxZoom: deepestZoom(elevation),
        },
      ],
      layers: [
        {
          band: "ground",
          spec: {
            id: "hillshade",
            type: "hillshade",
            source: "heights",
            paint: {
              "hillshade-method": "igor",
              "hillshade-illumination-direction": 315,
              "hillshade-exaggeration": (style.theme === "dark" ? 0.42 : 0.36) * style.opacity,
              "hillshade-shadow-color": reliefShadow,
              "hillshade-highlight-color": reliefLight,
              "hillshade-accent-color": reliefShadow,
            },
          },
        },
      ],
    };
  },
  legend: () => [],
};
