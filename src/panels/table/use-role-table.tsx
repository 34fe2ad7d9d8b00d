import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useTable } from "../../data/queries/use-table";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import type { Figure } from "../../indicators/figure";
import type { Piece } from "../../indicators/indicator";
import { keepsTo } from "../../indicators/judge";
import type { FeatureRole } from "../../model/role";
import type { Column } from "../../ui/table/table-head";
import type { Table, TableColumn } from "../../workers/description";
import { useChosenFigure } from "../choice/use-indicator";
import { usePlace } from "../choice/use-place";
import { rounded, withUnit } from "../export/base-unit";
import { VerdictWord } from "../figure/verdict-words";
import { useFieldText } from "../selection/use-field-text";
import { CoveredWord } from "./covered-word";
import type { TableModel, TableRow } from "./table-model";

type Cell = Table["rows"][number]["cells"][number];

interface RoleRow extends TableRow {
  readonly cells: readonly Cell[];
  /** The figure's value of this place; undefined where it has none by place. */
  readonly value: number | null | undefined;
  readonly piece: Piece | undefined;
}

const noRows: readonly RoleRow[] = [];
const widths: Readonly<Record<string, string>> = {
  name: "minmax(9rem, 2fr)",
  code: "minmax(9.5rem, 1fr)",
  gridCode: "minmax(9.5rem, 1fr)",
  phone: "minmax(8rem, 1fr)",
  management: "minmax(9rem, 2fr)",
  openingHours: "minmax(9rem, 2fr)",
  dutyHours: "minmax(9rem, 2fr)",
};
/** Units the heading already says. */
const plainUnits = new Set(["households", "people"]);

/** All things of a role in the place in view, with what the figure in view says of each. Nothing for null. */
export function useRoleTable(role: FeatureRole | null): TableModel<RoleRow> {
  const { place } = usePlace();
  const table = useTable(role === null ? null : { role, ...(place === null ? {} : { place: place.code }) });
  const { query } = useChosenFigure();
  const figure = query.data;
  const figureColumns = useFigureColumns(figure, role);
  const fieldColumns = useFieldColumns(table.data);
  const rows = useMemo(() => {
    if (table.data === undefined || role === null) return noRows;
    const pieces = new Map(figure?.compounds.map((piece) => [piece.id, piece]));
    const all = table.data.rows.map(({ id, cells }): RoleRow => {
      const piece = role === "compounds" ? pieces.get(id) : undefined;
      return { key: id, role, id, cells, piece, at: piece?.at ?? null, value: figure?.byPlace[id]?.value };
    });
    return [...all].sort((a, b) => rank(a) - rank(b));
  }, [table.data, role, figure]);
  const columns = useMemo(() => {
    const [first, ...rest] = fieldColumns;
    return first === undefined ? figureColumns : [first, ...figureColumns, ...rest];
  }, [figureColumns, fieldColumns]);
  return {
    columns,
    rows,
    pending: role !== null && table.isPending,
    error: table.error,
    retry: () => void table.refetch(),
  };
}

/** Uncovered first, then what is covered or has no such question. */
const rank = ({ piece }: RoleRow) => (piece?.covered === false ? 0 : 1);

function useFieldColumns(table: Table | undefined): readonly Column<RoleRow>[] {
  const labels = useLabels();
  const text = useFieldText();
  return useMemo(() => {
    if (table === undefined) return [];
    const { role, columns } = table;
    const made = columns.map((full, index): Column<RoleRow> => {
      const { field, kind, unit } = full;
      const column = unit !== undefined && plainUnits.has(unit) ? { field, kind } : full;
      const cell = ({ cells }: RoleRow) => cells[index] ?? null;
      return {
        id: field,
        title: labels.field(field),
        ...(field.endsWith("SquareMetres") ? { csvTitle: withUnit(labels.field(field), "m2") } : {}),
        ...(field.endsWith("lengthMetres") ? { csvTitle: withUnit(labels.field(field), "m") } : {}),
        width: widths[field] ?? "minmax(6rem, 1fr)",
        ...(kind === "number" ? { align: "end" as const } : {}),
        cell: (row) => text(role, column, cell(row)),
        sortValue: (row) => (kind === "enumeration" ? text(role, column, cell(row)) : cell(row)),
        csv: (row) => csvCell(column, cell(row), (value) => text(role, column, value)),
      };
    });
    const filled = made.filter((column) =>
      table.rows.some(({ cells }) => (cells[made.indexOf(column)] ?? null) !== null),
    );
    const name = filled.find(({ id }) => id === "name");
    return name === undefined ? filled : [name, ...filled.filter((column) => column !== name)];
  }, [table, labels, text]);
}

/** Numbers stay numbers in a file; moments and words are written as read. */
function csvCell({ kind }: TableColumn, value: Cell, text: (value: Cell) => string) {
  if (typeof value === "number" && kind === "number") return rounded(value);
  if (value === null) return null;
  return text(value);
}

function useFigureColumns(figure: Figure | undefined, role: FeatureRole | null): readonly Column<RoleRow>[] {
  const { t } = useTranslation();
  const labels = useLabels();
  const { quantity } = useFormat();
  return useMemo(() => {
    if (figure === undefined) return [];
    const threshold = figure.verdict?.failing === undefined ? figure.verdict?.threshold : undefined;
    const passes = (value: number | null | undefined) =>
      value === null || value === undefined || threshold === undefined ? null : keepsTo(value, threshold);
    const word = (value: number | null | undefined) => {
      const verdict = passes(value);
      return verdict === null ? null : t(verdict ? "figure.verdict.passes" : "figure.verdict.fails");
    };
    const byPlace: Column<RoleRow>[] = [
      {
        id: "value",
        title: labels.indicatorShort(figure.indicator),
        csvTitle: withUnit(labels.indicatorShort(figure.indicator), figure.unit),
        width: "minmax(7rem, 1fr)",
        align: "end",
        cell: ({ value }) =>
          quantity(value, figure.unit, threshold === undefined ? [] : [threshold.value]).text,
        sortValue: ({ value }) => value ?? null,
        csv: ({ value }) => value ?? null,
      },
      {
        id: "verdict",
        title: t("panels.table.column.verdict"),
        width: "minmax(5.5rem, 0.7fr)",
        cell: ({ value }) => {
          const verdict = passes(value);
          return verdict === null ? "—" : <VerdictWord passes={verdict} />;
        },
        sortValue: ({ value }) => passes(value),
        csv: ({ value }) => word(value),
      },
    ];
    const reach: Column<RoleRow>[] = [
      {
        id: "covered",
        title: t("panels.table.column.covered"),
        width: "minmax(6rem, 0.8fr)",
        cell: ({ piece }) => <CoveredWord covered={piece?.covered} />,
        sortValue: ({ piece }) => piece?.covered ?? null,
        csv: ({ piece }) =>
          piece?.covered === undefined ? null : t(piece.covered ? "figure.covered" : "figure.uncovered"),
      },
      {
        id: "nearestMetres",
        title: t("panels.table.column.nearestMetres"),
        csvTitle: withUnit(t("panels.table.column.nearestMetres"), "m"),
        width: "minmax(6rem, 0.8fr)",
        align: "end",
        cell: ({ piece }) => quantity(piece?.nearestMetres, "m").text,
        sortValue: ({ piece }) => piece?.nearestMetres ?? null,
        csv: ({ piece }) => (piece?.nearestMetres === undefined ? null : rounded(piece.nearestMetres)),
      },
    ];
    if (role === "compounds") return figure.compounds.length > 0 ? reach : [];
    const placed = role === "towns" || role === "villages" || role === "grids";
    if (!placed || Object.keys(figure.byPlace).length === 0) return [];
    return threshold === undefined ? byPlace.slice(0, 1) : byPlace;
  }, [figure, role, t, labels, quantity]);
}
