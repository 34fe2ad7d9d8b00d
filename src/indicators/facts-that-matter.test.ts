import { expect, test } from "vitest";
import { factsThatMatter } from "./facts-that-matter";

const line = (indicator: string, fact?: string) => ({
  thresholds: [
    {
      indicator,
      comparison: ">=" as const,
      value: 1,
      mandatory: false,
      standard: "",
      verified: true,
      ...(fact === undefined ? {} : { when: { fact, above: 400 } }),
    },
  ],
});

test("a figure changes with the facts it is computed from and those that decide its line, and no others", () => {
  const profiles = [
    line("forest-cover", "annualRainfallMillimetres"),
    line("forest-cover"),
    line("tree-cover", "urbanPopulation"),
  ];
  expect(
    factsThatMatter(
      { id: "forest-cover", facts: ["wetlandAreaSquareMetres", "annualRainfallMillimetres"] },
      profiles,
    ),
  ).toEqual(["annualRainfallMillimetres", "wetlandAreaSquareMetres"]);
  expect(factsThatMatter({ id: "tree-cover" }, profiles)).toEqual(["urbanPopulation"]);
  expect(factsThatMatter({ id: "grid-load" }, profiles)).toEqual([]);
});
