import { type BoundingBox, boundingBox } from "../../geo/positions";
import type { District } from "../district";
import type { Grid } from "../entities";
import type { Problem } from "../problem";
import { fileOf } from "./file-of";

/**
 * Grids of a village that are not numbered in rows from west to east, the rows from north to south.
 *
 * Irregular cells have no strict order, so the numbers are read as rows themselves: a row ends where the next
 * number lies clearly further west. Told is only a row that lies north of the row before it on the whole;
 * one note for each village.
 */
export function checkNumbering(district: District): readonly Problem[] {
  return [...byVillage(district).values()].flatMap((grids): readonly Problem[] => {
    const rows = rowsOf(grids.sort((a, b) => (a.grid.code < b.grid.code ? -1 : 1)));
    const wrong = rows.findIndex(
      (row, index) => index > 0 && meanLatitude(row) > meanLatitude(rows[index - 1] ?? []),
    );
    const first = rows[wrong]?.[0];
    const before = rows[wrong - 1]?.at(-1);
    if (first === undefined || before === undefined) return [];
    return [
      {
        code: "grid-numbering",
        severity: "note",
        file: fileOf(district, "grids", first.index),
        feature: first.grid.id,
        field: "code",
        at: [middle(first.box, 0), middle(first.box, 1)],
        params: { found: first.grid.code, before: before.grid.code },
      },
    ];
  });
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

const middle = (box: BoundingBox, axis: 0 | 1) => (box[axis] + box[axis === 0 ? 2 : 3]) / 2;

/** Cuts the numbers where the next cell lies west of the one before by more than half the narrower of them. */
function rowsOf(grids: readonly Placed[]): Placed[][] {
  const rows: Placed[][] = [];
  grids.forEach((grid, index) => {
    const before = grids[index - 1];
    const narrower = Math.min(...[grid, before ?? grid].map(({ box }) => box[2] - box[0]));
    const goesOn = before !== undefined && middle(grid.box, 0) > middle(before.box, 0) - narrower / 2;
    if (goesOn) rows.at(-1)?.push(grid);
    else rows.push([grid]);
  });
  return rows;
}

function meanLatitude(row: readonly Placed[]): number {
  return row.reduce((sum, { box }) => sum + middle(box, 1), 0) / row.length;
}
