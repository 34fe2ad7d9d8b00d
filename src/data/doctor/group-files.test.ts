import { afterEach, expect, test, vi } from "vitest";
import { dayOf, groupFiles } from "./group-files";

const files = (...paths: string[]) =>
  paths.map((path) => ({ path, size: 1, changedAtMs: 0, blob: new Blob(["x"]) }));

afterEach(() => vi.unstubAllEnvs());

const shown = (...paths: string[]) =>
  groupFiles(files(...paths)).map(({ main, beside }) => [main.path, ...beside.map(({ path }) => path)]);

test("the parts of a shapefile are one, in whatever case their endings are written", () => {
  expect(shown("a/村.SHP", "a/村.DBF", "a/村.prj", "a/村.shx", "a/村.cpg")).toEqual([
    ["a/村.SHP", "a/村.DBF", "a/村.prj", "a/村.cpg"],
  ]);
});

test("the same name in another folder is another layer", () => {
  expect(shown("a/x.shp", "b/x.shp", "a/x.dbf", "b/x.dbf")).toEqual([
    ["a/x.shp", "a/x.dbf"],
    ["b/x.shp", "b/x.dbf"],
  ]);
});

test("a table alone is read alone, so that its lack of shapes is said", () => {
  expect(shown("x.dbf", "y.csv")).toEqual([["x.dbf"], ["y.csv"]]);
});

test("what programs leave behind is not a file to read", () => {
  expect(shown("a/.DS_Store", "Thumbs.db", "__MACOSX/a.shp", "a.shp.xml", "a.sbn", "a.csv")).toEqual([
    ["a.csv"],
  ]);
});

test("a file of this morning is dated today where the reader is", () => {
  vi.stubEnv("TZ", "Asia/Shanghai");
  const main = { path: "a.csv", size: 1, changedAtMs: Date.UTC(2026, 10, 29, 23, 30), blob: new Blob(["x"]) };
  expect(dayOf({ main, beside: [] })).toBe("2026-11-30");
});
