import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { nextRow } from "./next-row";
import type { Direction } from "./sort-rows";
import { type Column, TableHead } from "./table-head";
import { TableRow } from "./table-row";
import "./data-table.css";

export interface DataTableProps<R> {
  readonly caption: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  readonly sort: { readonly column: string; readonly direction: Direction } | null;
  readonly onSort: (column: string) => void;
  readonly selectedKey: string | null;
  readonly onChoose: (row: R) => void;
  readonly onHover?: (row: R | null) => void;
}

/** Rows are one line each, so that the window can be computed without measuring. Touch needs 44 px. */
function rowPixels(): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return rem * (matchMedia("(pointer: coarse)").matches ? 2.75 : 1.75);
}

/**
 * A table of any length: only the rows in sight exist. Arrows, Home, End and Page keys move, Enter chooses.
 */
export function DataTable<R>(props: DataTableProps<R>) {
  const { caption, columns, rows, keyOf, sort, onSort, selectedKey, onChoose, onHover } = props;
  const { t } = useTranslation();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [height] = useState(rowPixels);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    scrollPaddingStart: height,
  });
  const move = (to: number) => {
    setActive(to);
    virtual.scrollToIndex(to, { align: "auto" });
  };
  const selectedIndex = selectedKey === null ? -1 : rows.findIndex((row) => keyOf(row) === selectedKey);
  useEffect(() => {
    if (selectedIndex < 0) return;
    setActive(selectedIndex);
    virtual.scrollToIndex(selectedIndex, { align: "auto" });
  }, [selectedIndex, virtual]);
  const current = Math.min(active, Math.max(0, rows.length - 1));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const row = rows[current];
    if (event.key === "Enter" && row !== undefined) onChoose(row);
    const to = nextRow(event.key, current, rows.length);
    if (to === null) return;
    event.preventDefault();
    move(to);
  };
  const items = virtual.getVirtualItems();

  return (
    <div ref={scroller} className="data-table" onPointerLeave={() => onHover?.(null)}>
      <p id={`${id}-keys`} hidden>
        {t("panels.table.keyboard")}
      </p>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is the table one moves in.
        role="grid"
        aria-label={caption}
        aria-rowcount={rows.length + 1}
        aria-describedby={`${id}-keys`}
        aria-activedescendant={items.some(({ index }) => index === current) ? `${id}-${current}` : undefined}
        tabIndex={0}
        style={{ "--tracks": columns.map(({ width }) => width).join(" ") } as CSSProperties}
        onKeyDown={onKeyDown}
      >
        <TableHead columns={columns} sort={sort} onSort={onSort} />
        <tbody style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <TableRow
                key={keyOf(row)}
                id={`${id}-${index}`}
                index={index}
                startPixels={start}
                row={row}
                columns={columns}
                current={index === current}
                selected={index === selectedIndex}
                onChoose={() => {
                  setActive(index);
                  onChoose(row);
                }}
                onHover={() => onHover?.(row)}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
