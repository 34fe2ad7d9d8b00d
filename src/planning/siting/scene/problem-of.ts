import { pointsWithin } from "../../../geo/coverage/points-within";
import { type CoverLists, knownSound } from "../cover-lists";
import { coverListsFromPoints } from "../cover-lists-from-points";
import type { SitingProblem } from "../siting-problem";
import { closePairs } from "./close-pairs";
import type { SitingScene } from "./siting-scene";
import { spotsServed } from "./spots-served";

/** What the planner allows. */
export interface SitingRules {
  readonly count: number;
  /** stay: what stands counts as it is. move: its places are up for choice like any other, and as many more are chosen. */
  readonly standing: "stay" | "move";
  /** Least distance between two in use; 0: none. */
  readonly spacingMetres: number;
  /** Most weight one can serve. */
  readonly capacity: number | null;
  /** What all new ones together may cost; candidates without a cost cost nothing. */
  readonly budget: number | null;
}

/** Metres the coverage code adds to a radius, and a distance that is to be strictly shorter takes off. */
const slackMetres = 1e-6;

/**
 * The scene as a problem of numbers: demands in the scene's order; sites are the candidates, then what stands. What new ones
 * reach is looked up in a hash of the plane; what stands may have any outline and is asked of one by one.
 */
export function problemOf(scene: SitingScene, rules: SitingRules): SitingProblem {
  const { candidates, standing, demands } = scene;
  const siteCount = candidates.length + standing.length;
  const first = candidates.length;
  const stays = rules.standing === "stay";
  const conflicts = rules.spacingMetres > 0 ? spacing(scene, rules.spacingMetres, stays) : undefined;
  const barred = candidates.flatMap((candidate, at) => (candidate.barred ? [at] : []));
  return {
    weights: Float64Array.from(demands, ({ weight }) => weight),
    covers: coversOf(scene),
    count: stays ? rules.count : rules.count + standing.length,
    ...(stays ? { existing: standing.map((_, at) => first + at) } : {}),
    forbidden: [...barred, ...(conflicts?.tooNear ?? [])],
    ...(conflicts ? { conflicts: conflicts.pairs } : {}),
    ...(rules.budget === null
      ? {}
      : {
          budget: rules.budget,
          costs: Float64Array.from({ length: siteCount }, (_, at) => candidates[at]?.cost ?? 0),
        }),
    ...(rules.capacity === null ? {} : { capacities: new Float64Array(siteCount).fill(rules.capacity) }),
  };
}

function coversOf({ candidates, standing, demands, frame, radiusMetres }: SitingScene): CoverLists {
  const plane = (spots: readonly { readonly at: readonly [number, number] }[]) => {
    const places = spots.map(({ at }) => frame.project(at[0], at[1]));
    return { x: Float64Array.from(places, ([x]) => x), y: Float64Array.from(places, ([, y]) => y) };
  };
  const [from, to] = [plane(demands), plane(candidates)];
  const fresh = coverListsFromPoints({
    demandX: from.x,
    demandY: from.y,
    siteX: to.x,
    siteY: to.y,
    radiusMetres: radiusMetres + slackMetres,
  });
  const spots = demands.map(({ at }) => at);
  const old = spotsServed(standing, spots, frame);
  const siteCount = candidates.length + standing.length;
  const siteStart = new Int32Array(siteCount + 1);
  siteStart.set(fresh.siteStart);
  old.forEach((list, at) => {
    siteStart[candidates.length + at + 1] = siteStart[candidates.length + at]! + list.length;
  });
  const siteDemands = new Int32Array(siteStart[siteCount]!);
  siteDemands.set(fresh.siteDemands);
  old.forEach((list, at) => {
    siteDemands.set(list, siteStart[candidates.length + at]!);
  });
  return knownSound({ siteCount, demandCount: demands.length, siteStart, siteDemands });
}

/**
 * Pairs of candidates nearer than the spacing; candidates too near what stands are out while that stays, and pairs with it
 * while it may move. What stands near each other already is nobody's fault now.
 */
function spacing({ candidates, standing, frame }: SitingScene, spacingMetres: number, stays: boolean) {
  const places = candidates.map(({ at }) => frame.project(at[0], at[1]));
  const pairs = closePairs(places, spacingMetres - slackMetres);
  const spots = candidates.map(({ at }) => at);
  if (stays) {
    const { nearestMetres } = pointsWithin({ services: standing, points: spots, frame });
    const tooNear = [...spots.keys()].filter((at) => nearestMetres[at]! < spacingMetres - slackMetres);
    return { pairs: Int32Array.from(pairs), tooNear };
  }
  // The coverage code adds a slack of its own, so two are taken off.
  const radiusMetres = Math.max(0, spacingMetres - 2 * slackMetres);
  const rings = standing.map(({ geometry }) => ({ geometry, radiusMetres }));
  spotsServed(rings, spots, frame).forEach((list, at) => {
    for (const candidate of list) pairs.push(candidate, candidates.length + at);
  });
  return { pairs: Int32Array.from(pairs), tooNear: [] };
}
