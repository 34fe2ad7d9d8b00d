import { boundingBox } from "../../geo/positions";
import type { District } from "../../model/district";
import type { LayerKind } from "../layer-kind";
import { nothing } from "../nothing";
import { paletteOf } from "../palette";

/** Heights of a county come every 30 to 90 m; a tile pixel at zoom 12 is 30 m at 38° north. */
const deepestZoom = 12;

/** Where heights may be asked for: the county with a fifth of its size around it. */
function extentOf(district: District): readonly [number, number, number, number] {
  const boundary = district.datasets.boundary?.items.map(({ geometry }) => geometry) ?? [];
  const [west, south, east, north] = boundingBox(boundary) ??
    district.manifest.camera.bounds ?? [-180, -85, 180, 85];
  const [marginX, marginY] = [(east - west) / 5, (north - south) / 5];
  return [
    Math.max(-180, west - marginX),
    Math.max(-85, south - marginY),
    Math.min(180, east + marginX),
    Math.min(85, north + marginY),
  ];
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
  alsoUses: ["boundary"],
  dependsOn: [],
  initially: true,
  basemap: true,
  picks: null,
  draw(district, style) {
    const heights = district.manifest.layers.find(({ role }) => role === "elevation");
    if (heights === undefined || district.missing.includes("elevation")) return nothing;
    const { reliefLight, reliefShadow } = paletteOf(style.theme);
    const dark = style.theme === "dark";
    return {
      ...nothing,
      terrain: [
        {
          id: "heights",
          key: `${heights.file}-${heights.date}`,
          bounds: extentOf(district),
          maxZoom: deepestZoom,
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
              "hillshade-exaggeration": (dark ? 0.55 : 0.38) * style.opacity,
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
