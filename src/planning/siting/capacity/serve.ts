import type { SitingProblem } from "../siting-problem";

/** Who serves whom, and how much: parallel lists. */
export interface Assignment {
  demands: Int32Array;
  sites: Int32Array;
  weights: Float64Array;
}

/** Demands that the same open sites cover, taken together. */
interface Kind {
  weight: number;
  /** Places in the list of open sites. */
  places: number[];
  /** Weight sent to each of those places. */
  sent: number[];
}

/**
 * The most weight that open sites can serve within their capacities, when demands may be split: a maximum flow from
 * kinds of demands to sites, grown along shortest augmenting paths (Edmonds & Karp 1972).
 */
export class Service {
  served = 0;
  private readonly kinds: Kind[];
  private readonly kindOf: Int32Array;
  /** Capacity each open site has left. */
  readonly spare: Float64Array;
  private readonly rounding: number;

  constructor(
    private readonly problem: SitingProblem,
    private readonly open: readonly number[],
  ) {
    const { capacities, weights } = problem;
    this.spare = Float64Array.from(open, (site) => capacities?.[site] ?? Infinity);
    [this.kinds, this.kindOf] = kindsOf(problem, open);
    this.rounding = 1e-12 * (1 + weights.reduce((sum, weight) => sum + weight, 0));
    for (const kind of this.kinds) this.fill(kind);
    this.kinds.forEach((_, kind) => {
      while (this.augment(kind));
    });
    this.served = this.kinds.reduce(
      (sum, kind) => sum + kind.sent.reduce((all, weight) => all + weight, 0),
      0,
    );
  }

  /** Share of each demand's weight that nobody serves. */
  unserved(): Float64Array {
    return this.problem.weights.map((weight, demand) => {
      const kind = this.kinds[this.kindOf[demand]!];
      return kind && kind.weight > 0 ? (weight * Math.max(0, leftOf(kind))) / kind.weight : weight;
    });
  }

  /** The flow spread over the demands of each kind, in proportion to their weight. */
  assignment(): Assignment {
    const demands: number[] = [];
    const sites: number[] = [];
    const weights: number[] = [];
    this.problem.weights.forEach((weight, demand) => {
      const kind = this.kinds[this.kindOf[demand]!];
      if (!kind || weight === 0) return;
      kind.places.forEach((place, at) => {
        if (kind.sent[at]! <= 0) return;
        demands.push(demand);
        sites.push(this.open[place]!);
        weights.push((weight * kind.sent[at]!) / kind.weight);
      });
    });
    return {
      demands: Int32Array.from(demands),
      sites: Int32Array.from(sites),
      weights: Float64Array.from(weights),
    };
  }

  private fill(kind: Kind): void {
    kind.places.forEach((place, at) => {
      const weight = Math.min(leftOf(kind), this.spare[place]!);
      kind.sent[at]! += weight;
      this.spare[place]! -= weight;
    });
  }

  /** Sends more of one kind along the shortest path to a site with room, moving others out of the way. */
  private augment(from: number): boolean {
    const left = leftOf(this.kinds[from]!);
    if (left <= this.rounding) return false;
    // Breadth first over sites: `via` is the kind a site was reached by, `before` the site that kind was taken from.
    const via = new Int32Array(this.open.length).fill(-1);
    const before = new Int32Array(this.open.length).fill(-1);
    const queue: number[] = [];
    const reach = (kind: number, source: number): void => {
      for (const place of this.kinds[kind]!.places) {
        if (via[place]! >= 0) continue;
        via[place] = kind;
        before[place] = source;
        queue.push(place);
      }
    };
    reach(from, -1);
    for (let at = 0; at < queue.length; at += 1) {
      const place = queue[at]!;
      if (this.spare[place]! > this.rounding) {
        this.send(place, via, before, left);
        return true;
      }
      this.kinds.forEach((kind, index) => {
        const sent = kind.sent[kind.places.indexOf(place)] ?? 0;
        if (sent > this.rounding) reach(index, place);
      });
    }
    return false;
  }

  private send(to: number, via: Int32Array, before: Int32Array, left: number): void {
    let amount = Math.min(left, this.spare[to]!);
    for (let place = to; before[place]! >= 0; place = before[place]!) {
      const kind = this.kinds[via[place]!]!;
      amount = Math.min(amount, kind.sent[kind.places.indexOf(before[place]!)]!);
    }
    this.spare[to]! -= amount;
    for (let place = to; place >= 0; place = before[place]!) {
      const kind = this.kinds[via[place]!]!;
      kind.sent[kind.places.indexOf(place)]! += amount;
      if (before[place]! >= 0) kind.sent[kind.places.indexOf(before[place]!)]! -= amount;
    }
  }
}

function leftOf(kind: Kind): number {
  return kind.weight - kind.sent.reduce((sum, weight) => sum + weight, 0);
}

/** Splits the demands by which open sites cover them; demands none covers are of kind −1. */
function kindsOf({ covers, weights }: SitingProblem, open: readonly number[]): [Kind[], Int32Array] {
  const kindOf = new Int32Array(covers.demandCount).fill(-1);
  const kinds: Kind[] = [];
  open.forEach((site, place) => {
    const grown = new Map<number, number>();
    for (let at = covers.siteStart[site]!; at < covers.siteStart[site + 1]!; at += 1) {
      const demand = covers.siteDemands[at]!;
      const old = kindOf[demand]!;
      let next = grown.get(old);
      if (next === undefined) {
        next = kinds.length;
        const places = [...(kinds[old]?.places ?? []), place];
        kinds.push({ weight: 0, places, sent: places.map(() => 0) });
        grown.set(old, next);
      }
      kindOf[demand] = next;
    }
  });
  for (let demand = 0; demand < covers.demandCount; demand += 1) {
    const kind = kinds[kindOf[demand]!];
    if (kind) kind.weight += weights[demand]!;
  }
  const inUse = kinds.map((kind) => kind.weight > 0);
  const place = new Int32Array(kinds.length);
  let next = 0;
  inUse.forEach((used, kind) => {
    place[kind] = used ? next++ : -1;
  });
  return [kinds.filter((_, kind) => inUse[kind]), kindOf.map((kind) => (kind < 0 ? -1 : place[kind]!))];
}

/**
 * What an assignment serves, checked against the inputs one entry at a time.
 *
 * @throws Error when it serves someone out of reach, someone more than they weigh, or by a site beyond its capacity.
 */
export function recountServed(
  { covers, weights, capacities }: SitingProblem,
  { demands, sites, weights: sent }: Assignment,
) {
  const got = new Map<number, number>();
  const gave = new Map<number, number>();
  const reach = new Map<number, Set<number>>();
  let served = 0;
  demands.forEach((demand, at) => {
    const site = sites[at]!;
    if (!reach.has(site)) {
      reach.set(
        site,
        new Set(covers.siteDemands.subarray(covers.siteStart[site]!, covers.siteStart[site + 1]!)),
      );
    }
    if (!reach.get(site)!.has(demand))
      throw new Error(`site ${site} serves demand ${demand} out of its reach`);
    got.set(demand, (got.get(demand) ?? 0) + sent[at]!);
    gave.set(site, (gave.get(site) ?? 0) + sent[at]!);
    served += sent[at]!;
  });
  for (const [demand, weight] of got) {
    if (weight > weights[demand]! * (1 + 1e-9))
      throw new Error(`demand ${demand} is served more than it weighs`);
  }
  for (const [site, weight] of gave) {
    const capacity = capacities?.[site] ?? Infinity;
    if (weight > capacity * (1 + 1e-9) + 1e-9) throw new Error(`site ${site} serves more than its capacity`);
  }
  return served;
}
