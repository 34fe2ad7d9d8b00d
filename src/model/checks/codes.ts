import { boundingBox } from "../../geo/positions";
import type { District } from "../district";
import type { Grid, Town, Village } from "../entities";
import type { Problem } from "../problem";
import { fileOf } from "./file-of";

type Coded = Town | Village | Grid;

/** Which place a code of a level must begin with, and how many digits that is. */
const levels = [
  { role: "towns", digits: 9, above: "boundary", prefix: 6 },
  { role: "villages", digits: 12, above: "towns", prefix: 9 },
  { role: "grids", digits: 15, above: "villages", prefix: 12 },
] as const;

/** Codes whose beginning is no place of the level above: the thing belongs nowhere and is missing from its sums. */
export function checkCodes(district: District): readonly Problem[] {
  return levels.flatMap(({ role, digits, above, prefix }) => {
    const parents = new Set((district.datasets[above]?.items ?? []).map(({ code }) => code));
    if (parents.size === 0) return [];
    const items: readonly Coded[] = district.datasets[role]?.items ?? [];
    return items.flatMap((item, index): Problem[] => {
      const parent = item.code.slice(0, prefix);
      if (item.code.length !== digits || parents.has(parent)) return [];
      return [
        {
          code: "code-orphan",
          severity: "warning",
          file: fileOf(district, role, index),
          feature: item.id,
          field: "code",
          ...whereOf(item),
          params: { found: item.code, parent, prefix },
        },
      ];
    });
  });
}

/** The middle of a thing's box, as a problem carries it. */
export function whereOf({ geometry }: Pick<Coded, "geometry">): Pick<Problem, "at"> {
  const box = boundingBox([geometry]);
  return box === null ? {} : { at: [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] };
}
