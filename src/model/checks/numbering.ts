import { type BoundingBox, boundingBox } from "../../geo/positions";
import type { District } from "../district";
import type { Grid } from "../entities";
import type { Problem } from "../problem";
import { exchangedNumbers } from "./exchanged-numbers";
import { fileOf } from "./file-of";

/**
 * Grids of a village that are not numbered in rows from west to east, the rows from north to south: two numbers that
 * were exchanged, else rows in the wrong order. One note for each village.
 */
export function checkNumbering(district: District): readonly Problem[] {
  return [...byVillage(district).values()].flatMap((grids): readonly Problem[] => {
    grids.sort((a, b) => (a.grid.code < b.grid.code ? -1 : 1));
    const found = exchangeIn(grids) ?? wrongRowIn(grids);
    if (found === null) return [];
    const { code, first, params } = found;
    const at = [middle(first.box, 0), middle(first.box, 1)] as const;
    const file = fileOf(district, "grids", first.index);
    return [{ code, severity: "note", file, feature: first.grid.id, field: "code", at, params }];
  });
}

interface Found {
  readonly code: string;
  readonly first: Placed;
  readonly params: Readonly<Record<string, string>>;
}

/** Codes that are used twice are told as such, and have no order of their own. */
function exchangeIn(grids: readonly Placed[]): Found | null {
  if (new Set(grids.map(({ grid }) => grid.code)).size < grids.length) return null;
  const exchange = exchangedNumbers(grids.map(({ box }) => box));
  const [first, other] = [grids[exchange?.earlier ?? -1], grids[exchange?.later ?? -1]];
  if (first === undefined || other === undefined) return null;
  const params = { found: first.grid.code, other: other.grid.code };
  return { code: "grid-numbers-exchanged", first, params };
}

/**
 * Irregular cells have no strict order, so the numbers are read as rows themselves: a row ends where the next number
 * lies clearly further west. Told is only a row that lies north of the row before it on the whole.
 */
function wrongRowIn(grids: readonly Placed[]): Found | null {
  const rows = rowsOf(grids);
  const wrong = rows.findIndex(
    (row, index) => index > 0 && meanLatitude(row) > meanLatitude(rows[index - 1] ?? []),
  );
  const first = rows[wrong]?.[0];
  const before = rows[wrong - 1]?.at(-1);
  if (first === undefined || before === undefined) return null;
  return { code: "grid-numbering", first, params: { found: first.grid.code, before: before.grid.code } };
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
