import { Download } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format";
import { useView } from "../../state/use-view";
import { Button } from "../../ui/button";
import { Segments } from "../../ui/segments";
import { Empty, Failure, Loading } from "../../ui/states";
import { DataTable } from "../../ui/table/data-table";
import { sortRows } from "../../ui/table/sort-rows";
import { useIndicator } from "../choice/use-indicator";
import { usePlace } from "../choice/use-place";
import { useFollow } from "../map/use-follow";
import { PassportButton } from "../passport/passport-button";
import { roleOfTable, type TableId, tableIds } from "./table-ids";
import type { TableModel, TableRow } from "./table-model";
import { usePiecesTable } from "./use-pieces-table";
import { useRoleTable } from "./use-role-table";
import { useTableFile } from "./use-table-file";
import "./table-panel.css";

/** Tables under the map: what the figure is made of, and things by role; in the place in view. */
export function TablePanel() {
  const [{ table }, choose] = useView();
  const { t } = useTranslation();
  const { entry } = useIndicator();
  const offered = entry === null ? tableIds.filter((name) => name !== "pieces") : tableIds;
  const id: TableId = offered.find((name) => name === table?.id) ?? (entry === null ? "towns" : "pieces");
  const pieces = usePiecesTable();
  const things = useRoleTable(id === "pieces" ? null : roleOfTable[id]);
  const model = (id === "pieces" ? pieces : things) as unknown as TableModel;
  return (
    <div className="table-panel">
      <div className="table-head">
        <Segments
          label={t("panels.table.label")}
          options={offered.map((each) => ({ id: each, label: t(`panels.table.${each}`) }))}
          value={id}
          onChange={(chosen) => choose({ table: { id: chosen, column: null, direction: "asc" } })}
        />
        <TableTools id={id} model={model} />
      </div>
      <div className="table-body">
        <TableBody id={id} model={model} />
      </div>
    </div>
  );
}

/** The rows as the link sorts them; a column that is not there leaves the natural order. */
function useSorted(model: TableModel): readonly TableRow[] {
  const [{ table }] = useView();
  const { locale } = useFormat();
  const column = model.columns.find(({ id }) => id === table?.column);
  const direction = table?.direction ?? "asc";
  return useMemo(
    () =>
      column === undefined
        ? model.rows
        : sortRows(model.rows, (row) => column.sortValue(row), direction, locale),
    [model.rows, column, direction, locale],
  );
}

function TableTools({ id, model }: { readonly id: TableId; readonly model: TableModel }) {
  const { t } = useTranslation();
  const { integer } = useFormat();
  const rows = useSorted(model);
  const save = useTableFile();
  const { entry } = useIndicator();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const take = () => {
    setBusy(true);
    setFault(null);
    save(id, model.columns, rows)
      .catch((reason: unknown) => setFault(reason instanceof Error ? reason.message : String(reason)))
      .finally(() => setBusy(false));
  };
  return (
    <div className="table-tools">
      <span className="quiet small">
        {t("panels.table.rows", { count: model.rows.length, number: integer(model.rows.length) })}
      </span>
      {id === "pieces" && entry !== null ? <PassportButton indicator={entry.id} /> : null}
      {fault === null ? null : (
        <span className="small" role="alert">
          {t("panels.export.failed", { reason: fault })}
        </span>
      )}
      <Button size="small" onPress={take} disabled={rows.length === 0 || busy}>
        <Download aria-hidden="true" />
        {t(busy ? "panels.export.making" : "panels.table.csv")}
      </Button>
    </div>
  );
}

function TableBody({ id, model }: { readonly id: TableId; readonly model: TableModel }) {
  const { t } = useTranslation();
  const [{ table, select }, choose] = useView();
  const { place } = usePlace();
  const rows = useSorted(model);
  const follow = useFollow((state) => state.follow);
  if (model.error !== null)
    return <Failure title={t("panels.table.failed")} detail={model.error.message} onRetry={model.retry} />;
  if (model.pending) return <Loading text={t("panels.table.loading")} />;
  if (rows.length === 0)
    return (
      <Empty
        title={place === null ? t("panels.table.empty") : t("panels.table.emptyHere", { place: place.name })}
      />
    );
  const selected =
    select === null ? undefined : rows.find(({ role, id: row }) => role === select.role && row === select.id);
  const sort = (column: string) => {
    const turned = table?.column === column && table.direction === "asc" ? "desc" : "asc";
    choose({ table: { id, column, direction: turned } });
  };
  const thing = (row: TableRow) => (row.role === null ? null : { role: row.role, id: row.id });
  return (
    <DataTable
      caption={t("panels.table.caption", { table: t(`panels.table.${id}`), count: rows.length })}
      columns={model.columns}
      rows={rows}
      keyOf={({ key }) => key}
      sort={table?.column ? { column: table.column, direction: table.direction } : null}
      onSort={sort}
      selectedKey={selected?.key ?? null}
      onChoose={(row) => {
        const chosen = thing(row);
        if (chosen !== null) choose({ select: chosen, aside: "selection" }, "push");
        follow(chosen, row.at);
      }}
    />
  );
}
