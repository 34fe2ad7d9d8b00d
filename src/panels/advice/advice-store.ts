import { create } from "zustand";
import type { LngLat } from "../../geo/area";
import type { Cover } from "../../planning/siting/scene/recount-scene";
import type { Advice, NamedThing, SitingAsk } from "../../workers/siting/siting-ask";

/** Where the question stands. */
export type AdviceState = "idle" | "running" | "done" | "stopped" | "failed";

/** The question being written, the answer to the last one asked, and what hands did to it. */
export interface AdviceStore {
  readonly draft: SitingAsk;
  /** Whether the planner changed the draft; until then it follows the figure in view. */
  readonly touched: boolean;
  readonly state: AdviceState;
  /** The question the answer belongs to. */
  readonly asked: SitingAsk | null;
  /** The district it was asked of: an accepted suggestion makes the one on screen another. */
  readonly district: string;
  readonly advice: Advice | null;
  /** Share of the time given that has passed, 0 … 1. */
  readonly passed: number;
  readonly fault: string | null;
  /** Suggestions moved by hand, by id. */
  readonly moved: Readonly<Record<string, LngLat>>;
  /** What is covered with them where they are now, and who newly; null while none is moved. */
  readonly tried: { readonly after: Cover; readonly fresh: readonly NamedThing[] } | null;
  /** Suggestions handed to a scenario: their ids, and what the things are called there. */
  readonly accepted: Readonly<Record<string, string>>;
  /** Suggestion the reader looks at. */
  readonly chosen: string | null;
  /** What presses on the map are taken for. */
  readonly picking: "points" | "zone" | null;
  /** Corners of the zone being drawn. */
  readonly corners: readonly LngLat[];
}

export const firstDraft: SitingAsk = {
  kind: "parks",
  profile: null,
  radiusMetres: null,
  goal: "most",
  count: 3,
  demand: "compounds",
  weigh: "people",
  candidates: { from: "lattice", land: "built-up", spacingMetres: null },
  standing: "stay",
  forbidden: [],
  zones: [],
  spacingMetres: 0,
  capacity: null,
  budget: null,
  seconds: 20,
};

/** What belongs to an answer, before there is one. */
export const noAnswer = {
  advice: null,
  passed: 0,
  fault: null,
  moved: {},
  tried: null,
  accepted: {},
  chosen: null,
} satisfies Partial<AdviceStore>;

export const useAdviceStore = create<AdviceStore>(() => ({
  draft: firstDraft,
  touched: false,
  state: "idle",
  asked: null,
  district: "",
  ...noAnswer,
  picking: null,
  corners: [],
}));

const { setState } = useAdviceStore;

/** Writes on the question. */
export const editDraft = (change: Partial<SitingAsk>): void =>
  setState(({ draft }) => ({ draft: { ...draft, ...change }, touched: true }));

export const chooseSuggestion = (id: string | null): void => setState({ chosen: id });
