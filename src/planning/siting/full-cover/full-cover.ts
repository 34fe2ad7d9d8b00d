import { type Random, seededRandom } from "../random";
import { brokenRule, recountCover } from "../recount";
import { checkSitingProblem, type SitingProblem } from "../siting-problem";
import { CoverPart } from "./cover-part";
import { fullCoverCore } from "./full-cover-core";

/** The fewest sites found so far that cover everything that can be covered. */
export interface FullCoverSnapshot {
  /** New sites, in the caller's numbers, ascending. */
  sites: number[];
  /** Certified: no allowed choice covers as much with fewer new sites than this. */
  lowerBoundSites: number;
  /** (sites − lower bound) ÷ sites; 0 where no site is needed. */
  gap: number;
  proven: boolean;
  /** Demands that no existing site and no candidate reaches: no choice can help them. */
  unreachable: number[];
  /** Demands some candidate reaches that are left out all the same, because spacing excludes the sites together. */
  leftOut: number[];
  /** Weight covered by existing and new sites, recounted from the inputs, and weight of all demands. */
  covered: number;
  total: number;
  phase: "greedy" | "bound" | "search" | "done";
}

/**
 * Full cover with the fewest sites (LSCP, Toregas et al. 1971): every demand that can be reached is covered, whatever
 * it weighs. Demands out of everyone's reach are reported and do not count against the answer. Where spacing makes full
 * cover impossible, as many demands as possible come first and the fewest sites second.
 *
 * Works and stops like {@link improveMaximalCover}. `count` is not looked at; budget and capacities have no meaning here.
 *
 * @throws RangeError when the problem is malformed, or has a budget or capacities.
 */
export function* improveFullCover(
  problem: SitingProblem,
  random: Random = seededRandom(1),
): Generator<FullCoverSnapshot, FullCoverSnapshot> {
  checkSitingProblem(problem);
  if (problem.budget !== undefined || problem.capacities)
    throw new RangeError("full cover takes no budget and no capacities: it counts sites");
  const { parts: cores, needed, unreachable, open } = fullCoverCore(problem);
  const parts = cores.map((core) => new CoverPart(core, random));
  const snapshot = (phase: FullCoverSnapshot["phase"]): FullCoverSnapshot => {
    const lowerBound = parts.reduce((sum, part) => sum + part.lowerBound, needed.length);
    const sites = [...needed, ...parts.flatMap((part) => part.sites)].sort((a, b) => a - b);
    const answer = {
      ...counted(problem, sites, open),
      ...judged(sites.length, lowerBound),
      unreachable,
      phase,
    };
    // Demands left out may be the search's fault until it has run out.
    return { ...answer, proven: answer.gap === 0 && (answer.leftOut.length === 0 || phase === "done") };
  };
  yield snapshot("greedy");
  for (const part of parts) {
    for (const _ of part.run()) yield snapshot(part.phase);
  }
  const last = snapshot("done");
  yield last;
  return last;
}

/** What a choice covers, from the inputs alone. @throws Error when the choice breaks a rule. */
function counted(problem: SitingProblem, sites: number[], open: readonly number[]) {
  const broken = brokenRule({ ...problem, count: sites.length }, sites);
  if (broken) throw new Error(`the search proposed a choice that is not allowed: ${broken}`);
  const { covers, weights } = problem;
  const reached = new Uint8Array(covers.demandCount);
  for (const site of sites) {
    for (let at = covers.siteStart[site]!; at < covers.siteStart[site + 1]!; at += 1)
      reached[covers.siteDemands[at]!] = 1;
  }
  return {
    sites,
    leftOut: open.filter((demand) => !reached[demand]),
    covered: recountCover(problem, sites),
    total: weights.reduce((sum, weight) => sum + weight, 0),
  };
}

function judged(sites: number, lowerBoundSites: number) {
  const gap = sites > 0 ? (sites - lowerBoundSites) / sites : 0;
  return { lowerBoundSites, gap };
}
