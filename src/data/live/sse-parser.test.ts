import { expect, test } from "vitest";
import { createSseParser } from "./sse-parser";

function parse(...pieces: readonly string[]): readonly string[] {
  const found: string[] = [];
  const take = createSseParser((data) => found.push(data));
  for (const piece of pieces) take(piece);
  return found;
}

test("an event ends at an empty line; comments, ids and names are passed over", () => {
  expect(parse(": hello\n\nid: 7\nevent: fix\ndata: a\n\n")).toEqual(["a"]);
});

test("several data lines are one text, and one space behind the colon is not part of it", () => {
  expect(parse("data: a\ndata:b\ndata:  c\n\n")).toEqual(["a\nb\n c"]);
});

test("pieces may break anywhere, also between \\r and \\n", () => {
  expect(parse("da", "ta: x\r", "\n\r\n", "data: y\n", "\n")).toEqual(["x", "y"]);
});

test("an event that is not finished is not told", () => {
  expect(parse("data: a\n")).toEqual([]);
});

test("an event without end is refused before it fills the memory", () => {
  expect(() => parse(`data: ${"x".repeat(4_000_001)}`)).toThrow(RangeError);
});
