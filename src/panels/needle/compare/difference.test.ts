import { expect, test } from "vitest";
import type { Figure } from "../../../indicators/figure";
import { differences } from "./difference";

const figure = (indicator: string, value: number | null): Figure =>
  ({ indicator, unit: "1", summary: { value, numerator: 0, denominator: 1 } }) as unknown as Figure;

test("right less left, with its sign; without a value there is no difference", () => {
  const left = [figure("park-coverage", 0.5), figure("forest-cover", 0.25), figure("watch-reach", null)];
  const right = [figure("watch-reach", 0.75), figure("forest-cover", 0.125), figure("park-coverage", 0.75)];
  expect(differences(left, right).map(({ indicator, change }) => [indicator, change])).toEqual([
    ["park-coverage", 0.25],
    ["forest-cover", -0.125],
    ["watch-reach", null],
  ]);
});

test("a figure that one side is still computing waits", () => {
  expect(differences([figure("park-coverage", 0.5)], [])).toEqual([]);
});
