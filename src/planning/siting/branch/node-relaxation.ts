import { BARRED, bestChoice, CHOSEN, displacedWorth, FREE } from "../relaxation/choice-set";
import { coarseModel, type Grouping, groupDemands, groupPrices } from "../relaxation/grouping";
import { Relaxation } from "../relaxation/relaxation";
import { restrictModel } from "../relaxation/restrict-model";
import { rowsOfSites, withAtLeastOne } from "../relaxation/side-rows";
import { choose, type NodeStart, type SearchGround, type SearchNode, sitesWith } from "./search-node";

/** The relaxation of one node: over the sites still open, and over groups of demands where there are many. */
export class NodeRelaxation {
  readonly relaxation: Relaxation;
  /** The core's number of each site of the relaxation. */
  private readonly sites: Int32Array;
  private readonly grouping: Grouping | undefined;

  constructor(
    private readonly ground: SearchGround,
    private readonly node: SearchNode,
    grouped: boolean,
  ) {
    const { core, fine, side } = ground;
    this.sites = Int32Array.from(node.status.keys()).filter((site) => node.status[site] !== BARRED);
    const all = this.sites.length === node.status.length;
    const { start } = node;
    const place = new Map<number, number>();
    this.sites.forEach((site, at) => {
      place.set(site, at);
    });
    const atLeastOne = node.atLeastOne.filter((site) => place.has(site)).map((site) => place.get(site)!);
    const choice = {
      count: core.count,
      status: this.sites.map((site) => node.status[site]!),
      atLeastOne,
    } as const;
    const rows = withAtLeastOne(all ? side : rowsOfSites(side, this.sites), atLeastOne);
    const prices = start && Float64Array.from(start.prices, (step) => step / 255);
    const shares = start && Float64Array.from(this.sites, (site) => start.shares[site]!);
    let model = fine;
    let modelPrices = prices;
    if (grouped && start && prices) {
      this.grouping = groupDemands(core, fine, Float64Array.from(start.shares), prices);
      model = coarseModel(fine, this.grouping);
      modelPrices = groupPrices(this.grouping, fine, model, prices);
    }
    if (!all) model = restrictModel(model, this.sites);
    this.relaxation = new Relaxation(
      {
        model,
        side: rows,
        siteCost: ground.siteCost,
        choice: { ...choice, status: Uint8Array.from(choice.status) },
      },
      start && shares && modelPrices
        ? { shares, prices: modelPrices, rowPrices: start.rowPrices, balance: start.balance }
        : undefined,
    );
  }

  /** Shares per site of the core. */
  coreShares(): Float32Array {
    const shares = new Float32Array(this.node.status.length);
    this.sites.forEach((site, at) => {
      shares[site] = this.relaxation.shares[at]!;
    });
    return shares;
  }

  /** Where the children of this node may start. */
  start(): NodeStart {
    const { relaxation, grouping } = this;
    const stepOf = (price: number): number => Math.round(price * 255);
    const prices = grouping
      ? Uint8Array.from(grouping.groupOf, (group) => stepOf(relaxation.prices[group]!))
      : Uint8Array.from(relaxation.prices, stepOf);
    return {
      shares: this.coreShares(),
      prices,
      rowPrices: relaxation.rowPrices.slice(0, this.ground.side.rowCount),
      balance: relaxation.balance,
    };
  }

  /**
   * Settles sites whose other fate cannot beat `cutoff`: bars those that would cost the bound too much, chooses those
   * it cannot do without. Changes the node's status; returns how many sites it settled.
   */
  settle(cutoff: number): number {
    const { relaxation, sites, node, ground } = this;
    const { worths, bound } = relaxation;
    const { choice } = relaxation.whole;
    const best = bestChoice(choice, worths);
    const must = choice.atLeastOne.length > 0;
    const displaced = displacedWorth(choice, best, worths);
    let settled = 0;
    sites.forEach((site, at) => {
      const hopeless = !best.taken[at] && bound + worths[at]! - displaced <= cutoff;
      if (node.status[site] !== FREE || !(hopeless || choice.status[at] === BARRED)) return;
      node.status[site] = BARRED;
      settled += 1;
    });
    if (must) return settled;
    sites.forEach((site, at) => {
      if (node.status[site] !== FREE || !best.taken[at] || bound - worths[at]! + best.bestLeft > cutoff)
        return;
      choose(ground.core, node.status, site);
      settled += 1;
    });
    return settled;
  }

  /** The chosen sites of the core, then the free ones by falling share. */
  byShare(): number[] {
    const shares = this.coreShares();
    const free = [...sitesWith(this.node.status, FREE)].filter((site) => shares[site]! > 1e-4);
    free.sort((a, b) => shares[b]! - shares[a]! || a - b);
    return [...sitesWith(this.node.status, CHOSEN), ...free];
  }
}
