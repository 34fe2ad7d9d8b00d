import { expect, test } from "vitest";
import type { Table } from "../../workers/description";
import { dutyAt, findingAlerts, postAlerts } from "./alerts-of";

const hour = 3_600_000;
const zone = "Asia/Shanghai";
const tableOf = (
  role: Table["role"],
  rows: readonly Readonly<Record<string, string | number | boolean | null>>[],
): Table => {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    role,
    columns: fields.map((field) => ({ field, kind: "text" })),
    rows: rows.map((row, i) => ({ id: `${i}`, cells: fields.map((field) => row[field] ?? null) })),
    total: rows.length,
  };
};

test("an open fire point of the last day is an alert; one that was closed, or is of last week, is not", () => {
  const table = tableOf("findings", [
    { category: "火点", status: "reported", foundAtMs: 100 * hour, name: "烟" },
    { category: "火点", status: "closed", foundAtMs: 100 * hour },
    { category: "火点", status: "reported", foundAtMs: 10 * hour },
    { category: "林缘可燃物", status: "reported", foundAtMs: 100 * hour },
  ]);
  expect(findingAlerts(table, 101 * hour).map(({ id, name }) => [id, name])).toEqual([["fire 0", "烟"]]);
  expect(findingAlerts(table, 101 * hour, ["林缘可燃物"]).map(({ id }) => id)).toEqual(["fire 3"]);
});

test("a finding is overdue from its very moment on, for a day", () => {
  const table = tableOf("findings", [
    { category: "路灯", status: "dispatched", dueAtMs: 50 * hour, foundAtMs: 0 },
  ]);
  expect(
    [50 * hour - 1, 50 * hour, 74 * hour, 74 * hour + 1].map((now) => findingAlerts(table, now).length),
  ).toEqual([0, 1, 1, 0]);
});

// 2026-11-20 08:00 and 23:00 in Shanghai
const morning = Date.parse("2026-11-20T08:00:00+08:00");
const night = Date.parse("2026-11-20T23:00:00+08:00");
const posts = tableOf("posts", [
  {
    class: "checkpoint",
    name: "A",
    dutyHours: "07:00-19:00",
    manned: false,
    responsible: "Wang",
    members: 2,
  },
  { class: "checkpoint", name: "B", dutyHours: "07:00-19:00", manned: true },
  { class: "fire-team", name: "C", dutyHours: "24/7" },
  { class: "water", name: "D", dutyHours: "24/7" },
  { class: "checkpoint", name: "E", dutyHours: "whenever", manned: false },
]);

test("a post told to be empty is an alert within its hours only; hours that cannot be read accuse nobody", () => {
  expect(postAlerts(posts, morning, zone).map(({ name }) => name)).toEqual(["A"]);
  expect(postAlerts(posts, night, zone)).toEqual([]);
});

test("on duty are teams, towers and checkpoints in their hours, teams first", () => {
  expect(dutyAt(posts, morning, zone).map(({ name, unmanned }) => [name, unmanned])).toEqual([
    ["C", false],
    ["A", true],
    ["B", false],
  ]);
  expect(dutyAt(posts, night, zone).map(({ name }) => name)).toEqual(["C"]);
});

test("a table that is not there yet alerts nobody", () => {
  expect([findingAlerts(undefined, 0), postAlerts(undefined, 0, zone), dutyAt(undefined, 0, zone)]).toEqual([
    [],
    [],
    [],
  ]);
});
