import { bestChoice, CHOSEN, type ChoiceSet, FREE } from "./choice-set";
import { type GroupModel, groupLoads, siteSums } from "./group-model";
import { restrictModel } from "./restrict-model";
import { rowsOfSites, type SideRows } from "./side-rows";

/** A relaxation's data: what sites cover, the limits on choosing them, and what is settled. */
export interface RelaxedProblem {
  model: GroupModel;
  side: SideRows;
  choice: ChoiceSet;
  /** What each site takes off the total, 0 where only the cover counts. */
  siteCost: number;
}

/** The sites the iterations move at present; all others have share 0 and are only looked at now and then. */
export interface RelaxedPart extends RelaxedProblem {
  /** The whole problem's number of each site. */
  sites: Int32Array;
}

/** A site this much below what it would displace stays out of the iterations. */
const HOPELESS = 0.985;

/** With fewer sites it does not pay to leave any out. */
const FEW = 200;

/** The part that is the whole. */
export function wholePart(whole: RelaxedProblem): RelaxedPart {
  return { ...whole, sites: Int32Array.from({ length: whole.model.siteCount }, (_, site) => site) };
}

/**
 * The part worth moving now, given each site's share and worth; `undefined` when the present part will do.
 */
export function nextPart(
  whole: RelaxedProblem,
  present: RelaxedPart,
  shares: Float64Array,
  worths: Float64Array,
): RelaxedPart | undefined {
  const { siteCount } = whole.model;
  if (siteCount <= FEW) return undefined;
  const { leastTaken } = bestChoice(whole.choice, worths);
  const { status, atLeastOne } = whole.choice;
  const inMust = new Set(atLeastOne);
  const wanted = Int32Array.from({ length: siteCount }, (_, site) => site).filter(
    (site) =>
      status[site] === CHOSEN ||
      (status[site] === FREE &&
        (shares[site]! > 0 || inMust.has(site) || worths[site]! >= HOPELESS * leastTaken)),
  );
  const inPart = new Uint8Array(siteCount);
  for (const site of present.sites) inPart[site] = 1;
  if (wanted.length > 0.75 * present.sites.length && wanted.every((site) => inPart[site])) return undefined;
  const place = new Int32Array(siteCount).fill(-1);
  wanted.forEach((site, at) => {
    place[site] = at;
  });
  return {
    sites: wanted,
    siteCost: whole.siteCost,
    model: restrictModel(whole.model, wanted),
    side: rowsOfSites(whole.side, wanted),
    choice: {
      count: whole.choice.count,
      status: Uint8Array.from(wanted, (site) => status[site]!),
      atLeastOne: Int32Array.from(atLeastOne, (site) => place[site]!),
    },
  };
}

/** Largest singular value of a model with each group scaled by the root of its weight, by the power method. */
export function scaledNorm(model: GroupModel): number {
  const { siteCount, groupCount, weights } = model;
  const vector = new Float64Array(siteCount).fill(1 / Math.sqrt(Math.max(1, siteCount)));
  const [loads, sums, scratch] = [new Float64Array(groupCount), vector.slice(), vector.slice()];
  let square = 0;
  for (let round = 0; round < 12; round += 1) {
    groupLoads(model, vector, loads, scratch);
    for (let group = 0; group < groupCount; group += 1) loads[group]! /= weights[group]!;
    siteSums(model, loads, sums);
    square = Math.sqrt(sums.reduce((sum, value) => sum + value * value, 0));
    if (square === 0) return 1;
    for (let site = 0; site < siteCount; site += 1) vector[site] = sums[site]! / square;
  }
  // The power method comes from below; the margin covers what 12 rounds may miss.
  return Math.sqrt(square) * 1.02;
}

/** Squared scale that makes the side rows weigh as much as groups of the given norm. */
export function rowScale(side: SideRows, norm: number): number {
  if (side.rowCount === 0) return 0;
  const squares = new Float64Array(side.rowCount);
  let mostRows = 1;
  for (let site = 0; site + 1 < side.start.length; site += 1) {
    mostRows = Math.max(mostRows, side.start[site + 1]! - side.start[site]!);
    for (let at = side.start[site]!; at < side.start[site + 1]!; at += 1) {
      squares[side.rows[at]!]! += side.coefficients[at]! ** 2;
    }
  }
  return norm ** 2 / (mostRows * squares.reduce((most, square) => Math.max(most, square), 1e-30));
}
