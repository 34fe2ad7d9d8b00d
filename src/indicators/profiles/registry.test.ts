import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { facilityCategories } from "../../model/entities";
import { factKeys } from "../facts";
import { shippedProfiles } from "./registry";

test("every file of the folder is shipped under its own name", () => {
  const files = readdirSync(new URL(".", import.meta.url)).filter((file) => file.endsWith(".json"));
  expect(shippedProfiles.map(({ id }) => `${id}.json`).sort()).toEqual(files.sort());
});

test.each(shippedProfiles.map((profile) => [profile.id, profile] as const))(
  "%s speaks of what it judges, names its source and its categories",
  (_, { indicators, thresholds, source, name, categoryRadii = {}, remarks }) => {
    expect(source.length).toBeGreaterThan(15);
    expect(name.zh && name.en).toBeTruthy();
    expect(Boolean(remarks?.zh)).toBe(Boolean(remarks?.en));
    for (const { indicator, comparison, upTo, when } of thresholds) {
      expect(indicators).toContain(indicator);
      expect(upTo !== undefined).toBe(comparison === "between");
      if (when) expect(factKeys).toContain(when.fact);
    }
    for (const category of Object.keys(categoryRadii)) expect(facilityCategories).toContain(category);
  },
);

test("the mandatory line of GB 55014-2021 is above 80 %, not at it, wherever it is drawn", () => {
  const lines = shippedProfiles.flatMap(({ thresholds }) =>
    thresholds.filter(({ indicator, mandatory }) => indicator === "park-coverage" && mandatory),
  );
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines)
    expect(line).toMatchObject({ comparison: ">", value: 0.8, standard: "GB 55014-2021", verified: true });
});

test("what is known from memory only is not called verified", () => {
  const fromMemory = [
    "gb-t-50563-2010",
    "garden-city-2016",
    "garden-city-2022",
    "gb-t-26424-2010",
    "gb-t-37342-2019",
    "grid-300-500",
  ];
  for (const id of fromMemory)
    expect(shippedProfiles.find((profile) => profile.id === id)?.verified, id).toBe(false);
});

test("GB/T 37342-2024 is shipped without lines, because its text could not be read", () => {
  expect(shippedProfiles.find(({ id }) => id === "gb-t-37342-2024")?.thresholds).toEqual([]);
});
