import { type ConflictLists, conflictsOf } from "../core/conflicts";

/** Linear limits on the choice beside the count: Σ coefficient × share ≤ limit, one list of rows per site. */
export interface SideRows {
  rowCount: number;
  limits: Float64Array;
  /** `siteCount + 1` offsets into `rows` and `coefficients`. */
  start: Int32Array;
  rows: Int32Array;
  coefficients: Float64Array;
}

/**
 * The budget, and cliques of sites that exclude each other (of which at most one can be chosen). Cliques say more
 * than their pairs: three sites that exclude each other cannot be taken by halves.
 */
export function sideRows(
  siteCount: number,
  conflicts: ConflictLists,
  costs: Float64Array | undefined,
  budget: number,
) {
  const cliques = cliquesOf(siteCount, conflicts);
  const ofSite: [row: number, coefficient: number][][] = Array.from({ length: siteCount }, () => []);
  cliques.forEach((clique, row) => {
    for (const site of clique) ofSite[site]!.push([row, 1]);
  });
  const limits = cliques.map(() => 1);
  // The budget is scaled to 1, like the cliques; a budget of nothing admits only free sites, which are all left.
  if (costs && budget > 0 && budget < Infinity) {
    costs.forEach((cost, site) => {
      if (cost > 0) ofSite[site]!.push([limits.length, cost / budget]);
    });
    limits.push(1);
  }
  const start = new Int32Array(siteCount + 1);
  ofSite.forEach((list, site) => {
    start[site + 1] = start[site]! + list.length;
  });
  return {
    rowCount: limits.length,
    limits: Float64Array.from(limits),
    start,
    rows: Int32Array.from(ofSite.flat(), ([row]) => row),
    coefficients: Float64Array.from(ofSite.flat(), ([, coefficient]) => coefficient),
  } satisfies SideRows;
}

/** Cliques that together contain every conflict: each uncovered pair is grown by common enemies, first come first. */
function cliquesOf(siteCount: number, conflicts: ConflictLists): number[][] {
  const done = new Set<number>();
  const cliques: number[][] = [];
  for (let site = 0; site < siteCount; site += 1) {
    for (const other of conflictsOf(conflicts, site)) {
      if (other < site || done.has(site * siteCount + other)) continue;
      const clique = [site, other];
      let common = conflictsOf(conflicts, site).filter((each) =>
        conflictsOf(conflicts, other).includes(each),
      );
      while (common.length > 0) {
        const next = common[0]!;
        clique.push(next);
        const enemies = new Set(conflictsOf(conflicts, next));
        common = common.filter((each) => enemies.has(each));
      }
      clique.sort((a, b) => a - b);
      clique.forEach((a, at) => {
        for (const b of clique.slice(at + 1)) done.add(a * siteCount + b);
      });
      cliques.push(clique);
    }
  }
  return cliques;
}

/** The same rows and one more: of these sites at least one is chosen (−Σ share ≤ −1). */
export function withAtLeastOne(side: SideRows, sites: Int32Array): SideRows {
  if (sites.length === 0) return side;
  const among = new Set(sites);
  const rows: number[] = [];
  const coefficients: number[] = [];
  const start = new Int32Array(side.start.length);
  for (let site = 0; site + 1 < start.length; site += 1) {
    for (let at = side.start[site]!; at < side.start[site + 1]!; at += 1) {
      rows.push(side.rows[at]!);
      coefficients.push(side.coefficients[at]!);
    }
    if (among.has(site)) {
      rows.push(side.rowCount);
      coefficients.push(-1);
    }
    start[site + 1] = rows.length;
  }
  return {
    rowCount: side.rowCount + 1,
    limits: Float64Array.from([...side.limits, -1]),
    start,
    rows: Int32Array.from(rows),
    coefficients: Float64Array.from(coefficients),
  };
}

/** The same rows over some of the sites. */
export function rowsOfSites(side: SideRows, sites: Int32Array): SideRows {
  if (side.rowCount === 0) return { ...side, start: new Int32Array(sites.length + 1) };
  const start = new Int32Array(sites.length + 1);
  const rows: number[] = [];
  const coefficients: number[] = [];
  sites.forEach((site, at) => {
    for (let each = side.start[site]!; each < side.start[site + 1]!; each += 1) {
      rows.push(side.rows[each]!);
      coefficients.push(side.coefficients[each]!);
    }
    start[at + 1] = rows.length;
  });
  return { ...side, start, rows: Int32Array.from(rows), coefficients: Float64Array.from(coefficients) };
}

/** For each site, the sum over rows of price × coefficient, taken off the site's worth. */
export function subtractRowPrices(side: SideRows, prices: Float64Array, from: Float64Array): void {
  if (side.rowCount === 0) return;
  const { start, rows, coefficients } = side;
  for (let site = 0; site + 1 < start.length; site += 1) {
    let sum = 0;
    for (let at = start[site]!; at < start[site + 1]!; at += 1) sum += prices[rows[at]!]! * coefficients[at]!;
    from[site]! -= sum;
  }
}

/** For each row, the sum over sites of coefficient × share. */
export function rowLoads(side: SideRows, shares: Float64Array, into: Float64Array): void {
  const { start, rows, coefficients } = side;
  into.fill(0);
  for (let site = 0; site + 1 < start.length; site += 1) {
    const share = shares[site]!;
    if (share === 0) continue;
    for (let at = start[site]!; at < start[site + 1]!; at += 1) into[rows[at]!]! += coefficients[at]! * share;
  }
}
