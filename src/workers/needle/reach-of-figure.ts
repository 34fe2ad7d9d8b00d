import type { Service } from "../../geo/coverage/service";
import type { RadiusRule } from "../../geo/coverage/service-coverage";
import { builtUpCells } from "../../indicators/built-up-cells";
import type { Land } from "../../indicators/covered-land";
import { facilityCover } from "../../indicators/facility-cover";
import { facilityServices } from "../../indicators/facility-services";
import { countedForest, yearOrLatest } from "../../indicators/forest-zones";
import { inBuiltUp } from "../../indicators/in-built-up";
import type { ComputeContext } from "../../indicators/indicator";
import { readParams } from "../../indicators/params";
import { parkCoverage } from "../../indicators/park-coverage";
import { parkServices } from "../../indicators/park-services";
import { postServices } from "../../indicators/post-services";
import { reach } from "../../indicators/reach";
import type { Datasets } from "../../model/district";
import type { Compound, Facility, Park, Post } from "../../model/entities";
import type { CoverBase, LiveThing } from "../../planning/live/live-model";
import type { NewThing, Thing } from "../../planning/scenario/edit";
import type { FigureChoice } from "../job-map";
import type { ReachIndicator } from "./figure-of-things";

/** How far things serve under one figure, and what they serve. */
export interface Reach {
  readonly base: CoverBase;
  readonly land: readonly Land[];
  readonly compounds: readonly Compound[];
  /** All that serves among these things of the figure's role. */
  servicesOf(items: readonly Thing[]): readonly Service[];
  /** How far one thing serves, also where it is put elsewhere or grows. */
  rangeOf(thing: NewThing): Pick<LiveThing, "rules" | "radiusMetres" | "notCounted">;
  /** Whether nothing but place and size decides. */
  readonly exact: boolean;
}

type Params = NonNullable<FigureChoice["params"]>;

/** The same services, land and compounds that the figure itself is computed from. */
export function reachOfFigure(
  indicator: ReachIndicator,
  params: Params,
  data: Datasets,
  context: ComputeContext,
): Reach {
  switch (indicator) {
    case "park-coverage":
      return parkReach(params, data, context);
    case "facility-cover":
      return facilityReach(params, data, context);
    default:
      return postReach(indicator, params, data, context);
  }
}

const living = (data: Datasets): readonly Land[] => data.residential?.items ?? [];
const homes = (data: Datasets): readonly Compound[] => data.compounds?.items ?? [];

function parkReach(given: Params, data: Datasets, context: ComputeContext): Reach {
  const { profile, frame } = context;
  const { denominator, parksOutside } = readParams(parkCoverage.defaults, parkCoverage.choices, given);
  const base = denominator === "by-profile" ? (profile?.denominator ?? "residential") : denominator;
  const classes = profile?.counts?.["park-coverage"];
  const ofLand = base === "residential" || base === "built-up";
  const rulesOf = (park: Park): RadiusRule[] => {
    const fitting = (profile?.radii ?? []).filter((rule) => park.historic === true || !rule.historicOnly);
    // Of two rules that begin at the same size the first one counts.
    const first = fitting.filter(
      (rule, i) => fitting.findIndex((other) => other.minSquareMetres === rule.minSquareMetres) === i,
    );
    return first.map(({ minSquareMetres, radiusMetres }) => ({
      minSquareMetres,
      radiusMetres: reach(radiusMetres, profile),
    }));
  };
  return {
    base: ofLand ? "land" : base === "population" ? "people" : (base as CoverBase),
    land: base === "built-up" ? builtUpCells(data, context) : living(data),
    compounds: homes(data),
    servicesOf(items) {
      if (profile === null) return [];
      const { services } = parkServices(items as readonly Park[], profile, frame);
      return parksOutside === "counted" ? services : inBuiltUp(services, data, context).inside;
    },
    rangeOf({ item }) {
      const isCounted = !classes || classes.includes((item as Park).class);
      return { rules: rulesOf(item as Park), radiusMetres: null, notCounted: isCounted ? null : "class" };
    },
    exact: parksOutside === "counted",
  };
}

function facilityReach(given: Params, data: Datasets, context: ComputeContext): Reach {
  const { profile } = context;
  const { category, base, radiusMetres } = readParams(facilityCover.defaults, facilityCover.choices, given);
  const servicesOf = (items: readonly Thing[]) =>
    facilityServices(items as readonly Facility[], category, radiusMetres, profile, 1).services;
  return {
    base,
    land: living(data),
    compounds: homes(data),
    servicesOf,
    rangeOf({ item }) {
      const [service] = servicesOf([item]);
      if (service) return { rules: [], radiusMetres: service.radiusMetres, notCounted: null };
      const isOfKind = (item as Facility).category === category;
      return { rules: [], radiusMetres: null, notCounted: isOfKind ? "no-radius" : "class" };
    },
    exact: true,
  };
}

function postReach(
  indicator: "watch-reach" | "checkpoint-reach",
  given: Params,
  data: Datasets,
  context: ComputeContext,
): Reach {
  const forest = data.forest?.items ?? [];
  const year = yearOrLatest(forest, Number(given.year ?? 0));
  const kind = indicator === "watch-reach" ? "watchtower" : "checkpoint";
  const common =
    indicator === "watch-reach" ? Number(given.rangeMetres ?? 0) : Number(given.reachMetres ?? 3000);
  const servicesOf = (items: readonly Thing[]) =>
    postServices(
      (items as readonly Post[]).filter((post) => post.class === kind),
      common,
      1,
    ).services;
  return {
    base: "land",
    land: year === null ? [] : countedForest(forest, year, indicator, context.profile, context.frame).zones,
    compounds: [],
    servicesOf,
    rangeOf({ item }) {
      const [service] = servicesOf([item]);
      return service
        ? { rules: [], radiusMetres: service.radiusMetres, notCounted: null }
        : {
            rules: [],
            radiusMetres: null,
            notCounted: (item as Post).class === kind ? "no-radius" : "class",
          };
    },
    exact: true,
  };
}
