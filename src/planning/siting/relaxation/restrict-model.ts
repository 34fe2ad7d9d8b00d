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
  let [groups, amounts] = [new Int32Array(model.groups.length), new Float64Array(model.groups.length)];
  const makeRoom = (length: number): void => {
    const [moreGroups, moreAmounts] = [new Int32Array(length), new Float64Array(length)];
    moreGroups.set(groups);
    moreAmounts.set(amounts);
    [groups, amounts] = [moreGroups, moreAmounts];
  };
  let used = 0;
  const touched = new Int32Array(model.groupCount);
  const sum = new Float64Array(model.groupCount);
  const met = new Int32Array(model.groupCount).fill(-1);
  sites.forEach((site, at) => {
    let [from, count] = [site, 0];
    do {
      for (let each = model.start[from]!; each < model.start[from + 1]!; each += 1) {
        const group = model.groups[each]!;
        if (met[group] !== at) {
          met[group] = at;
          sum[group] = 0;
          touched[count++] = group;
        }
        sum[group]! += model.amounts[each]!;
      }
      from = model.parent[from]!;
    } while (from >= 0 && place[from]! < 0);
    if (used + count > groups.length) makeRoom(2 * (used + count));
    for (let each = 0; each < count; each += 1) {
      const group = touched[each]!;
      // What one ancestor adds and the next takes away leaves rounding, not cover.
      if (Math.abs(sum[group]!) <= 1e-12 * model.weights[group]!) continue;
      groups[used] = group;
      amounts[used++] = sum[group]!;
    }
    parent[at] = from < 0 ? -1 : place[from]!;
    start[at + 1] = used;
  });
  return {
    siteCount: sites.length,
    groupCount: model.groupCount,
    weights: model.weights,
    parent,
    start,
    groups: groups.slice(0, used),
    amounts: amounts.slice(0, used),
  };
}
