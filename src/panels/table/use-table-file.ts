import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useDistrict } from "../../data/queries/use-district";
import { csvOf } from "../../ui/csv";
import { download } from "../../ui/download";
import type { Column } from "../../ui/table/table-head";
import { useIndicator } from "../choice/use-indicator";
import { useFigurePassports } from "../export/use-figure-passports";
import { useProvenance } from "../export/use-provenance";
import { usePassportWords } from "../passport/use-passport-words";
import type { TableId } from "./table-ids";
import type { TableRow } from "./table-model";

/**
 * Saves a table as the reader sees it: same rows, same order, and what the data are; below them the passport of the
 * figure in view, since its numbers stand in the rows.
 */
export function useTableFile() {
  const { t } = useTranslation();
  const { data: summary } = useDistrict();
  const provenance = useProvenance();
  const { choice } = useIndicator();
  const passportsOf = useFigurePassports();
  const { textOf } = usePassportWords();
  return useCallback(
    async (id: TableId, columns: readonly Column<TableRow>[], rows: readonly TableRow[]) => {
      const heading = columns.map(({ title, csvTitle }) => csvTitle ?? title);
      const body = rows.map((row) => columns.map((column) => column.csv(row)));
      const passports = choice === null ? [] : await passportsOf([choice]);
      const lines = passports.flatMap((passport) => [
        "",
        t("passportPanel.title"),
        ...textOf(passport).split("\n"),
      ]);
      const notes = [...provenance(), ...lines].map((line) => [line]);
      const name = `${summary?.manifest.id ?? "jingluo"}-${t(`panels.table.${id}`)}.csv`;
      download(name, csvOf([heading, ...body, [], ...notes]));
    },
    [t, summary, provenance, choice, passportsOf, textOf],
  );
}
