import type { CoverLists } from "../cover-lists";

/** What one facility is worth among those in use. */
export interface FacilityWorth {
  site: number;
  /** Weight within its reach. */
  reached: number;
  /** Weight only it covers: what goes dark when it alone closes. */
  onlyThis: number;
  /** Demands only it covers (each of them has a single point of failure: this facility). */
  onlyDemands: number[];
  /** Weight within its reach that a second facility covers too. */
  backed: number;
  /** 1 for the facility whose closing costs most; equal losses share a rank. */
  rank: number;
}

/** Cover by the facilities in use, and how much of it has a second line. */
export interface FacilityReport {
  total: number;
  covered: number;
  /** Weight covered by two or more. */
  coveredTwice: number;
  /** Weight covered by exactly 0, 1, 2, … facilities. */
  byDepth: number[];
  /** By falling loss, then by the order of the input. */
  facilities: FacilityWorth[];
}

/**
 * The remove-one test over all facilities at once: one pass counts how many cover each demand; what a facility alone covers
 * is what closing it would lose. `onlyThis` figures do not add up to the cover: shared cover is nobody's alone.
 */
export function facilityWorth(
  covers: CoverLists,
  weights: Float64Array,
  facilities: readonly number[],
): FacilityReport {
  const inUse = [...new Set(facilities)];
  const depth = new Int32Array(covers.demandCount);
  for (const site of inUse) for (const demand of demandsIn(covers, site)) depth[demand]! += 1;
  const byDepth: number[] = [0];
  weights.forEach((weight, demand) => {
    while (byDepth.length <= depth[demand]!) byDepth.push(0);
    byDepth[depth[demand]!]! += weight;
  });
  const worths = inUse.map((site) => {
    const demands = [...demandsIn(covers, site)];
    const onlyDemands = demands.filter((demand) => depth[demand] === 1);
    const reached = weigh(demands, weights);
    const onlyThis = weigh(onlyDemands, weights);
    return { site, reached, onlyThis, onlyDemands, backed: reached - onlyThis };
  });
  worths.sort((a, b) => b.onlyThis - a.onlyThis);
  const rankOf = (loss: number): number => 1 + worths.findIndex(({ onlyThis }) => onlyThis === loss);
  return {
    total: byDepth.reduce((sum, weight) => sum + weight, 0),
    covered: byDepth.slice(1).reduce((sum, weight) => sum + weight, 0),
    coveredTwice: byDepth.slice(2).reduce((sum, weight) => sum + weight, 0),
    byDepth,
    facilities: worths.map((worth) => ({ ...worth, rank: rankOf(worth.onlyThis) })),
  };
}

function demandsIn({ siteStart, siteDemands }: CoverLists, site: number): Int32Array {
  return siteDemands.subarray(siteStart[site]!, siteStart[site + 1]!);
}

function weigh(demands: readonly number[], weights: Float64Array): number {
  return demands.reduce((sum, demand) => sum + weights[demand]!, 0);
}
