import type { Service } from "../../geo/coverage/service";
import { spotOf } from "../../indicators/located";
import { explainSites } from "../../planning/siting/advice/explain-sites";
import { improveCapacitatedCover } from "../../planning/siting/capacity/capacitated-cover";
import { allOf, type Cover, coverOf, spotsReached } from "../../planning/siting/scene/recount-scene";
import { type SitingScene, serviceAt } from "../../planning/siting/scene/siting-scene";
import type { SitingProblem } from "../../planning/siting/siting-problem";
import type { Answer } from "./advise";
import type { SitingCase } from "./scene-of";
import type { Advice, AdviceSite, AdviceUncovered, NamedThing, UncoveredReason } from "./siting-ask";

/** Lists sent to the page end here; how long they are in truth is told beside them. */
const mostThings = 40;
const mostUncovered = 200;

/** An answer in places and names, counted again. @throws Error when the search and the coverage code disagree. */
export function describeAdvice(
  found: SitingCase,
  problem: SitingProblem,
  answer: Answer,
): Omit<Advice, "curve" | "elapsedMs"> {
  const { scene, standard, size } = found;
  const moving = problem.existing === undefined && scene.standing.length > 0;
  const reachedBefore = coverOf(scene, spotsReached(scene, scene.standing));
  const before = answer.loads === null ? reachedBefore : servedBefore(reachedBefore, found, problem);
  const explained = explainSites(problem, answer.sites);
  const sites = explained.sites.map((reason) => siteOf(scene, reason, answer));
  const reached = spotsReached(scene, servicesOf(found, sites, moving));
  const after = coverOf(scene, reached);
  const total = allOf(scene);
  requireAgreement(answer, after.weight, 1e-9 * (1 + total.weight));
  const { list, counts } = uncoveredOf(scene, explained.uncovered);
  return {
    phase: answer.phase,
    sites,
    before,
    after: answer.loads === null ? after : { ...after, weight: answer.covered },
    total,
    upperBound: answer.upperBound,
    gap: answer.gap,
    proven: answer.proven,
    leastSites: answer.leastSites,
    uncoveredCount: list.length,
    uncovered: list.slice(0, mostUncovered),
    reasons: counts,
    radiusMetres: scene.radiusMetres,
    standard,
    size,
    exact: null,
  };
}

const served = new WeakMap<SitingProblem, number>();

/**
 * What stands serves no more than it can either: with capacities, cover before is what it serves, or new places would
 * seem to take cover away.
 */
function servedBefore(reached: Cover, { scene }: SitingCase, problem: SitingProblem): Cover {
  let weight = served.get(problem);
  if (weight === undefined) {
    const existing = scene.standing.map((_, at) => scene.candidates.length + at);
    const { conflicts: _, forbidden: __, ...rules } = problem;
    for (const { covered } of improveCapacitatedCover({ ...rules, existing, count: 0 })) weight = covered;
    served.set(problem, weight ?? 0);
  }
  return { ...reached, weight: weight ?? 0 };
}

/** With capacities a place may reach more than it can serve: then the coverage code gives the upper end only. */
function requireAgreement({ covered, loads }: Answer, counted: number, slack: number): void {
  const agrees = loads === null ? Math.abs(counted - covered) <= slack : covered <= counted + slack;
  if (!agrees)
    throw new Error(
      `the search says ${covered} is covered, the coverage code counts ${counted}: the answer is withheld`,
    );
}

/** All that serves once an answer stands: with places that may move, those of the answer and no others. */
export function servicesOf(
  { scene }: SitingCase,
  sites: readonly Pick<AdviceSite, "id" | "at" | "standing">[],
  moving: boolean,
): readonly Service[] {
  const chosen = new Set(sites.flatMap(({ id, standing }) => (standing ? [id] : [])));
  const kept = moving ? scene.standing.filter(({ id }) => chosen.has(id)) : scene.standing;
  const fresh = sites.filter(({ standing }) => !standing);
  return [...kept, ...fresh.map(({ at }) => serviceAt(at, scene.radiusMetres))];
}

function siteOf(
  scene: SitingScene,
  reason: ReturnType<typeof explainSites>["sites"][number],
  { loads }: Answer,
): AdviceSite {
  const { site, newlyReached, newDemands, onlyThis, reached } = reason;
  const candidate = scene.candidates[site];
  const stands = scene.standing[site - scene.candidates.length];
  const things = thingsOf(scene, newDemands);
  const load = loads?.get(site);
  return {
    ...(candidate ? { id: candidate.id, name: candidate.name, at: candidate.at } : placeOf(stands!)),
    standing: candidate === undefined,
    newly: newlyReached,
    only: onlyThis,
    reached,
    ...(load === undefined ? {} : { load }),
    households: things.reduce((sum, { households = 0 }) => sum + households, 0),
    people: things.reduce((sum, { people = 0 }) => sum + people, 0),
    thingCount: things.length,
    things: things.slice(0, mostThings),
  };
}

const placeOf = ({ id, name, geometry }: SitingScene["standing"][number]) => ({
  id,
  name,
  at: spotOf(geometry),
});

/** The things behind some demands, the weightiest first; a thing's weight is that of its demands here. */
export function thingsOf({ things, demands }: SitingScene, some: readonly number[]): NamedThing[] {
  const weights = new Map<number, number>();
  for (const demand of some) {
    const { thing, weight } = demands[demand]!;
    weights.set(thing, (weights.get(thing) ?? 0) + weight);
  }
  return [...weights]
    .sort(([a, weightA], [b, weightB]) => weightB - weightA || a - b)
    .map(([thing, weight]) => ({ ...things[thing]!, weight }));
}

function uncoveredOf(
  scene: SitingScene,
  uncovered: ReturnType<typeof explainSites>["uncovered"],
): { readonly list: readonly AdviceUncovered[]; readonly counts: Readonly<Record<UncoveredReason, number>> } {
  const counts = { unreachable: 0, barred: 0, outbid: 0 };
  const list = (["outbid", "barred", "unreachable"] as const).flatMap((reason) => {
    const demands = uncovered.flatMap((each) => (each.reason === reason ? [each.demand] : []));
    const things = thingsOf(scene, demands);
    counts[reason] = things.length;
    return things.map((thing) => ({ ...thing, reason }));
  });
  return { list: list.sort((a, b) => b.weight - a.weight), counts };
}
