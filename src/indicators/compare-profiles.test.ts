import { expect, test } from "vitest";
import { rectangle, toyDistrict } from "../../tests/oracles/toy-district";
import { compareProfiles } from "./compare-profiles";
import { parkCoverage } from "./park-coverage";
import { shippedProfiles } from "./profiles/registry";

const district = toyDistrict({
  items: {
    residential: [{ id: "R", geometry: rectangle(0, 0, 2000, 100) }],
    parks: [
      { id: "P1", class: "pocket", geometry: rectangle(-100, 20, 0, 80) },
      { id: "P2", class: "pocket", geometry: rectangle(1000, 25, 1050, 75) },
      { id: "P3", class: "pocket", geometry: rectangle(1700, 30, 1740, 70) },
    ],
  },
});

test("the same data stand side by side under every profile, with what makes them differ", () => {
  const rows = compareProfiles(parkCoverage, district);
  const found = Object.fromEntries(
    rows.map(({ profile, figure }) => [profile.id, figure.summary.value?.toFixed(4) ?? null]),
  );
  expect(found).toMatchObject({
    "city-checkup-2021": "0.5748",
    "gb-t-50563-2010": "0.2500",
    "gb-t-51346-2019": "0.7749",
    // a share of the built-up area, which this district does not have
    "gb-t-37342-2019": null,
  });
  const differences = Object.fromEntries(rows.map(({ profile, differsIn }) => [profile.id, differsIn]));
  expect(differences["city-checkup-2021"]).toEqual([]);
  expect(differences["gb-t-50563-2010"]).toEqual(["radii"]);
  expect(differences["gb-t-51346-2019"]).toEqual(["radii", "counts", "thresholds", "measureThresholds"]);
});

test("a county's own profile joins the list, and replaces a shipped one of the same id", () => {
  const checkup = shippedProfiles.find(({ id }) => id === "city-checkup-2021")!;
  const own = { ...checkup, radii: [{ minSquareMetres: 0, radiusMetres: 10_000 }] };
  const rows = compareProfiles(parkCoverage, district, { profiles: [own, { ...own, id: "county" }] });
  const value = (id: string) => rows.find(({ profile }) => profile.id === id)?.figure.summary.value;
  expect(value("city-checkup-2021")).toBeCloseTo(1, 9);
  expect(value("county")).toBeCloseTo(1, 9);
  expect(rows.filter(({ profile }) => profile.id === "city-checkup-2021")).toHaveLength(1);
});
