import type { Area } from "../../geo/area";
import type { FeatureRole } from "../../model/role";
import type { SitingScene } from "../../planning/siting/scene/siting-scene";
import type { OpenDistrict } from "../district-source";
import { candidatesOf } from "./candidates-of";
import { demandOf } from "./demand-of";
import type { Advice, SitingAsk, SitingGround } from "./siting-ask";
import {
  indicatorOfKind,
  profileOfKind,
  radiiOfKind,
  radiusOf,
  standingOf,
  thingOfKind,
} from "./siting-kinds";

/** A question's places, with what is to be told about them. */
export interface SitingCase {
  readonly scene: SitingScene;
  readonly standard: string | null;
  readonly size: Advice["size"];
  readonly land: readonly Area[] | null;
}

/** The roles a question about this ground looks at. */
export function rolesOfGround({ kind, demand }: SitingGround): readonly FeatureRole[] {
  return [thingOfKind(kind).role, demand];
}

/** The roles a whole question looks at. */
export function rolesOfAsk(ask: SitingAsk): readonly FeatureRole[] {
  const { candidates, forbidden, budget } = ask;
  const own =
    candidates.from === "layer"
      ? [candidates.role]
      : candidates.from === "lattice" && candidates.land !== "county"
        ? [candidates.land]
        : [];
  return [
    ...new Set([...rolesOfGround(ask), ...own, ...forbidden, ...(budget ? (["built-up"] as const) : [])]),
  ];
}

/** Who is served by what stands; no candidates yet. */
export function groundOf({ district, profiles }: OpenDistrict, ground: SitingGround): SitingCase {
  const thing = thingOfKind(ground.kind);
  const profile = profileOfKind(thing, ground.profile, profiles);
  const { radiusMetres, standard } = radiusOf(ground, radiiOfKind(thing, profile), profile);
  const demand = demandOf(district, ground, indicatorOfKind(thing), profile);
  const standing = standingOf(district, thing, profile, radiusMetres);
  const { frame } = district;
  const { things, demands } = demand;
  return {
    scene: { frame, things, demands, standing, candidates: [], radiusMetres },
    standard,
    land: demand.land,
    size: {
      spots: demands.length,
      things: things.length,
      candidates: 0,
      barred: 0,
      standing: standing.length,
      withoutWeight: demand.withoutWeight,
      latticeMetres: null,
      sampleMetres: demand.sampleMetres,
    },
  };
}

/** The ground with the candidates the question allows. */
export function caseOf(open: OpenDistrict, ask: SitingAsk): SitingCase {
  const ground = groundOf(open, ask);
  const { sites, latticeMetres } = candidatesOf(open.district, ask);
  const standing = ask.standing === "ignore" ? [] : ground.scene.standing;
  return {
    ...ground,
    scene: { ...ground.scene, standing, candidates: sites },
    size: {
      ...ground.size,
      candidates: sites.length,
      barred: sites.filter(({ barred }) => barred).length,
      standing: standing.length,
      latticeMetres,
    },
  };
}
