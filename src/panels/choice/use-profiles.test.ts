import { expect, test } from "vitest";
import type { Catalogue } from "../../workers/catalogue";
import { profilesByIndicator, withProfile } from "./use-profiles";

const catalogue = {
  indicators: [
    { id: "park-coverage", profiles: ["checkup", "gb-50563", "gb-51346"] },
    { id: "forest-cover", profiles: ["ly-2004"] },
    { id: "grid-load", profiles: [] },
  ],
} as unknown as Catalogue;

test("an indicator is judged by the first chosen profile that speaks of it", () => {
  expect(profilesByIndicator(catalogue, ["ly-2004", "gb-51346", "gb-50563"])).toEqual({
    "park-coverage": "gb-51346",
  });
});

test("its own first profile need not be said", () => {
  expect(profilesByIndicator(catalogue, ["checkup", "unknown"])).toEqual({});
  expect(profilesByIndicator(undefined, ["checkup"])).toEqual({});
});

test("choosing a profile puts it first and takes its rivals away, others stay", () => {
  expect(withProfile(["gb-50563", "ly-2004"], "gb-51346", ["checkup", "gb-50563", "gb-51346"])).toEqual([
    "gb-51346",
    "ly-2004",
  ]);
});
