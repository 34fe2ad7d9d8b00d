import { serviceArea } from "../../geo/overlay";
import { remember } from "../../indicators/memo";
import { parkServices } from "../../indicators/park-services";
import type { District } from "../../model/district";
import { featureSource } from "../feature-source";
import type { DrawStyle, LayerKind } from "../layer-kind";
import { nothing } from "../nothing";
import { paletteOf } from "../palette";
import { profileInUse } from "../profile-in-use";
import { serviceLayers } from "../service-layers";

const profileOf = (style: DrawStyle) =>
  profileInUse(style, ({ radii, indicators }) => radii !== undefined && indicators.includes("park-coverage"));

/** All ground within reach of a park that counts, dissolved: ground served twice is drawn once. */
function reachOf(district: District, style: DrawStyle) {
  const items = district.datasets.parks?.items ?? [];
  const profile = profileOf(style);
  if (profile === null) return null;
  return remember(items, `service-${JSON.stringify(profile.radii)}-${profile.id}`, () =>
    serviceArea(parkServices(items, profile, district.frame).services, district.frame),
  );
}

/** What the parks serve under the profile chosen. */
export const parkService: LayerKind = {
  id: "park-service",
  group: "parks",
  roles: ["parks"],
  dependsOn: ["profile", "figure"],
  initially: false,
  picks: null,
  draw(district, style) {
    const geometry = reachOf(district, style);
    if (geometry === null) return nothing;
    return {
      ...nothing,
      sources: [featureSource("park-service", [{ id: "reach", geometry }], () => ({}))],
      layers: serviceLayers("park-service", style),
    };
  },
  legend: (_, style) => {
    const radii = profileOf(style)?.radii ?? [];
    return radii.map(({ radiusMetres, minSquareMetres, historicOnly }) => ({
      label: historicOnly ? "layers.legend.park-reach-historic" : "layers.legend.park-reach",
      params: { metres: radiusMetres, squareMetres: minSquareMetres },
      color: paletteOf(style.theme).covered,
      shape: "wash" as const,
    }));
  },
};
