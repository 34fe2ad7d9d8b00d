import { expect, test } from "vitest";
import { FormatError } from "./format-error";
import { scanJson } from "./json-scan";

const scan = (text: string) => {
  const bytes = new TextEncoder().encode(text);
  const { elements, roots, ...rest } = scanJson(bytes);
  const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return {
    elements: elements.map(cut),
    roots: roots.map(cut),
    cutOffAt: rest.cutOffAt,
    brokenAt: rest.brokenAt,
  };
};

test("the elements of the features array are found", () => {
  expect(scan('{"a":[{"x":1}],"features":[{"b":{}}, {"c":[]}],"d":{}}').elements).toEqual([
    '{"b":{}}',
    '{"c":[]}',
  ]);
});

test("a features key deeper inside is not the one", () => {
  expect(scan('{"a":{"features":[{"x":1}]},"features":[{"b":1}]}').elements).toEqual(['{"b":1}']);
});

test("brackets and quotes inside texts do not count", () => {
  expect(scan('{"features":[{"n":"]}\\"{["}]}').elements).toEqual(['{"n":"]}\\"{["}']);
});

test("a bare array is its own list", () => {
  expect(scan("[{},{}]").elements).toEqual(["{}", "{}"]);
});

test("one value a line gives several roots", () => {
  expect(scan('{"a":1}\n{"b":2}').roots).toEqual(['{"a":1}', '{"b":2}']);
});

test("an early end tells where the unfinished element begins", () => {
  // {"features":[{"a":1},{"b  — the second element begins at byte 21.
  expect(scan('{"features":[{"a":1},{"b').cutOffAt).toBe(21);
});

test("a bracket too many is found", () => {
  expect(scan("{}}").brokenAt).toBe(2);
});

test("nesting beyond 200 is refused", () => {
  expect(() => scan("[".repeat(201))).toThrow(FormatError);
  expect(() => scan(`${"[".repeat(200)}${"]".repeat(200)}`)).not.toThrow();
});
