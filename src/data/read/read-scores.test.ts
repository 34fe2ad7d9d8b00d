import { expect, test } from "vitest";
import type { DistrictFiles } from "./district-files";
import { FileError } from "./district-files";
import { readScores } from "./read-scores";

const folder = (contents: Readonly<Record<string, unknown>>): DistrictFiles => ({
  async read(path) {
    if (!(path in contents)) throw new FileError("file-missing", path, "404");
    return new TextEncoder().encode(JSON.stringify(contents[path]));
  },
});
const entry = { row: "plan", year: 2022, passes: true, inspector: "王某", signedOn: "2022-12-05" };
const sheet = { card: "gb-t-37342-2019", entries: [entry] };

test("a sheet is read with its entries; what nobody has begun to mend is at none", async () => {
  const { sheets, problems } = await readScores(folder({ "a.json": sheet }), { scoreCards: ["a.json"] });
  expect(problems).toEqual([]);
  expect(sheets[0]?.entries).toEqual([{ ...entry, rectification: "none" }]);
});

test("a date that is none, a missing file and a row of no card are named, and the others stand", async () => {
  const files = folder({
    "a.json": { ...sheet, entries: [{ ...entry, signedOn: "5 Dec" }] },
    "c.json": { ...sheet, entries: [entry, { ...entry, row: "zeppelins" }] },
  });
  const { sheets, problems } = await readScores(files, { scoreCards: ["a.json", "b.json", "c.json"] });
  expect(sheets).toHaveLength(1);
  expect(problems.map(({ code, file, field }) => [code, file, field])).toEqual([
    ["score-invalid", "a.json", "entries.0.signedOn"],
    ["file-missing", "b.json", undefined],
    ["score-row-unknown", "c.json", undefined],
  ]);
  expect(problems[2]?.params).toMatchObject({ row: "zeppelins" });
});

test("a share of 98, a length below nothing, the 31st of June and the year 22 are named and do not count", async () => {
  const found = (row: string, value: number) => ({ ...entry, row, value, passes: undefined });
  const files = folder({
    "a.json": {
      ...sheet,
      entries: [found("old-trees", 98), found("old-trees", 0.98), found("greenways", -1)],
    },
    "b.json": { ...sheet, entries: [{ ...entry, signedOn: "2022-06-31" }] },
    "c.json": { ...sheet, entries: [{ ...entry, year: 22 }] },
  });
  const { sheets, problems } = await readScores(files, { scoreCards: ["a.json", "b.json", "c.json"] });
  expect(sheets.map(({ entries }) => entries.map(({ value }) => value))).toEqual([[0.98]]);
  expect(problems.map(({ code, file, field }) => [code, file, field])).toEqual([
    ["score-share", "a.json", "entries.0.value"],
    ["score-negative", "a.json", "entries.2.value"],
    ["score-invalid", "b.json", "entries.0.signedOn"],
    ["score-invalid", "c.json", "entries.0.year"],
  ]);
});

test("a file that is a list, and a sheet that does not name its card, say what was expected", async () => {
  const files = folder({ "list.json": [sheet], "nameless.json": { entries: [entry] }, "text.json": "sheet" });
  const { sheets, problems } = await readScores(files, {
    scoreCards: ["list.json", "nameless.json", "text.json"],
  });
  expect(sheets).toEqual([]);
  const expected = '{ "card": …, "entries": […] }';
  expect(problems).toMatchObject([
    { code: "score-invalid", file: "list.json", field: "—", params: { found: "[…]", expected } },
    { code: "score-missing-field", file: "nameless.json", field: "card", params: { expected: '"card"' } },
    { code: "score-invalid", file: "text.json", field: "—", params: { found: '"sheet"', expected } },
  ]);
});

test("a district without score cards asks for no file", async () => {
  expect(await readScores(folder({}), {})).toEqual({ sheets: [], problems: [] });
});
