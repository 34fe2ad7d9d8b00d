import { expect, test } from "vitest";
import type { Piece } from "../../indicators/indicator";
import { weightiestFirst } from "./passport-pieces";

const piece = (id: string, place: string, numerator: number, denominator: number): Piece => ({
  id,
  name: id,
  place,
  numerator,
  denominator,
});

test("of three pieces the town's two stand, the one of 9 m² before the one of 4 m², alike names apart", () => {
  const pieces = [
    piece("a", "140199101", 1, 4),
    piece("b", "140199102", 7, 9),
    piece("a", "140199101001", 0, 9),
  ];
  const shown = weightiestFirst(pieces, "140199101");
  expect(shown.map(({ piece: { denominator } }) => denominator)).toEqual([9, 4]);
  expect(new Set(shown.map(({ key }) => key)).size).toBe(2);
});
