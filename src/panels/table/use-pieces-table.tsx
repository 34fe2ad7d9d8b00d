import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import type { Piece, Unit } from "../../indicators/indicator";
import type { Column } from "../../ui/table/table-head";
import { useChosenFigure } from "../choice/use-indicator";
import { usePlace } from "../choice/use-place";
import { rounded, withUnit } from "../export/base-unit";
import { figureHere, openPieces } from "../figure/figure-here";
import { roleOfPieces } from "../figure/role-of-pieces";
import { CoveredWord } from "./covered-word";
import type { TableModel, TableRow } from "./table-model";

interface PieceRow extends TableRow {
  readonly piece: Piece;
  readonly where: string;
}

/** A share of 0 or 1 beside "covered" or "uncovered" is the same thing twice. */
const saysMore = ({ piece: { covered, numerator, denominator } }: PieceRow) =>
  denominator > 0 && (covered === undefined || (numerator !== 0 && numerator !== denominator));

const noRows: readonly PieceRow[] = [];

/** What the figure in view is made of, in the place in view: the uncovered first. */
export function usePiecesTable(): TableModel<PieceRow> {
  const { entry, query } = useChosenFigure();
  const { place, byCode } = usePlace();
  const columns = usePieceColumns(query.data?.unit ?? "1");
  const figure = query.data;
  const code = place?.code ?? null;
  const rows = useMemo(() => {
    if (figure === undefined || entry === null) return noRows;
    const here = figureHere(figure, code);
    const open = openPieces(here);
    const others = here.reach.filter((piece) => !open.includes(piece));
    const role = roleOfPieces(figure, entry);
    return [...open, ...others].map((piece, index): PieceRow => {
      const where = [piece.place.slice(0, 9), piece.place.slice(0, 12)]
        .flatMap((prefix) => byCode.get(prefix)?.name ?? [])
        .filter((name, at, all) => all.indexOf(name) === at);
      return {
        key: `${index} ${piece.id}`,
        role,
        id: piece.id,
        at: piece.at ?? null,
        piece,
        where: where.join(" "),
      };
    });
  }, [figure, entry, code, byCode]);
  const shown = useMemo(
    () =>
      columns.filter(
        ({ id, sortValue }) =>
          id === "name" ||
          (id === "value" ? rows.some(saysMore) : rows.some((row) => sortValue(row) !== null)),
      ),
    [columns, rows],
  );
  return {
    columns: shown,
    rows,
    pending: query.isPending && entry !== null,
    error: query.error,
    retry: () => void query.refetch(),
  };
}

function usePieceColumns(unit: Unit): readonly Column<PieceRow>[] {
  const { t } = useTranslation();
  const labels = useLabels();
  const { quantity, integer } = useFormat();
  return useMemo(() => {
    const value = ({ piece }: PieceRow) =>
      piece.denominator > 0 ? piece.numerator / piece.denominator : null;
    const number = (
      id: "areaSquareMetres" | "households" | "people" | "nearestMetres",
      base: Unit,
      text: (of: number) => string,
    ): Column<PieceRow> => ({
      id,
      title: t(`panels.table.column.${id}`),
      csvTitle: withUnit(t(`panels.table.column.${id}`), base),
      width: "minmax(6rem, 1fr)",
      align: "end",
      cell: ({ piece }) => (piece[id] === undefined ? "—" : text(piece[id])),
      sortValue: ({ piece }) => piece[id] ?? null,
      csv: ({ piece }) => (piece[id] === undefined ? null : rounded(piece[id])),
    });
    const text = (
      id: "name" | "place" | "group",
      of: (row: PieceRow) => string,
      width: string,
    ): Column<PieceRow> => ({
      id,
      title: t(`panels.table.column.${id}`),
      width,
      cell: of,
      sortValue: (row) => of(row) || null,
      csv: of,
    });
    return [
      text("name", ({ piece }) => piece.name || piece.id, "minmax(9rem, 2fr)"),
      {
        id: "covered",
        title: t("panels.table.column.covered"),
        width: "minmax(6rem, 0.8fr)",
        cell: ({ piece }) => <CoveredWord covered={piece.covered} />,
        sortValue: ({ piece }) => piece.covered ?? null,
        csv: ({ piece }) =>
          piece.covered === undefined ? null : t(piece.covered ? "figure.covered" : "figure.uncovered"),
      },
      {
        id: "value",
        title: t("panels.table.column.value"),
        csvTitle: withUnit(t("panels.table.column.value"), unit),
        width: "minmax(6rem, 1fr)",
        align: "end",
        cell: (row) => quantity(value(row), unit).text,
        sortValue: value,
        csv: value,
      },
      text("place", ({ where }) => where, "minmax(8rem, 1.4fr)"),
      text(
        "group",
        ({ piece }) => (piece.group === undefined ? "" : labels.pieceGroup(piece.group)),
        "minmax(6rem, 1fr)",
      ),
      number("areaSquareMetres", "m2", (of) => quantity(of, "m2").text),
      number("households", "households", integer),
      number("people", "people", integer),
      number("nearestMetres", "m", (of) => quantity(of, "m").text),
    ];
  }, [t, labels, quantity, integer, unit]);
}
