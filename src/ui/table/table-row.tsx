import type { Column } from "./table-head";

/** One drawn row, at its place in the whole table. The grid takes the keys for it. */
export function TableRow<R>(props: {
  readonly id: string;
  readonly index: number;
  readonly startPixels: number;
  readonly row: R;
  readonly columns: readonly Column<R>[];
  readonly current: boolean;
  readonly selected: boolean;
  readonly onChoose: () => void;
  readonly onHover: () => void;
}) {
  const { id, index, startPixels, row, columns, current, selected, onChoose, onHover } = props;
  return (
    <tr
      id={id}
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={current ? "data-table-active" : undefined}
      style={{ transform: `translateY(${startPixels}px)` }}
      onClick={onChoose}
      onPointerEnter={onHover}
    >
      {columns.map((column) => (
        <td key={column.id} className={column.align === "end" ? "cell-end" : undefined}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}
