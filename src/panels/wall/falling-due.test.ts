import { expect, test } from "vitest";
import type { Table } from "../../workers/description";
import { fallingDue, spanOf } from "./falling-due";

const hour = 3_600_000;
const table: Table = {
  role: "findings",
  columns: ["name", "status", "dueAtMs", "responsible"].map((field) => ({ field, kind: "text" })),
  rows: [
    { id: "a", cells: ["lamp", "dispatched", 30 * hour, "Wang"] },
    { id: "b", cells: ["drain", "closed", 5 * hour, "Li"] },
    { id: "c", cells: ["meter", "filed", 4 * hour, null] },
    { id: "d", cells: ["kerb", "reported", null, "Zhao"] },
  ],
  total: 4,
};

test("what is open and has a date comes, the longest overdue first; what is closed or has no date does not", () => {
  const due = fallingDue(table, 10 * hour);
  expect(due.map(({ id }) => id)).toEqual(["c", "a"]);
  expect(due.map(({ leftMs }) => leftMs / hour)).toEqual([-6, 20]);
});

test("a table without the columns gives nothing", () => {
  expect(fallingDue({ ...table, columns: [], rows: [{ id: "a", cells: [] }] }, 0)).toEqual([]);
  expect(fallingDue(undefined, 0)).toEqual([]);
});

test("up to two days are told in hours, longer in whole days; never zero", () => {
  expect(spanOf(47 * hour)).toEqual({ amount: 47, unit: "hour" });
  expect(spanOf(-49 * hour)).toEqual({ amount: 2, unit: "day" });
  expect(spanOf(60_000)).toEqual({ amount: 1, unit: "hour" });
});
