import { expect, test } from "vitest";
import { contentKey } from "./content-key";

const at = (lng: number, id = "a") => [
  { id, geometry: { type: "Point" as const, coordinates: [lng, 38] } },
  { id: "b", geometry: { type: "Point" as const, coordinates: [112, 38] } },
];

test("the same features have the same key in another array", () => {
  expect(contentKey(at(112.5))).toBe(contentKey(at(112.5)));
});

test("a centimetre, another id and another order are another key", () => {
  const key = contentKey(at(112.5));
  expect(contentKey(at(112.5000001))).not.toBe(key);
  expect(contentKey(at(112.5, "c"))).not.toBe(key);
  expect(contentKey(at(112.5).reverse())).not.toBe(key);
});
