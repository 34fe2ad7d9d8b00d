import type { GroupModel } from "./group-model";

/**
 * The model with only some sites (ascending). A site whose parent goes hangs from its nearest ancestor that stays,
 * with the entries on the way added up.
 */
export function restrictModel(model: GroupModel, sites: Int32Array): GroupModel {
  const place = new Int32Array(model.siteCount).fill(-1);
  sites.forEach((site, at) => {
    place[site] = at;
  });
  const parent = new Int32Array(sites.length);
  const start = new Int32Array(sites.length + 1);
  const groups: number[] = [];
  const amounts: number[] = [];
  const sum = new Float64Array(model.groupCount);
  const met = new Int32Array(model.groupCount).fill(-1);
  sites.forEach((site, at) => {
    const touched: number[] = [];
    let from = site;
    do {
      for (let each = model.start[from]!; each < model.start[from + 1]!; each += 1) {
        const group = model.groups[each]!;
        if (met[group] !== at) {
          met[group] = at;
          sum[group] = 0;
          touched.push(group);
        }
        sum[group]! += model.amounts[each]!;
      }
      from = model.parent[from]!;
    } while (from >= 0 && place[from]! < 0);
    for (const group of touched) {
      // What one ancestor adds and the next takes away leaves rounding, not cover.
      if (Math.abs(sum[group]!) <= 1e-12 * model.weights[group]!) continue;
      groups.push(group);
      amounts.push(sum[group]!);
    }
    parent[at] = from < 0 ? -1 : place[from]!;
    start[at + 1] = groups.length;
  });
  return {
    siteCount: sites.length,
    groupCount: model.groupCount,
    weights: model.weights,
    parent,
    start,
    groups: Int32Array.from(groups),
    amounts: Float64Array.from(amounts),
  };
}
