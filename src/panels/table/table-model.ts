import type { Column } from "../../ui/table/table-head";

/** One row of any table: what it is on the map, and its cells by column. */
export interface TableRow {
  readonly key: string;
  /** Null where it is nothing that can be selected. */
  readonly role: string | null;
  readonly id: string;
  /** lng, lat; null where it is not known here. */
  readonly at: readonly [number, number] | null;
}

/** A table ready to be shown; rows in their natural order, which a sort replaces. */
export interface TableModel<R extends TableRow = TableRow> {
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly pending: boolean;
  readonly error: Error | null;
  retry(): void;
}
