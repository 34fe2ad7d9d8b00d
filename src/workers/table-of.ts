import type { District } from "../model/district";
import type { Table, TableColumn } from "./description";
import { itemsOf, placeCodesOf } from "./feature-place";
import { cellOf, columnsOf } from "./field-values";
import type { JobRequest } from "./job-map";

type Row = Table["rows"][number];

/** All features of a role as rows: filtered by place, sorted, cut. What has no value sorts last either way. */
export function tableOf(
  district: District,
  { role, place, sort, limit }: Omit<JobRequest<"table">, "district">,
): Table {
  const columns = usedColumns(district, role);
  const codes = place === undefined ? [] : placeCodesOf(district, role);
  const rows = itemsOf(district, role).flatMap((item, index): Row[] =>
    place !== undefined && !(codes[index] ?? "").startsWith(place)
      ? []
      : [{ id: item.id, cells: columns.map(({ field }) => cellOf(item, field, district)) }],
  );
  const by = columns.findIndex(({ field }) => field === sort?.field);
  if (sort !== undefined && by >= 0) rows.sort(comparer(by, sort.direction === "asc" ? 1 : -1));
  return { role, columns, rows: limit === undefined ? rows : rows.slice(0, limit), total: rows.length };
}

/** Columns in which some row has a value; name and id always. */
function usedColumns(district: District, role: JobRequest<"table">["role"]): readonly TableColumn[] {
  const items = itemsOf(district, role);
  return columnsOf(role).filter(
    ({ field }, index) => index < 2 || items.some((item) => cellOf(item, field, district) !== null),
  );
}

const collator = new Intl.Collator("zh-CN", { numeric: true });

function comparer(by: number, sign: 1 | -1): (a: Row, b: Row) => number {
  return (a, b) => {
    const [left, right] = [a.cells[by] ?? null, b.cells[by] ?? null];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === "number" && typeof right === "number") return sign * (left - right);
    return sign * collator.compare(String(left), String(right));
  };
}
