import type { Polygon } from "geojson";
import type { LngLat } from "../../geo/area";
import type { FeatureRole } from "../../model/role";
import type { Cover } from "../../planning/siting/scene/recount-scene";
import type { ClosureResult } from "../../planning/siting/worth/random-closures";
import type { OfDistrict } from "../job-map";

/** Who or what is to be served. */
export const demandKinds = ["compounds", "residential", "forest"] as const;
export type DemandKind = (typeof demandKinds)[number];

/** What one is worth: people, households, ground, or each compound and parcel alike. */
export const weighings = ["people", "households", "area", "count"] as const;
export type Weighing = (typeof weighings)[number];

/** Land a lattice of candidates may lie in. */
export const latticeLands = ["built-up", "residential", "county"] as const;
export type LatticeLand = (typeof latticeLands)[number];

/** Roles whose things may be candidates: each stands at its middle. */
export const candidateRoles = [
  "compounds",
  "green",
  "parks",
  "residential",
  "villages",
  "grids",
  "facilities",
  "posts",
  "teams",
] as const satisfies readonly FeatureRole[];
export type CandidateRole = (typeof candidateRoles)[number];

/** Roles whose ground may be out of bounds. */
export const forbiddenRoles = ["forest", "green", "parks", "residential", "keeper-areas"] as const;
export type ForbiddenRole = (typeof forbiddenRoles)[number];

export type CandidateSource =
  /** `spacingMetres` null: as fine as about a thousand points allow. */
  | { readonly from: "lattice"; readonly land: LatticeLand; readonly spacingMetres: number | null }
  | { readonly from: "layer"; readonly role: CandidateRole }
  | { readonly from: "points"; readonly points: readonly LngLat[] };

/** What a kind of thing is called: "parks", "facilities:toilet", "posts:watchtower". */
export type SitingKindId = string;

/** Who serves, who is served, and what counts. */
export interface SitingGround {
  readonly kind: SitingKindId;
  /** Id of the profile radii are read from; null: the first that speaks of the kind. */
  readonly profile: string | null;
  /** Metres a new one serves; null: as the profile says. */
  readonly radiusMetres: number | null;
  readonly demand: DemandKind;
  readonly weigh: Weighing;
}

/** A planner's question. */
export interface SitingAsk extends SitingGround {
  /** most: cover the most with so many. all: cover everything that can be with the fewest. */
  readonly goal: "most" | "all";
  readonly count: number;
  readonly candidates: CandidateSource;
  /** ignore: as if nothing stood. */
  readonly standing: "stay" | "move" | "ignore";
  readonly forbidden: readonly ForbiddenRole[];
  /** Ground the planner drew as out of bounds. */
  readonly zones: readonly Polygon[];
  readonly spacingMetres: number;
  readonly capacity: number | null;
  /** What one costs inside the built-up land and outside of it, and what all may cost; null: money is no matter. */
  readonly budget: { readonly total: number; readonly inside: number; readonly outside: number } | null;
  /** How long to look for something better. */
  readonly seconds: number;
}

/** A kind one can ask for. */
export interface SitingKind {
  readonly id: SitingKindId;
  readonly standing: number;
  /** Radii the profile knows for it, the smallest first; empty where it says nothing. */
  readonly radii: readonly SitingRadius[];
}

export interface SitingRadius {
  readonly radiusMetres: number;
  readonly standard: string;
  /** For parks: from this size on. */
  readonly minSquareMetres?: number;
}

/** What this district has to ask with. */
export interface SitingOffer {
  readonly kinds: readonly SitingKind[];
  readonly demands: readonly { readonly id: DemandKind; readonly weighings: readonly Weighing[] }[];
  readonly lands: readonly LatticeLand[];
  readonly layers: readonly CandidateRole[];
  readonly forbidden: readonly ForbiddenRole[];
}

/** One thing served or not, as lists show it. */
export interface NamedThing {
  readonly id: string;
  readonly name: string;
  readonly at: LngLat;
  readonly weight: number;
  readonly households?: number;
  readonly people?: number;
}

/** One place of an answer. */
export interface AdviceSite {
  /** The candidate's or standing thing's id: the same place keeps it from answer to answer. */
  readonly id: string;
  readonly name: string;
  readonly at: LngLat;
  /** Stands there already (when what stands may move). */
  readonly standing: boolean;
  /** Weight newly reached, when the places are taken one after another. */
  readonly newly: number;
  /** Weight only this one reaches. */
  readonly only: number;
  readonly reached: number;
  /** Weight it serves, where capacities are asked for. */
  readonly load?: number;
  readonly households: number;
  readonly people: number;
  /** Things newly reached: how many, and the weightiest of them. */
  readonly thingCount: number;
  readonly things: readonly NamedThing[];
}

export type UncoveredReason = "unreachable" | "barred" | "outbid";

export interface AdviceUncovered extends NamedThing {
  readonly reason: UncoveredReason;
}

export interface AdviceCurve {
  readonly points: readonly { readonly count: number; readonly covered: number }[];
  readonly knee: number | null;
}

/** The best answer so far. Every one was counted again by the coverage code before it was sent. */
export interface Advice {
  readonly phase: "greedy" | "exchange" | "bound" | "search" | "done";
  readonly elapsedMs: number;
  /** The one adding most first. */
  readonly sites: readonly AdviceSite[];
  readonly before: Cover;
  readonly after: Cover;
  readonly total: Cover;
  /** For `most`: no allowed choice covers more weight. For `all`: weight that can be reached at all. */
  readonly upperBound: number;
  /** How far the answer can be from the best at most, as a share: of cover for `most`, of places for `all`. */
  readonly gap: number;
  readonly proven: boolean;
  /** For `all`: no allowed choice needs fewer new places. */
  readonly leastSites: number | null;
  readonly uncoveredCount: number;
  readonly uncovered: readonly AdviceUncovered[];
  readonly reasons: Readonly<Record<UncoveredReason, number>>;
  /** Null while it is not worked out, and where it has no meaning (capacities, what stands may move). */
  readonly curve: AdviceCurve | null;
  readonly radiusMetres: number;
  readonly standard: string | null;
  /** What the question came down to. */
  readonly size: {
    readonly spots: number;
    readonly things: number;
    readonly candidates: number;
    readonly barred: number;
    readonly standing: number;
    /** Things without the number they are weighed by. */
    readonly withoutWeight: number;
    /** Metres between lattice candidates; null without a lattice. */
    readonly latticeMetres: number | null;
    /** Metres between the spots land is sampled by; null where each thing is one spot. */
    readonly sampleMetres: number | null;
  };
  /** For ground: m² served by the exact kernel, of all m²; null where spots are counted. */
  readonly exact: { readonly coveredSquareMetres: number; readonly demandSquareMetres: number } | null;
}

/** What one of those in use is worth. */
export interface WorthRow {
  readonly id: string;
  readonly name: string;
  readonly at: LngLat;
  readonly radiusMetres: number;
  readonly reached: number;
  readonly only: number;
  readonly onlyThings: number;
  readonly households: number;
  readonly people: number;
  readonly backed: number;
  readonly rank: number;
}

export interface Worth {
  readonly total: number;
  readonly covered: number;
  readonly coveredTwice: number;
  /** By falling loss. */
  readonly rows: readonly WorthRow[];
  /** Null where there are fewer standing than are to close. */
  readonly closures:
    | (Omit<ClosureResult, "outcomes"> & {
        readonly closed: number;
        readonly draws: number;
        readonly confidence: number;
      })
    | null;
  readonly withoutWeight: number;
}

/** Jobs of the next needle: name → [request, response]. */
export interface SitingJobs {
  /** What can be asked here, under the profiles chosen for indicators. */
  "siting-offer": [OfDistrict & { readonly profiles?: Readonly<Record<string, string>> }, SitingOffer];
  /** Better and better answers come as progress (`advice`); the last one is the result. Stop it when it is good enough. */
  advise: [OfDistrict & { readonly ask: SitingAsk }, Advice];
  /** What is covered with places moved by hand; `standing`: ids that stay, null: all that stand. */
  "try-sites": [
    OfDistrict & {
      readonly ask: SitingAsk;
      readonly spots: readonly LngLat[];
      readonly standing: readonly string[] | null;
    },
    {
      readonly before: Cover;
      readonly after: Cover;
      /** Things reached now and not by what stands, the weightiest first; the list may end early. */
      readonly fresh: readonly NamedThing[];
    },
  ];
  /** What each of those in use is worth, and how cover fares when some close at random. */
  worth: [
    OfDistrict & {
      readonly ground: SitingGround;
      /** How many close in each of 100 draws. */
      readonly closed: number;
    },
    Worth,
  ];
}
