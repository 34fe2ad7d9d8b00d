import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CsvCell } from "../csv";
import type { Direction, SortValue } from "./sort-rows";

/** One column: what it shows, what it is sorted by, what a file of it holds. */
export interface Column<R> {
  readonly id: string;
  readonly title: string;
  /** The heading in a file, where it must name the unit. */
  readonly csvTitle?: string;
  /** A CSS grid track, e.g. `minmax(8rem, 2fr)`. */
  readonly width: string;
  readonly align?: "end";
  cell(row: R): ReactNode;
  sortValue(row: R): SortValue;
  csv(row: R): CsvCell;
}

const sorts = { asc: "ascending", desc: "descending" } as const;

export function TableHead<R>(props: {
  readonly columns: readonly Column<R>[];
  readonly sort: { readonly column: string; readonly direction: Direction } | null;
  readonly onSort: (column: string) => void;
}) {
  const { columns, sort, onSort } = props;
  const { t } = useTranslation();
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ id, title, align }) => {
          const direction = sort?.column === id ? sort.direction : null;
          return (
            <th
              key={id}
              scope="col"
              aria-sort={direction === null ? "none" : sorts[direction]}
              className={align === "end" ? "cell-end" : undefined}
            >
              <button
                type="button"
                onClick={() => onSort(id)}
                title={t("panels.table.sortBy", { column: title })}
              >
                {title}
                {direction === "asc" ? <ArrowUp aria-hidden="true" /> : null}
                {direction === "desc" ? <ArrowDown aria-hidden="true" /> : null}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
