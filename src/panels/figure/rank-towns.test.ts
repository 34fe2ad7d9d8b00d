import { expect, test } from "vitest";
import type { Figure } from "../../indicators/figure";
import type { PlaceEntry } from "../../workers/district-summary";
import { rankPlaces } from "./rank-towns";

const towns = ["t1", "t2", "t3", "t4", "t5"].map(
  (code): PlaceEntry => ({ code, name: code, level: "town", parent: "c", bounds: [0, 0, 1, 1] }),
);
const summary = (value: number | null) => ({ value, numerator: 0, denominator: 1 });
const figure = {
  byPlace: { t1: summary(0.5), t2: summary(0.9), t3: summary(null), t4: summary(0.7), t5: summary(0.1) },
} as unknown as Figure;
const codes = (list: readonly { place: PlaceEntry }[]) => list.map(({ place }) => place.code);

test("the best come first, the worst worst-first, and what has no value is only counted", () => {
  const { first, last, without } = rankPlaces(figure, towns, 1, 2);
  expect(codes(first)).toEqual(["t2", "t4"]);
  expect(codes(last)).toEqual(["t5", "t1"]);
  expect(without).toBe(1);
});

test("where less is better the smallest is the best", () => {
  expect(codes(rankPlaces(figure, towns, -1, 1).first)).toEqual(["t5"]);
  expect(codes(rankPlaces(figure, towns, -1, 1).last)).toEqual(["t2"]);
});

test("no town stands in both lists: of four, three and one", () => {
  const { first, last } = rankPlaces(figure, towns, 1, 3);
  expect(codes(first)).toEqual(["t2", "t4", "t1"]);
  expect(codes(last)).toEqual(["t5"]);
});
