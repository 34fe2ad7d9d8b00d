import { type BoundingBox, boundingBox } from "../../geo/positions";
import type { District } from "../district";
import type { Grid } from "../entities";
import type { Problem } from "../problem";
import { fileOf } from "./file-of";

/**
 * Grids of a village that are not numbered from west to east and from north to south.
 *
 * Irregular cells have no strict order, so only what nobody would number this way is told: the next number lies
 * wholly north of the one before, or beside it and wholly west of it. One note for each village.
 */
export function checkNumbering(district: District): readonly Problem[] {
  const problems: Problem[] = [];
  for (const grids of byVillage(district).values()) {
    grids.sort((a, b) => (a.grid.code < b.grid.code ? -1 : 1));
    const pair = grids.findIndex(
      ({ box }, index) => index > 0 && isBackwards((grids[index - 1] as Placed).box, box),
    );
    if (pair <= 0) continue;
    const { grid, index } = grids[pair] as Placed;
    const before = grids[pair - 1] as Placed;
    problems.push({
      code: "grid-numbering",
      severity: "note",
      file: fileOf(district, "grids", index),
      feature: grid.id,
      field: "code",
      params: { found: grid.code, before: before.grid.code },
    });
  }
  return problems;
}

interface Placed {
  readonly grid: Grid;
  readonly index: number;
  readonly box: BoundingBox;
}

function byVillage(district: District): ReadonlyMap<string, Placed[]> {
  const villages = new Map<string, Placed[]>();
  (district.datasets.grids?.items ?? []).forEach((grid, index) => {
    const box = boundingBox([grid.geometry]);
    if (box === null || grid.code.length !== 15) return;
    const key = `${grid.system} ${grid.code.slice(0, 12)}`;
    const known = villages.get(key);
    if (known) known.push({ grid, index, box });
    else villages.set(key, [{ grid, index, box }]);
  });
  return villages;
}

/** Whether `next` lies where an earlier number belongs. */
function isBackwards(before: BoundingBox, next: BoundingBox): boolean {
  const [west, south, , north] = before;
  const [, nextSouth, nextEast, nextNorth] = next;
  const slack = 1e-6;
  if (nextSouth >= north - slack) return true;
  const shared = Math.min(north, nextNorth) - Math.max(south, nextSouth);
  const inTheSameRow = shared > 0.5 * Math.max(north - south, nextNorth - nextSouth);
  return inTheSameRow && nextEast <= west + slack;
}
