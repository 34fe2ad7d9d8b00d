import { expect, test } from "vitest";
import { currentAt } from "./data-age";

const input = (role: string, date: string) => ({ role, file: "", date, hash: null, features: 1, used: 1 });
const forest = ["2020-12-31", "2021-12-31", "2022-12-31"].map((date) => input("forest", date));
const day = (at: number | null) => (at === null ? null : new Date(at).toISOString().slice(0, 10));

test("a figure is as old as the oldest of its roles", () => {
  const inputs = [input("grids", "2026-11-20"), input("boundary", "2024-01-01")];
  expect(day(currentAt({ inputs, measures: {} }))).toBe("2024-01-01");
});

test("of a file for each year the one the figure speaks of counts, else the newest", () => {
  const inputs = [...forest, input("boundary", "2026-11-20")];
  expect(day(currentAt({ inputs, measures: { year: 2021 } }))).toBe("2021-12-31");
  expect(day(currentAt({ inputs, measures: {} }))).toBe("2022-12-31");
});

test("without a date no age is told", () => {
  expect(currentAt({ inputs: [input("parks", "")], measures: {} })).toBeNull();
});
