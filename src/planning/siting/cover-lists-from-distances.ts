import { type CoverLists, knownSound } from "./cover-lists";

/** Distances between some pairs of demands and sites, as parallel lists; pairs that are missing are out of reach. */
export interface DistanceTable {
  demandCount: number;
  siteCount: number;
  demands: ArrayLike<number>;
  sites: ArrayLike<number>;
  metres: ArrayLike<number>;
}

/**
 * Cover lists from a table of distances, by road or on foot as well as straight: at most the radius is covered, the radius
 * itself included. A pair given more than once counts with its shortest distance.
 *
 * @throws RangeError when the lists differ in length, name a demand or site that is not there, or hold a distance that is
 * no number or below 0.
 */
export function coverListsFromDistances(table: DistanceTable, radiusMetres: number): CoverLists {
  const { demandCount, siteCount, demands, sites, metres } = table;
  if (demands.length !== sites.length || demands.length !== metres.length)
    throw new RangeError(
      `${demands.length} demands, ${sites.length} sites and ${metres.length} distances: give as many of each`,
    );
  const start = new Int32Array(siteCount + 1);
  for (let row = 0; row < metres.length; row += 1) {
    requireRow(table, row);
    if (metres[row]! <= radiusMetres) start[sites[row]! + 1]! += 1;
  }
  for (let site = 0; site < siteCount; site += 1) start[site + 1]! += start[site]!;
  const next = start.slice();
  const listed = new Int32Array(start[siteCount]!);
  for (let row = 0; row < metres.length; row += 1) {
    if (metres[row]! <= radiusMetres) listed[next[sites[row]!]!++] = demands[row]!;
  }
  return withoutRepeats({ siteCount, demandCount, siteStart: start, siteDemands: listed });
}

function requireRow({ demandCount, siteCount, demands, sites, metres }: DistanceTable, row: number): void {
  const [demand, site, distance] = [demands[row]!, sites[row]!, metres[row]!];
  if (!(demand >= 0 && demand < demandCount))
    throw new RangeError(`row ${row} names demand ${demand} of ${demandCount}`);
  if (!(site >= 0 && site < siteCount)) throw new RangeError(`row ${row} names site ${site} of ${siteCount}`);
  if (!(distance >= 0)) throw new RangeError(`row ${row} has a distance of ${distance} m: give 0 m or more`);
}

function withoutRepeats({ siteCount, demandCount, siteStart, siteDemands }: CoverLists): CoverLists {
  const lastSite = new Int32Array(demandCount).fill(-1);
  const start = new Int32Array(siteCount + 1);
  let used = 0;
  for (let site = 0; site < siteCount; site += 1) {
    for (let at = siteStart[site]!; at < siteStart[site + 1]!; at += 1) {
      const demand = siteDemands[at]!;
      if (lastSite[demand] === site) continue;
      lastSite[demand] = site;
      siteDemands[used++] = demand;
    }
    start[site + 1] = used;
  }
  return knownSound({ siteCount, demandCount, siteStart: start, siteDemands: siteDemands.slice(0, used) });
}
