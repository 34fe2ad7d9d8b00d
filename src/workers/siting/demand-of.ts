import { countedForest, yearOrLatest } from "../../indicators/forest-zones";
import { spotOf } from "../../indicators/located";
import { MissingRole } from "../../indicators/missing";
import type { Profile } from "../../indicators/profile";
import type { District } from "../../model/district";
import type { Area } from "../../model/entities";
import { sampleLand } from "../../planning/siting/scene/sample-land";
import type { DemandSpot, DemandThing } from "../../planning/siting/scene/siting-scene";
import type { SitingGround } from "./siting-ask";

export interface SitingDemand {
  readonly things: readonly DemandThing[];
  readonly demands: readonly DemandSpot[];
  /** Things that lack the number they would be weighed by: they weigh nothing, and are told. */
  readonly withoutWeight: number;
  readonly sampleMetres: number | null;
  /** The land itself, where ground is counted: for the exact figure. */
  readonly land: readonly Area[] | null;
}

interface Item {
  readonly id: string;
  readonly name: string;
  readonly geometry: Area | { readonly type: "Point"; readonly coordinates: number[] };
  readonly households?: number;
  readonly population?: number;
}

/** Who is to be served, and what each weighs. @throws MissingRole where the district has no such data. */
export function demandOf(
  district: District,
  { demand, weigh }: Pick<SitingGround, "demand" | "weigh">,
  indicator: string,
  profile: Profile | null,
): SitingDemand {
  const items = itemsOf(district, demand, indicator, profile);
  const things = items.map(({ id, name, geometry, households, population }): DemandThing => {
    const at = spotOf(geometry as Area);
    return {
      id,
      name,
      at,
      ...(households === undefined ? {} : { households }),
      ...(population === undefined ? {} : { people: population }),
    };
  });
  if (weigh === "area") return ofGround(district, items, things);
  const weightOf = ({ households, people }: DemandThing): number | undefined =>
    weigh === "count" ? 1 : weigh === "people" ? people : households;
  return {
    things,
    demands: things.map((thing, at) => ({ at: thing.at, thing: at, weight: weightOf(thing) ?? 0 })),
    withoutWeight: things.filter((thing) => weightOf(thing) === undefined).length,
    sampleMetres: null,
    land: null,
  };
}

function itemsOf(
  { datasets, frame }: District,
  demand: SitingGround["demand"],
  indicator: string,
  profile: Profile | null,
): readonly Item[] {
  if (demand === "forest") {
    const zones = datasets.forest?.items ?? [];
    const year = yearOrLatest(zones, 0);
    if (year === null) throw new MissingRole("forest");
    return countedForest(zones, year, indicator, profile, frame).zones;
  }
  const items: readonly Item[] | undefined = datasets[demand]?.items as readonly Item[] | undefined;
  if (items === undefined) throw new MissingRole(demand);
  return items;
}

function ofGround({ frame }: District, items: readonly Item[], things: readonly DemandThing[]): SitingDemand {
  const places = items.flatMap(({ geometry }, at) => (geometry.type === "Point" ? [] : [at]));
  const land = places.map((at) => items[at]!.geometry as Area);
  const { spots, spacingMetres } = sampleLand(land, frame);
  return {
    things,
    demands: spots.map(({ at, piece, squareMetres }) => ({
      at,
      thing: places[piece]!,
      weight: squareMetres,
    })),
    withoutWeight: items.length - places.length,
    sampleMetres: spacingMetres,
    land,
  };
}
