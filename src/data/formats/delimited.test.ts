import { expect, test } from "vitest";
import { delimiterOf, parseDelimited } from "./delimited";
import { ProblemList } from "./format-error";

const parse = (text: string, delimiter = ",") => {
  const problems = new ProblemList("a.csv");
  return { rows: parseDelimited(text, delimiter, problems), codes: problems.done().map(({ code }) => code) };
};

test("quotes hold commas, line breaks and doubled quotes", () => {
  expect(parse('"a,b","c\nd","e ""f"""\r\n1,2,3').rows).toEqual([
    ["a,b", "c\nd", 'e "f"'],
    ["1", "2", "3"],
  ]);
});

test("empty cells at both ends stay", () => {
  expect(parse(",a,\n").rows).toEqual([["", "a", ""]]);
  expect(parse('"a",').rows).toEqual([["a", ""]]);
});

test("a quote that never closes costs its own line only", () => {
  const { rows, codes } = parse('"a,1\nb,2\n');
  expect(rows).toEqual([
    ['"a', "1"],
    ["b", "2"],
  ]);
  expect(codes).toEqual(["table-quote-open"]);
});

test("the delimiter is the mark that splits lines evenly", () => {
  expect(delimiterOf("a;b;c\n1,5;2,5;3")).toBe(";");
  expect(delimiterOf("a\tb\n1\t2")).toBe("\t");
  expect(delimiterOf('name,"a;b;c;d"\nx,"e;f;g;h"')).toBe(",");
  expect(delimiterOf("single")).toBe(",");
});
