import { expect, test } from "vitest";
import { shippedProfiles } from "../../indicators/profiles/registry";
import type { DistrictFiles } from "./district-files";
import { readProfiles } from "./read-profiles";

const read = (record: unknown) => {
  const files: DistrictFiles = { read: async () => new TextEncoder().encode(JSON.stringify(record)) };
  return readProfiles(files, { profiles: ["county.json"] });
};
const line = {
  indicator: "park-coverage",
  comparison: ">=",
  value: 0.8,
  mandatory: false,
  standard: "县规〔2026〕1号",
  verified: true,
};
const profile = {
  id: "county",
  name: { zh: "本县口径", en: "Our county" },
  standard: "县规〔2026〕1号",
  year: 2026,
  indicators: ["park-coverage"],
  radii: [{ minSquareMetres: 400, radiusMetres: 300 }],
  thresholds: [line],
  source: "县规〔2026〕1号",
  verified: true,
};

test("every shipped record would be taken from a county's folder, too", async () => {
  const { profiles, problems } = await read(shippedProfiles);
  expect(problems).toEqual([]);
  expect(profiles).toHaveLength(shippedProfiles.length);
});

test.each([
  ["a mistyped indicator", { indicators: ["park-coverge"] }, "profile-name-unknown", "indicators.0"],
  ["a line in per cent", { thresholds: [{ ...line, value: 80 }] }, "profile-share", "thresholds.0.value"],
  [
    "a band without its upper end",
    { thresholds: [{ ...line, comparison: "between" }] },
    "profile-range",
    "thresholds.0.upTo",
  ],
  [
    "a radius in kilometres",
    { radii: [{ minSquareMetres: 400, radiusMetres: 0.3 }] },
    "profile-range",
    "radii.0.radiusMetres",
  ],
  [
    "a category of facility nobody has",
    { categoryRadii: { toilets: { radiusMetres: 300, standard: "—", verified: true } } },
    "profile-name-unknown",
    "categoryRadii.toilets",
  ],
  [
    "a class of park nobody has",
    { counts: { "park-coverage": ["big"] } },
    "profile-name-unknown",
    "counts.park-coverage.0",
  ],
  [
    "a condition on a fact nobody states",
    { thresholds: [{ ...line, when: { fact: "rain", below: 400 } }] },
    "profile-name-unknown",
    "thresholds.0.when.fact",
  ],
  [
    "a number beside the figure that the figure does not have",
    { measureThresholds: [{ ...line, measure: "newDistrict" }] },
    "profile-name-unknown",
    "measureThresholds.0.measure",
  ],
  [
    "a line in per cent for a share beside the figure",
    { measureThresholds: [{ ...line, measure: "newDistricts", value: 100 }] },
    "profile-share",
    "measureThresholds.0.value",
  ],
])("%s is named with its place, and nothing is judged by the record", async (_, change, code, field) => {
  const { profiles, problems } = await read({ ...profile, ...change });
  expect(profiles).toEqual([]);
  expect(problems).toMatchObject([{ code, field, file: "county.json", severity: "error" }]);
});

test("of a list only the record with the mistake is left out", async () => {
  const { thresholds: _, ...torn } = profile;
  const { profiles, problems } = await read([{ ...profile, id: "b", indicators: ["x"] }, torn, profile, 7]);
  expect(profiles.map(({ id }) => id)).toEqual(["county"]);
  expect(problems.map(({ field }) => field)).toEqual(["0.indicators.0", "1.thresholds", "3"]);
});
