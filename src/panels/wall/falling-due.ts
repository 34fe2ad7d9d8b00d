import type { Table } from "../../workers/description";

/** A finding that still waits, with what is left of its time. */
export interface Due {
  readonly id: string;
  readonly name: string;
  readonly responsible: string | null;
  readonly dueAtMs: number;
  /** Negative when overdue. */
  readonly leftMs: number;
}

const ended = new Set(["closed", "rejected", "resolved"]);

/** Findings still open at a moment that have a date to be done by: the longest overdue first. */
export function fallingDue(table: Table | undefined, nowMs: number): readonly Due[] {
  if (table === undefined) return [];
  const column = (field: string) => table.columns.findIndex((candidate) => candidate.field === field);
  const [name, category, status, due, who] = ["name", "category", "status", "dueAtMs", "responsible"].map(
    column,
  );
  const text = (cells: Table["rows"][number]["cells"], at: number | undefined) => {
    const cell = at === undefined || at < 0 ? null : cells[at];
    return typeof cell === "string" && cell !== "" ? cell : null;
  };
  return table.rows
    .flatMap(({ id, cells }): Due[] => {
      const dueAtMs = due === undefined || due < 0 ? null : cells[due];
      if (typeof dueAtMs !== "number" || ended.has(text(cells, status) ?? "")) return [];
      return [
        {
          id,
          name: text(cells, name) ?? text(cells, category) ?? id,
          responsible: text(cells, who),
          dueAtMs,
          leftMs: dueAtMs - nowMs,
        },
      ];
    })
    .sort((a, b) => a.dueAtMs - b.dueAtMs);
}

const hourMs = 3_600_000;

/** A stretch of time by the unit a reader thinks in: hours up to two days, then days. */
export function spanOf(ms: number): { readonly amount: number; readonly unit: "hour" | "day" } {
  const hours = Math.abs(ms) / hourMs;
  return hours < 48
    ? { amount: Math.max(1, Math.round(hours)), unit: "hour" }
    : { amount: Math.floor(hours / 24), unit: "day" };
}
