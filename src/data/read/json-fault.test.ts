import fc from "fast-check";
import { expect, test } from "vitest";
import { findJsonFault } from "./json-fault";

test("a missing comma is found on its line", () => {
  expect(findJsonFault('{\n  "a": 1\n  "b": 2\n}')).toEqual({ line: 3, column: 3, found: '"' });
});

test("a comma before the end is found where the end stands", () => {
  expect(findJsonFault("[1, 2,]")).toEqual({ line: 1, column: 7, found: "]" });
});

test("a text that is cut off is faulty at its end", () => {
  expect(findJsonFault('{"a": [1, 2')).toEqual({ line: 1, column: 12, found: "" });
});

test("a wrong bracket, a bare word and a second value are found", () => {
  expect(findJsonFault("[1}")?.column).toBe(3);
  expect(findJsonFault('{"a": nothing}')?.column).toBe(7);
  expect(findJsonFault("{} {}")?.column).toBe(4);
});

test("a million open brackets are no danger", () => {
  expect(findJsonFault("[".repeat(1_000_000))?.column).toBe(1_000_001);
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test("any text is faulty exactly when the engine's own parser says so", () => {
  const near = fc
    .tuple(fc.json(), fc.nat(60), fc.constantFrom("", ",", "}", "]", '"', "x", "0", "\\", "\n"))
    .map(([json, at, extra]) => json.slice(0, at) + extra + json.slice(at + 1));
  fc.assert(
    fc.property(fc.oneof(fc.json(), near, fc.string()), (text) => {
      expect(findJsonFault(text) === null).toBe(isJson(text));
    }),
    { numRuns: 2000 },
  );
});
