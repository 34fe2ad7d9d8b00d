import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useDistrict } from "../../data/queries/use-district";
import { csvOf } from "../../ui/csv";
import { download } from "../../ui/download";
import type { Column } from "../../ui/table/table-head";
import { useProvenance } from "../export/use-provenance";
import type { TableId } from "./table-ids";
import type { TableRow } from "./table-model";

/** Saves a table as the reader sees it: same rows, same order, and what the data are. */
export function useTableFile() {
  const { t } = useTranslation();
  const { data: summary } = useDistrict();
  const provenance = useProvenance();
  return useCallback(
    (id: TableId, columns: readonly Column<TableRow>[], rows: readonly TableRow[]) => {
      const heading = columns.map(({ title, csvTitle }) => csvTitle ?? title);
      const body = rows.map((row) => columns.map((column) => column.csv(row)));
      const notes = provenance().map((line) => [line]);
      const name = `${summary?.manifest.id ?? "jingluo"}-${t(`panels.table.${id}`)}.csv`;
      download(name, csvOf([heading, ...body, [], ...notes]));
    },
    [t, summary, provenance],
  );
}
