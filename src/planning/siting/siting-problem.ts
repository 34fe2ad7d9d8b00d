import { type CoverLists, isKnownSound } from "./cover-lists";

/**
 * Where should the next sites go? Demands and sites are known by their index; what a demand weighs (people,
 * households, hectares) and what covers it come from the caller, so nothing here knows about distance.
 */
export interface SitingProblem {
  /** Weight of each demand, 0 or more. */
  weights: Float64Array;
  covers: CoverLists;
  /** At most this many new sites. */
  count: number;
  /** Sites that stand already and stay: they cover from the start and use up neither count nor budget. */
  existing?: readonly number[];
  /** Sites that may not be chosen. */
  forbidden?: readonly number[];
  /** Pairs of sites too near each other to be both in use, flat: a₀, b₀, a₁, b₁, … (minimum spacing). */
  conflicts?: Int32Array;
  /** Cost of each site, 0 or more, and what all new sites together may cost. */
  costs?: Float64Array;
  budget?: number;
  /**
   * Most weight each site can serve. A demand may then be served in part and by several sites (a compound of 900
   * people can send 500 to one post and 400 to another).
   */
  capacities?: Float64Array;
}

/**
 * Refuses a problem that cannot be read as meant.
 *
 * @throws RangeError that names the field, the position and what was expected.
 */
export function checkSitingProblem(problem: SitingProblem): void {
  const { weights, covers, count, costs, budget, capacities, conflicts } = problem;
  const { siteCount, demandCount, siteStart } = covers;
  expect(weights.length === demandCount, `${weights.length} weights for ${demandCount} demands`);
  expect(siteStart.length === siteCount + 1, `${siteStart.length} site offsets for ${siteCount} sites`);
  expect(Number.isInteger(count) && count >= 0, `count is ${count}: give a whole number of sites, 0 or more`);
  requireQuantities("weights", weights);
  if (!isKnownSound(covers)) requireCovers(covers);
  for (const name of ["existing", "forbidden"] as const) requireSites(name, problem[name] ?? [], siteCount);
  requireSites("conflicts", conflicts ?? [], siteCount);
  expect((conflicts?.length ?? 0) % 2 === 0, "conflicts hold an odd number of sites: give pairs");
  if (costs) requireQuantities("costs", costs, siteCount);
  if (capacities) requireQuantities("capacities", capacities, siteCount);
  expect(
    (costs === undefined) === (budget === undefined),
    "costs and budget go together: give both or neither",
  );
  if (budget !== undefined) expect(budget >= 0, `budget is ${budget}: give 0 or more`);
}

function requireCovers({ siteCount, demandCount, siteStart, siteDemands }: CoverLists): void {
  expect(siteDemands.length >= siteStart[siteCount]!, "the cover lists end before the last site's demands");
  const lastSeen = new Int32Array(demandCount).fill(-1);
  for (let site = 0; site < siteCount; site += 1) {
    const end = siteStart[site + 1]!;
    expect(siteStart[site]! <= end, `the cover list of site ${site} ends before it begins`);
    for (let at = siteStart[site]!; at < end; at += 1) {
      const demand = siteDemands[at]!;
      if (lastSeen[demand] === undefined)
        throw new RangeError(`site ${site} covers demand ${demand}, of ${demandCount}`);
      if (lastSeen[demand] === site) throw new RangeError(`site ${site} lists demand ${demand} twice`);
      lastSeen[demand] = site;
    }
  }
}

function requireQuantities(name: string, list: Float64Array, length = list.length): void {
  expect(list.length === length, `${list.length} ${name} for ${length} sites`);
  const bad = list.findIndex((value) => !(value >= 0 && value < Infinity));
  expect(bad < 0, `${name}[${bad}] is ${list[bad]}: give a finite number, 0 or more`);
}

function requireSites(name: string, sites: ArrayLike<number>, siteCount: number): void {
  for (let at = 0; at < sites.length; at += 1) {
    const site = sites[at]!;
    if (!Number.isInteger(site) || site < 0 || site >= siteCount)
      throw new RangeError(`${name} names site ${site}: there are ${siteCount}, counted from 0`);
  }
}

function expect(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new RangeError(otherwise);
}
