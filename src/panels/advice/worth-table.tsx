import { Download } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDistrict } from "../../data/queries/use-district";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/button";
import { csvOf } from "../../ui/csv";
import { download } from "../../ui/download";
import { DataTable } from "../../ui/table/data-table";
import { type Direction, sortRows } from "../../ui/table/sort-rows";
import type { Column } from "../../ui/table/table-head";
import type { Weighing, Worth, WorthRow } from "../../workers/siting/siting-ask";
import { rounded } from "../export/base-unit";
import { useProvenance } from "../export/use-provenance";
import { useMapHandle } from "../map/use-map-handle";
import { useAdviceWords } from "./use-advice-words";

/** Columns shown in the panel; a file of it has all. */
const shownColumns = ["rank", "name", "only", "backed"];

/** The remove-one test over all in place: what each alone covers, the greatest loss first. */
export function WorthTable(props: {
  readonly worth: Worth;
  readonly weigh: Weighing;
  readonly kind: string;
}) {
  const { worth, weigh, kind } = props;
  const { t } = useTranslation();
  const { locale } = useFormat();
  const { data: summary } = useDistrict();
  const provenance = useProvenance();
  const words = useAdviceWords();
  const zoomTo = useMapHandle((map) => map.zoomTo);
  const columns = useWorthColumns(weigh);
  const [sort, setSort] = useState<{ column: string; direction: Direction }>({
    column: "rank",
    direction: "asc",
  });
  const [chosen, setChosen] = useState<string | null>(null);
  const sorted = columns.find(({ id }) => id === sort.column);
  const rows =
    sorted === undefined
      ? worth.rows
      : sortRows(worth.rows, (row) => sorted.sortValue(row), sort.direction, locale);
  const save = () => {
    const heading = columns.map(({ title, csvTitle }) => csvTitle ?? title);
    const body = rows.map((row) => columns.map((column) => column.csv(row)));
    const notes = provenance().map((line) => [line]);
    const name = `${summary?.manifest.id ?? "jingluo"}-${words.kind(kind)}-${t("advice.csvName")}.csv`;
    download(name, csvOf([heading, ...body, [], ...notes]));
  };
  return (
    <>
      <div className="advice-table">
        <DataTable
          caption={t("advice.worthTable", { count: rows.length })}
          columns={columns.filter(({ id }) => shownColumns.includes(id))}
          rows={rows}
          keyOf={({ id }) => id}
          sort={sort}
          onSort={(column) =>
            setSort({
              column,
              direction: sort.column === column && sort.direction === "asc" ? "desc" : "asc",
            })
          }
          selectedKey={chosen}
          onChoose={({ id, at }) => {
            setChosen(id);
            zoomTo([...at, ...at]);
          }}
        />
      </div>
      <Button size="small" onPress={save}>
        <Download aria-hidden="true" />
        {t("advice.csv")}
      </Button>
    </>
  );
}

function useWorthColumns(weigh: Weighing): readonly Column<WorthRow>[] {
  const { t } = useTranslation();
  const { integer, quantity } = useFormat();
  const words = useAdviceWords();
  return useMemo(() => {
    const number = (
      id: "rank" | "only" | "onlyThings" | "households" | "people" | "reached" | "backed" | "radiusMetres",
      width: string,
      text: (value: number) => string,
      unit?: string,
    ): Column<WorthRow> => ({
      id,
      title: t(`advice.column.${id}`),
      ...(unit === undefined ? {} : { csvTitle: `${t(`advice.column.${id}`)} (${unit})` }),
      width,
      align: "end",
      cell: (row) => text(row[id]),
      sortValue: (row) => row[id],
      csv: (row) => rounded(row[id]),
    });
    // The unit is said once, above; ground is written in the reader's unit.
    const weight = (value: number) => (weigh === "area" ? words.weight(value, weigh) : integer(value));
    const unit = weigh === "area" ? t("units.m2") : words.weigh(weigh);
    return [
      number("rank", "2.75rem", integer),
      {
        id: "name",
        title: t("advice.column.name"),
        width: "minmax(6rem, 1.6fr)",
        cell: ({ name, id }) => name || id,
        sortValue: ({ name, id }) => name || id,
        csv: ({ name, id }) => name || id,
      },
      number("only", "minmax(4rem, 1fr)", weight, unit),
      number("onlyThings", "5rem", integer),
      number("households", "5rem", integer),
      number("people", "5rem", integer),
      number("reached", "5rem", weight, unit),
      number("backed", "minmax(4rem, 1fr)", weight, unit),
      number("radiusMetres", "5rem", (value) => quantity(value, "m").text, t("units.m")),
    ];
  }, [t, words, integer, quantity, weigh]);
}
