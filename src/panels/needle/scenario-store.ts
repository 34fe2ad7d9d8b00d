import type { Point } from "geojson";
import { create } from "zustand";
import type { FacilityCategory } from "../../model/entities";
import type { AddEdit, Edit, NewThing, ThingRef } from "../../planning/scenario/edit";
import {
  addedSoFar,
  branchOf,
  emptyScenario,
  redone,
  type Scenario,
  undone,
  withStep,
} from "../../planning/scenario/scenario";
import { dropScenario, keepScenario, keptScenarios, type News, onNews } from "./scenario-db";

/** A link's scenario of another district, or one that cannot be read. */
export type Refusal =
  | { readonly kind: "other-district"; readonly theirs: string; readonly ours: string }
  | { readonly kind: "damaged"; readonly fault: unknown };

export interface ScenarioState {
  /** Id of the district whose scenarios these are; "" before any was opened. */
  readonly district: string;
  readonly scenarios: readonly Scenario[];
  /** Id of the branch on screen; null: the base as it is. */
  readonly shown: string | null;
  /** Why the browser keeps nothing, in its words; null while it does. */
  readonly fault: string | null;
  /** Why the scenario of a link was not taken in; null where there was none, or it was. */
  readonly refused: Refusal | null;
  /** Whether what the browser kept was read. */
  readonly ready: boolean;
}

/** Scenarios of the district in view, the same for every panel. Written to the browser at every change. */
export const useScenarioStore = create<ScenarioState>(() => ({
  district: "",
  scenarios: [],
  shown: null,
  fault: null,
  refused: null,
  ready: false,
}));

const { getState, setState } = useScenarioStore;

/** Random letters; `crypto.randomUUID` is not there on a plain-http intranet. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return [...bytes].map((byte) => (byte % 36).toString(36)).join("");
}

const tellFault = (fault: unknown) =>
  setState({ fault: fault instanceof Error ? fault.message : String(fault) });

/** Makes these the scenarios of a district, as the browser kept them. */
export async function openScenarios(district: string, shown: string | null): Promise<void> {
  if (getState().district === district && getState().ready) return;
  setState({ district, scenarios: [], shown: null, ready: false });
  onNews(takeNews);
  let kept: readonly Scenario[] = [];
  try {
    kept = await keptScenarios(district);
  } catch (fault) {
    tellFault(fault);
  }
  if (getState().district !== district) return;
  setState(({ scenarios }) => ({
    scenarios: [...kept, ...scenarios.filter(({ id }) => !kept.some((other) => other.id === id))],
    shown: kept.some(({ id }) => id === shown) ? shown : getState().shown,
    ready: true,
  }));
}

/** What another window did is done here too. */
function takeNews(news: News): void {
  if ("dropped" in news) setState((now) => without(now, news.dropped));
  else if (news.kept.district === getState().district)
    setState(({ scenarios }) => ({ scenarios: withOne(scenarios, news.kept) }));
}

const withOne = (scenarios: readonly Scenario[], scenario: Scenario): readonly Scenario[] =>
  scenarios.some(({ id }) => id === scenario.id)
    ? scenarios.map((other) => (other.id === scenario.id ? scenario : other))
    : [...scenarios, scenario];

const without = ({ scenarios, shown }: ScenarioState, id: string) => ({
  scenarios: scenarios.filter((other) => other.id !== id),
  shown: shown === id ? null : shown,
});

function put(scenario: Scenario, show: "show" | "keep" = "keep"): void {
  setState(({ scenarios, shown }) => ({
    scenarios: withOne(scenarios, scenario),
    shown: show === "show" ? scenario.id : shown,
  }));
  keepScenario(scenario).then(() => setState({ fault: null }), tellFault);
}

/** The branch on screen; null for the base. */
export const shownScenario = ({ scenarios, shown }: ScenarioState = getState()): Scenario | null =>
  scenarios.find(({ id }) => id === shown) ?? null;

export const showScenario = (id: string | null): void => setState({ shown: id });

/** Begins a branch, from the base or where another stands, and shows it. */
export function beginScenario(name: string, from: Scenario | null = null): Scenario {
  const birth = { id: newId(), name, nowMs: Date.now() };
  const scenario = from === null ? emptyScenario(getState().district, birth) : branchOf(from, birth);
  put(scenario, "show");
  return scenario;
}

/**
 * Takes one in from a file or a link and shows it; returns what it is called here. Id and name are its own unless
 * another has them: two of one name could not be told apart.
 */
export function takeScenario(scenario: Scenario): string {
  const { scenarios, district } = getState();
  const taken = scenarios.some(({ id }) => id === scenario.id);
  const names = new Set(scenarios.map(({ name }) => name));
  let name = scenario.name;
  for (let number = 2; names.has(name); number += 1) name = `${scenario.name} (${number})`;
  put({ ...scenario, id: taken ? newId() : scenario.id, name, district }, "show");
  return name;
}

export function renameScenario(id: string, name: string): void {
  const scenario = getState().scenarios.find((other) => other.id === id);
  if (scenario !== undefined && name.trim() !== "")
    put({ ...scenario, name: name.trim(), changedMs: Date.now() });
}

export function deleteScenario(id: string): void {
  setState((now) => without(now, id));
  dropScenario(id).catch(tellFault);
}

/** The name of a branch nobody named: 方案 1, 方案 2 … */
export function freeName(): string {
  const taken = new Set(getState().scenarios.map(({ name }) => name));
  const stem = document.documentElement.lang.startsWith("zh") ? "方案" : "Scenario";
  let number = 1;
  while (taken.has(`${stem} ${number}`)) number += 1;
  return `${stem} ${number}`;
}

/** The branch on screen, begun from the base where the base is. */
const current = (): Scenario => shownScenario() ?? beginScenario(freeName());

/** Does these edits as one step of the branch on screen. */
export function doEdits(edits: readonly Edit[], name?: string): void {
  if (edits.length > 0) put(withStep(current(), edits, Date.now(), name), "show");
}

export function undo(): void {
  const scenario = shownScenario();
  if (scenario !== null) put(undone(scenario, Date.now()));
}

export function redo(): void {
  const scenario = shownScenario();
  if (scenario !== null) put(redone(scenario, Date.now()));
}

/** Something new without its id, which the branch gives. */
export type Newcomer = {
  [R in NewThing["role"]]: WithoutId<Extract<NewThing, { role: R }>>;
}[NewThing["role"]];
type WithoutId<N extends NewThing> = { readonly role: N["role"]; readonly item: Omit<N["item"], "id"> };

/** Number of the next new thing in the branch on screen, also after a reload. */
export const nextNewNumber = (): number => {
  const scenario = shownScenario();
  return scenario === null ? 1 : addedSoFar(scenario) + 1;
};

/** Adds things as one step and returns what they are now called. */
export function addThings(newcomers: readonly Newcomer[]): readonly ThingRef[] {
  const scenario = current();
  const first = addedSoFar(scenario) + 1;
  const edits = newcomers.map(
    ({ role, item }, i) =>
      ({ do: "add", role, item: { ...item, id: `new-${scenario.id}-${first + i}` } }) as AddEdit,
  );
  doEdits(edits, newcomers.map(({ item }) => item.name).join(", "));
  return edits.map(({ role, item }) => ({ role, id: item.id }));
}

export interface FacilityOffer {
  readonly name: string;
  readonly category: FacilityCategory;
  readonly at: readonly [lng: number, lat: number];
  /** Overrides the profile's radius. */
  readonly radiusMetres?: number;
  readonly openingHours?: string;
}

/** Adds facilities, as an accepted suggestion does: one step, however many. */
export function addFacilities(offers: readonly FacilityOffer[]): readonly ThingRef[] {
  return addThings(
    offers.map(({ at, ...offer }) => {
      const geometry: Point = { type: "Point", coordinates: [...at] };
      return { role: "facilities", item: { ...offer, geometry } };
    }),
  );
}

/** Adds one facility to the branch on screen, or to a new one where that is the base. */
export const addFacility = (offer: FacilityOffer): ThingRef | undefined => addFacilities([offer])[0];

const linkMark = "#scenario=";

/** The link that carries a scenario: this page's address with the scenario behind it. */
export const linkOf = (word: string): string => `${location.href.split("#")[0]}${linkMark}${word}`;

/** Takes in the scenario that came with the page's own link, once, and takes it off the address. */
export async function takeLinked(district: string): Promise<void> {
  if (!location.hash.startsWith(linkMark)) return;
  const word = location.hash.slice(linkMark.length);
  history.replaceState(history.state, "", location.href.split("#")[0]);
  const { scenarioFromLink } = await import("../../planning/scenario/scenario-link");
  try {
    const scenario = scenarioFromLink(word);
    if (scenario.district === district) takeScenario(scenario);
    else setState({ refused: { kind: "other-district", theirs: scenario.district, ours: district } });
  } catch (fault) {
    setState({ refused: { kind: "damaged", fault } });
  }
}
