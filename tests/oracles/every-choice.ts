/**
 * Siting answered by trying every choice: slow, and nothing in it is shared with the search it judges. Demands are bits of a
 * number, so there are at most 30.
 */
export interface TinyProblem {
  /** Bit `i` is set where the site covers demand `i`. */
  masks: readonly number[];
  weights: readonly number[];
  existing?: readonly number[];
  barred?: readonly number[];
  tooNear?: readonly (readonly [number, number])[];
  costs?: readonly number[];
  budget?: number;
}

export function weightOf(mask: number, weights: readonly number[]): number {
  return weights.reduce((sum, weight, demand) => ((mask >>> demand) & 1 ? sum + weight : sum), 0);
}

/** Every allowed choice of at most `most` sites, with what it covers together with the existing sites. */
export function* everyChoice(
  problem: TinyProblem,
  most: number,
): Generator<{ sites: number[]; mask: number }> {
  const { masks, existing = [], barred = [], tooNear = [], costs, budget = Infinity } = problem;
  const near = (a: number, b: number): boolean =>
    tooNear.some(([x, y]) => (x === a && y === b) || (x === b && y === a));
  const base = existing.reduce((mask, site) => mask | masks[site]!, 0);
  const allowed = masks
    .map((_, site) => site)
    .filter((site) => !existing.includes(site) && !barred.includes(site))
    .filter((site) => !existing.some((each) => near(each, site)));
  function* grow(
    from: number,
    sites: number[],
    mask: number,
    cost: number,
  ): Generator<{ sites: number[]; mask: number }> {
    yield { sites, mask };
    if (sites.length === most) return;
    for (let at = from; at < allowed.length; at += 1) {
      const site = allowed[at]!;
      const total = cost + (costs?.[site] ?? 0);
      if (total > budget || sites.some((each) => near(each, site))) continue;
      yield* grow(at + 1, [...sites, site], mask | masks[site]!, total);
    }
  }
  yield* grow(0, [], base, 0);
}

/** The most that any allowed choice of at most 0, 1, … `most` sites covers. */
export function mostCovered(problem: TinyProblem, most: number): number[] {
  const best = Array.from({ length: most + 1 }, () => 0);
  for (const { sites, mask } of everyChoice(problem, most)) {
    best[sites.length] = Math.max(best[sites.length]!, weightOf(mask, problem.weights));
  }
  return best.map((_, count) => Math.max(...best.slice(0, count + 1)));
}

/** The most demands any allowed choice covers, and the fewest new sites that do it. */
export function fewestSites(problem: TinyProblem): { demands: number; sites: number } {
  let found = { demands: -1, sites: 0 };
  for (const { sites, mask } of everyChoice(problem, problem.masks.length)) {
    const demands = weightOf(
      mask,
      problem.weights.map(() => 1),
    );
    if (demands > found.demands || (demands === found.demands && sites.length < found.sites)) {
      found = { demands, sites: sites.length };
    }
  }
  return found;
}

/**
 * What open sites can serve at most when demands may be split: the smallest cut. For every set of sites taken as exhausted,
 * no more can be served than their capacities and the weight the other sites reach (max-flow min-cut).
 */
export function mostServed(
  masks: readonly number[],
  weights: readonly number[],
  capacities: readonly number[],
  open: readonly number[],
): number {
  let least = Infinity;
  for (let exhausted = 0; exhausted < 1 << open.length; exhausted += 1) {
    let [capacity, mask] = [0, 0];
    open.forEach((site, at) => {
      if ((exhausted >>> at) & 1) capacity += capacities[site]!;
      else mask |= masks[site]!;
    });
    least = Math.min(least, capacity + weightOf(mask, weights));
  }
  return least;
}

/** Sites and demands on the crossings of a lattice, so that many distances are equal; and who is within the radius. */
export function latticeMasks(
  random: () => number,
  sizes: { sites: number; demands: number; side: number; reach: number },
) {
  const point = (): [number, number] => [
    Math.floor(random() * sizes.side),
    Math.floor(random() * sizes.side),
  ];
  const sites = Array.from({ length: sizes.sites }, point);
  const demands = Array.from({ length: sizes.demands }, point);
  const within = (a: [number, number], b: [number, number], square: number): boolean =>
    (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 <= square;
  return {
    masks: sites.map((site) =>
      demands.reduce((mask, demand, at) => (within(site, demand, sizes.reach) ? mask | (1 << at) : mask), 0),
    ),
    /** Pairs of sites at most one and a half steps apart. */
    neighbours: sites.flatMap((a, at) =>
      sites.flatMap((b, other): [number, number][] => (other > at && within(a, b, 2) ? [[at, other]] : [])),
    ),
  };
}
