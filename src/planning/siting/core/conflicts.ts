/** For each site, the sites it may not stand beside: flat lists, each list ascending and without repeats. */
export interface ConflictLists {
  start: Int32Array;
  sites: Int32Array;
}

/** Turns pairs into lists for both ends; a site paired with itself is ignored. */
export function conflictLists(siteCount: number, pairs: ArrayLike<number> = []): ConflictLists {
  const lists: Set<number>[] = Array.from({ length: siteCount }, () => new Set());
  for (let pair = 0; pair < pairs.length; pair += 2) {
    const [a, b] = [pairs[pair]!, pairs[pair + 1]!];
    if (a === b) continue;
    lists[a]!.add(b);
    lists[b]!.add(a);
  }
  const start = new Int32Array(siteCount + 1);
  lists.forEach((list, site) => {
    start[site + 1] = start[site]! + list.size;
  });
  return { start, sites: Int32Array.from(lists.flatMap((list) => [...list].sort((a, b) => a - b))) };
}

/** The sites one site may not stand beside (a view). */
export function conflictsOf({ start, sites }: ConflictLists, site: number): Int32Array {
  return sites.subarray(start[site]!, start[site + 1]!);
}
