import { weightQuantum } from "../planning/siting/core/weight-quantum";
import { improveFullCover } from "../planning/siting/full-cover/full-cover";
import { improveMaximalCover } from "../planning/siting/maximal-cover";
import type { SitingProblem } from "../planning/siting/siting-problem";
import type { SitingCall } from "./siting-call";
import type { SitingTables } from "./siting-tables";
import { SitingFault } from "./siting-words";

/** What is printed. */
export interface SitingAnswer {
  readonly objective: "mclp" | "lscp";
  /** Weight covered by existing and new sites together, of all weight. */
  readonly covered: number;
  readonly total: number;
  /** The new sites. For `mclp` as many as asked for, as long as there are candidates. */
  readonly sites: readonly string[];
  readonly existing: readonly string[];
  /** `mclp`: those of the sites that add nothing, as all is covered that can be. */
  readonly spare?: readonly string[];
  /** No allowed choice covers more weight than this; for `lscp`, the weight that some site reaches at all. */
  readonly upperBound: number;
  /**
   * `mclp`: (upperBound − covered) ÷ upperBound. `lscp`: (sites − lowerBoundSites) ÷ sites. The answer is at most this
   * share from the best possible.
   */
  readonly gap: number;
  readonly proven: boolean;
  /** `lscp`: no choice covers as much with fewer new sites. */
  readonly lowerBoundSites?: number;
  /** `lscp`: demands that no site reaches. */
  readonly unreachable?: readonly string[];
}

/** Solves what is asked for within its time. @throws SitingFault when an existing site is not in the table. */
export function sitingAnswer(call: SitingCall, tables: SitingTables): SitingAnswer {
  const { weights, covers } = tables;
  const existing = call.existing.map((id) => {
    const place = tables.sites.indexOf(id);
    if (place < 0) throw new SitingFault("existing-unknown", { id, where: call.files.sites });
    return place;
  });
  const problem = { weights, covers, count: call.count, existing };
  return call.objective === "lscp" ? fullAnswer(call, tables, problem) : maximalAnswer(call, tables, problem);
}

function maximalAnswer(call: SitingCall, tables: SitingTables, problem: SitingProblem): SitingAnswer {
  const found = lastWithin(improveMaximalCover(problem), call.seconds);
  const tidy = tidied(tables.weights);
  const taken = new Set([...found.sites, ...(problem.existing ?? [])]);
  // Once all is covered that can be, any site completes the number asked for; it is named as adding nothing.
  const spare: number[] = [];
  for (
    let site = 0;
    site < tables.sites.length && found.sites.length + spare.length < call.count;
    site += 1
  ) {
    if (!taken.has(site)) spare.push(site);
  }
  const name = (site: number): string => tables.sites[site]!;
  return {
    objective: "mclp",
    covered: tidy(found.covered),
    total: tidy(found.total),
    sites: [...found.sites, ...spare].map(name),
    existing: call.existing,
    spare: spare.map(name),
    upperBound: tidy(found.upperBound),
    gap: found.gap,
    proven: found.proven,
  };
}

function fullAnswer(call: SitingCall, tables: SitingTables, problem: SitingProblem): SitingAnswer {
  const found = lastWithin(improveFullCover(problem), call.seconds);
  const tidy = tidied(tables.weights);
  const lost = found.unreachable.reduce((sum, demand) => sum + tables.weights[demand]!, 0);
  return {
    objective: "lscp",
    covered: tidy(found.covered),
    total: tidy(found.total),
    sites: found.sites.map((site) => tables.sites[site]!),
    existing: call.existing,
    upperBound: tidy(found.total - lost),
    gap: found.gap,
    proven: found.proven,
    lowerBoundSites: found.lowerBoundSites,
    unreachable: found.unreachable.map((demand) => tables.demands[demand]!),
  };
}

/** Runs to the end of the search, or until the time is up; the last snapshot holds. */
function lastWithin<Snapshot extends { proven: boolean }>(
  steps: Generator<Snapshot, Snapshot>,
  seconds: number,
): Snapshot {
  const until = performance.now() + seconds * 1000;
  let step = steps.next();
  while (!step.done && !step.value.proven && performance.now() < until) step = steps.next();
  return step.value;
}

/** Sums of weights with two decimals have two decimals: 133.16, not 133.15999999999997. */
function tidied(weights: Float64Array): (sum: number) => number {
  const quantum = weightQuantum(weights);
  return (sum) => (quantum > 0 ? Math.round(sum / quantum) / Math.round(1 / quantum) : sum);
}
