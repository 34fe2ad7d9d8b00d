import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { oracleCounty } from "../../tests/oracles/check-oracle";
import type { District } from "../model/district";
import { allIndicators } from "./indicator-by-id";
import { parkCoverage } from "./park-coverage";
import { makePassport } from "./passport";
import { asPassport, verifyPassport } from "./verify-passport";

const digest = (text: string) => createHash("sha256").update(text).digest("hex");
const county = oracleCounty();
const throughFile = (passport: unknown) => asPassport(JSON.parse(JSON.stringify(passport)));
const parks = makePassport(parkCoverage, county, { digest, profileId: "gb-t-51346-2019" });

test.each(allIndicators.map((indicator) => [indicator.id, indicator] as const))(
  "the passport of %s holds after a way through a file",
  (_, indicator) => {
    const passport = throughFile(makePassport(indicator, county, { digest }));
    expect(verifyPassport(passport, county, { digest })).toEqual([]);
  },
);

test("it carries profile, inputs, frame, boundary rule, band, pieces and what the radius is worth", () => {
  expect(parks.profile?.clause).toBe("4.3.4, A.0.3");
  expect(parks.inputs.map(({ role }) => role)).toEqual(["parks", "residential", "built-up", "compounds"]);
  expect(parks.frame).toEqual({ projection: "laea", ellipsoid: "GRS80", lng: 112.67, lat: 38.06 });
  expect(parks.boundaryRule).toBe("at-most");
  expect(parks.pieces.count).toBe(parks.pieces.list.length);
  const [less, as, more] = parks.sensitivity!.map(({ value }) => value!);
  expect(as).toBe(parks.value);
  expect(less!).toBeLessThan(as!);
  expect(more!).toBeGreaterThan(as!);
  expect(parks.errorBand!.low).toBeLessThan(parks.value!);
  expect(parks.errorBand!.high).toBeGreaterThan(parks.value!);
  expect(parks.errorBand!.high - parks.errorBand!.low).toBeLessThan(1e-4);
});

test("one changed digit is found and named", () => {
  const bent = { ...parks, value: parks.value! + 1e-15 };
  expect(verifyPassport(throughFile(bent), county, { digest }).map(({ path }) => path)).toEqual(["value"]);
});

test("another hash or count of an input is found and named", () => {
  const [first, ...rest] = parks.inputs;
  const bent = { ...parks, inputs: [{ ...first!, hash: "f".repeat(64), features: 9 }, ...rest] };
  expect(verifyPassport(throughFile(bent), county, { digest }).map(({ path }) => path)).toEqual([
    "inputs.0.hash",
    "inputs.0.features",
  ]);
});

test("labels were once written in Chinese only: such a passport holds, and one with another label does not", () => {
  const labelled = {
    ...county,
    manifest: { ...county.manifest, label: { zh: "示意数据", en: "Synthetic data" } },
  };
  const older = (label: string) => ({ ...parks, district: { ...parks.district, label } });
  const paths = (label: string) =>
    verifyPassport(asPassport(JSON.parse(JSON.stringify(older(label)))), labelled, { digest }).map(
      ({ path }) => path,
    );
  expect(paths("示意数据")).toEqual([]);
  expect(paths("实测数据")).toEqual(["district.label"]);
});

test("a park moved by a metre is found in value and pieces", () => {
  const moved = structuredClone(county.datasets.parks!);
  const [park] = moved.items as unknown as { geometry: { coordinates: number[][][] } }[];
  for (const corner of park!.geometry.coordinates[0]!) corner[0]! += 1e-5;
  const other: District = { ...county, datasets: { ...county.datasets, parks: moved } };
  const paths = verifyPassport(throughFile(parks), other, { digest }).map(({ path }) => path);
  expect(paths).toContain("value");
  expect(paths).toContain("pieces.digest");
});

test("a threshold bent in the passport is found, since the profile is the shipped one", () => {
  const profile = { ...parks.profile!, thresholds: [{ ...parks.profile!.thresholds[0]!, value: 0.1 }] };
  const paths = verifyPassport(throughFile({ ...parks, profile }), county, { digest }).map(
    ({ path }) => path,
  );
  expect(paths).toContain("profile.thresholds.0.value");
});

test("what is no passport is refused by name", () => {
  const format = "jingluo-passport/1";
  for (const [json, fault, found] of [
    [[], "no-object", ""],
    ["text", "no-object", ""],
    [{ format: "GeoJSON" }, "other-format", "GeoJSON"],
    [{ format, indicator: "nonsense" }, "unknown-figure", "nonsense"],
    [{ format, indicator: "park-coverage", district: {} }, "no-owner", ""],
  ] as const)
    expect(() => asPassport(json)).toThrow(expect.objectContaining({ name: "PassportError", fault, found }));
});
