import { factsThatMatter } from "../indicators/facts-that-matter";
import { shippedProfiles } from "../indicators/profiles/registry";
import { profilesFor } from "../indicators/profiles-for";
import { layerKinds } from "../layers/registry";
import type { Catalogue, IndicatorEntry, KindEntry } from "./catalogue";
import type { OpenDistrict } from "./district-source";
import { allIndicators } from "./figure-desk";

/** The registries as data. */
export function catalogueOf({ profiles: own }: Pick<OpenDistrict, "profiles">): Catalogue {
  return {
    indicators: allIndicators.map((indicator): IndicatorEntry => {
      const { compute: _, summarise: __, ...entry } = indicator;
      return {
        ...entry,
        alsoUses: entry.alsoUses ?? [],
        facts: factsThatMatter(indicator, [...shippedProfiles, ...own]),
        defaults: entry.defaults as Readonly<Record<string, unknown>>,
        choices: entry.choices as IndicatorEntry["choices"],
        profiles: profilesFor(indicator, own).map(({ id }) => id),
      };
    }),
    kinds: layerKinds.map((kind): KindEntry => {
      const { draw: _, legend: __, ...entry } = kind;
      return entry;
    }),
    profiles: [...shippedProfiles.filter(({ id }) => !own.some((county) => county.id === id)), ...own],
  };
}
