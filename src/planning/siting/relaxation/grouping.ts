import type { SitingCore } from "../core/siting-core";
import { demandsOf } from "../cover-lists";
import { type GroupModel, groupLoads } from "./group-model";

/** Demands gathered into groups that get one price: `groupOf[demand]` and the number of groups. */
export interface Grouping {
  groupOf: Int32Array;
  groupCount: number;
}

/** Sites with the largest shares whose edges cut the groups. */
const CUTTING_SITES = 80;

/** How far from 1 the shares covering a demand may be to count as covering it once. */
const ABOUT = 0.02;

/** Steps of the price between its ends 0 and 1, which are groups of their own. */
const PRICE_STEPS = 6;

/**
 * Gathers demands that the relaxation treats alike: the same leading sites cover them and their prices are nearly the
 * same, and about to move the same way. Giving such demands one price loses hardly anything of the bound, and there are ten to fifty times fewer of
 * them. (Any grouping gives valid bounds: it only narrows the choice of prices.)
 */
export function groupDemands(
  { covers }: SitingCore,
  fine: GroupModel,
  shares: Float64Array,
  prices: Float64Array,
): Grouping {
  const loads = new Float64Array(covers.demandCount);
  groupLoads(fine, shares, loads, new Float64Array(covers.siteCount));
  const leading = [...shares.keys()].filter((site) => shares[site]! > 1e-9);
  leading.sort((a, b) => shares[b]! - shares[a]! || a - b);
  const groupOf = new Int32Array(covers.demandCount);
  let groupCount = splitBy(groupOf, 1, 2 + PRICE_STEPS, (demand) => priceStep(prices[demand]!));
  groupCount = splitBy(groupOf, groupCount, 3, (demand) => loadStep(loads[demand]! / fine.weights[demand]!));
  const parts = new Partition(groupOf, groupCount, covers.demandCount);
  for (const site of leading.slice(0, CUTTING_SITES)) parts.cut(demandsOf(covers, site));
  return { groupOf, groupCount: parts.count };
}

/** Groups that are cut along lists of demands; a cut looks at its list alone. */
class Partition {
  private readonly sizes: Int32Array;
  private readonly inside: Int32Array;
  /** The group that the demands on the present list move to: their own where all of it is on the list. */
  private readonly moveTo: Int32Array;

  constructor(
    private readonly groupOf: Int32Array,
    public count: number,
    most: number,
  ) {
    this.sizes = new Int32Array(most);
    this.inside = new Int32Array(most);
    this.moveTo = new Int32Array(most);
    for (let demand = 0; demand < groupOf.length; demand += 1) this.sizes[groupOf[demand]!]! += 1;
  }

  cut(list: Int32Array): void {
    const { groupOf, sizes, inside, moveTo } = this;
    for (let at = 0; at < list.length; at += 1) inside[groupOf[list[at]!]!]! += 1;
    for (let at = 0; at < list.length; at += 1) {
      const group = groupOf[list[at]!]!;
      if (inside[group]! > 0) {
        moveTo[group] = inside[group]! < sizes[group]! ? this.count++ : group;
        sizes[group]! -= inside[group]!;
        sizes[moveTo[group]!]! += inside[group]!;
        inside[group] = 0;
      }
      groupOf[list[at]!] = moveTo[group]!;
    }
  }
}

function priceStep(price: number): number {
  if (price <= 0) return 0;
  return price >= 1 ? 1 + PRICE_STEPS : 1 + Math.min(PRICE_STEPS - 1, Math.floor(price * PRICE_STEPS));
}

/** Covered by less than one site's worth of shares, by about one, or by more: their prices want to go apart. */
function loadStep(load: number): number {
  if (load < 1 - ABOUT) return 0;
  return load > 1 + ABOUT ? 2 : 1;
}

/** Splits every group by a small number each demand has; returns the new number of groups. */
function splitBy(
  groupOf: Int32Array,
  groupCount: number,
  kinds: number,
  kindOf: (demand: number) => number,
): number {
  const renamed = new Int32Array(groupCount * kinds).fill(-1);
  let next = 0;
  for (let demand = 0; demand < groupOf.length; demand += 1) {
    const key = groupOf[demand]! * kinds + kindOf(demand);
    if (renamed[key]! < 0) renamed[key] = next++;
    groupOf[demand] = renamed[key]!;
  }
  return next;
}

/** The model over groups instead of demands. */
export function coarseModel(model: GroupModel, { groupOf, groupCount }: Grouping): GroupModel {
  const weights = new Float64Array(groupCount);
  for (let demand = 0; demand < model.groupCount; demand += 1)
    weights[groupOf[demand]!]! += model.weights[demand]!;
  const start = new Int32Array(model.siteCount + 1);
  const groups = new Int32Array(model.groups.length);
  const amounts = new Float64Array(model.groups.length);
  const place = new Int32Array(groupCount).fill(-1);
  let used = 0;
  for (let site = 0; site < model.siteCount; site += 1) {
    const from = used;
    for (let at = model.start[site]!; at < model.start[site + 1]!; at += 1) {
      const group = groupOf[model.groups[at]!]!;
      if (place[group]! < from) {
        place[group] = used;
        groups[used] = group;
        amounts[used++] = 0;
      }
      amounts[place[group]!]! += model.amounts[at]!;
    }
    // What a site gains and loses within one group often cancels out.
    let kept = from;
    for (let at = from; at < used; at += 1) {
      const small = Math.abs(amounts[at]!) <= 1e-12 * weights[groups[at]!]!;
      place[groups[at]!] = -1;
      if (small) continue;
      groups[kept] = groups[at]!;
      amounts[kept++] = amounts[at]!;
    }
    used = kept;
    start[site + 1] = used;
  }
  return {
    siteCount: model.siteCount,
    groupCount,
    weights,
    parent: model.parent,
    start,
    groups: groups.slice(0, used),
    amounts: amounts.slice(0, used),
  };
}

/** Mean of the demands' prices in each group, by weight. */
export function groupPrices(
  { groupOf }: Grouping,
  fine: GroupModel,
  coarse: GroupModel,
  prices: Float64Array,
) {
  const means = new Float64Array(coarse.groupCount);
  for (let demand = 0; demand < groupOf.length; demand += 1) {
    means[groupOf[demand]!]! += (prices[demand]! * fine.weights[demand]!) / coarse.weights[groupOf[demand]!]!;
  }
  return means.map((price) => Math.min(1, price));
}
