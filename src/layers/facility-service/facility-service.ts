import { serviceArea } from "../../geo/overlay";
import { facilityServices } from "../../indicators/facility-services";
import { remember } from "../../indicators/memo";
import type { District } from "../../model/district";
import { type FacilityCategory, facilityCategories } from "../../model/entities";
import { featureSource } from "../feature-source";
import type { DrawStyle, LayerKind } from "../layer-kind";
import { nothing } from "../nothing";
import { paletteOf } from "../palette";
import { profileInUse } from "../profile-in-use";
import { serviceLayers } from "../service-layers";

/** The category the figure chosen speaks of; toilets, which have a mandatory radius, where it speaks of none. */
const categoryOf = ({ figure }: DrawStyle): FacilityCategory =>
  facilityCategories.find((category) => category === figure?.params.category) ?? "toilet";

/** Metres the reader asked for in place of the profile's; 0: none. */
const askedMetres = ({ figure }: DrawStyle): number => {
  const asked = figure?.params.category === undefined ? 0 : figure.params.radiusMetres;
  return typeof asked === "number" ? asked : 0;
};

function reachOf(district: District, style: DrawStyle) {
  const items = district.datasets.facilities?.items ?? [];
  const category = categoryOf(style);
  const asked = askedMetres(style);
  const profile = profileInUse(style, ({ categoryRadii }) => categoryRadii !== undefined);
  return remember(items, `service-${category}-${asked}-${JSON.stringify(profile?.categoryRadii)}`, () => {
    const { services } = facilityServices(items, category, asked, profile, 1);
    const radii = [...new Set(services.map(({ radiusMetres }) => radiusMetres))].sort((a, b) => a - b);
    return { category, radii, geometry: serviceArea(services, district.frame) };
  });
}

/** What facilities of one category serve. */
export const facilityService: LayerKind = {
  id: "facility-service",
  group: "facilities",
  roles: ["facilities"],
  dependsOn: ["figure", "profile"],
  initially: false,
  picks: null,
  draw(district, style) {
    if (district.datasets.facilities === undefined) return nothing;
    const { category, geometry } = reachOf(district, style);
    if (geometry === null) return nothing;
    return {
      ...nothing,
      sources: [featureSource("facility-service", [{ id: category, geometry }], () => ({}))],
      layers: serviceLayers("facility-service", style),
    };
  },
  legend(district, style) {
    if (district.datasets.facilities === undefined) return [];
    const { category, radii } = reachOf(district, style);
    const { covered } = paletteOf(style.theme);
    return radii.map((metres) => ({
      label: `layers.facility-reach.${category}`,
      params: { metres: Math.round(metres) },
      color: covered,
      shape: "wash" as const,
    }));
  },
};
