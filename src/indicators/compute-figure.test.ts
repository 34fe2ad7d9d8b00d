import fc from "fast-check";
import type { Polygon } from "geojson";
import { expect, test } from "vitest";
import { oracleCounty } from "../../tests/oracles/check-oracle";
import { rectangle, toyDistrict } from "../../tests/oracles/toy-district";
import { Cancelled } from "../geo/control";
import type { District } from "../model/district";
import { computeFigure } from "./compute-figure";
import { allIndicators } from "./indicator-by-id";
import { parkCoverage } from "./park-coverage";

const county = oracleCounty();
const each = allIndicators.map((indicator) => [indicator.id, indicator] as const);
/** The same features in new lists, so that nothing is remembered. */
const fresh = (
  district: District,
  change: (items: readonly never[]) => readonly unknown[] = (items) => [...items],
) =>
  ({
    ...district,
    datasets: Object.fromEntries(
      Object.entries(district.datasets).map(([role, set]) => [
        role,
        { ...set, items: change(set.items as never) },
      ]),
    ),
  }) as District;

test.each(each)("%s gives the same digits twice and leaves its input as it was", (_, indicator) => {
  const before = JSON.stringify(county.datasets);
  const figure = computeFigure(indicator, fresh(county));
  expect(computeFigure(indicator, fresh(county))).toEqual(figure);
  expect(JSON.stringify(county.datasets)).toBe(before);
});

test.each(each)("%s does not depend on the order of features", (id, indicator) => {
  const turned = computeFigure(
    indicator,
    fresh(county, (items) => [...items].reverse()),
  );
  const { value } = computeFigure(indicator, county).summary;
  if (value === null) expect(turned.summary.value).toBeNull();
  else
    expect(Math.abs(turned.summary.value! - value), id).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(value)),
    );
});

test.each(each)("%s without any data is no number but a reason", (_, indicator) => {
  const figure = computeFigure(indicator, toyDistrict({ items: {} }));
  expect(figure.summary.value).toBeNull();
  expect(figure.verdict).toBeNull();
  expect(["missing-role", "missing-fact", "empty-denominator"]).toContain(figure.missing?.reason);
});

/** The index is entered, not counted; no parks for people who are there are truly 0 m² each. */
const withoutFiles = new Set(["danger-level", "park-area-per-person"]);
test.each(each.filter(([id]) => !withoutFiles.has(id)))(
  "%s of empty files is no number either, never 0",
  (_, indicator) => {
    const empty = fresh(county, () => []);
    expect(computeFigure(indicator, empty).summary.value).toBeNull();
  },
);

test.each(each.filter(([, { perPlace }]) => perPlace))(
  "%s has a figure for every place, and that of the county is that of its pieces",
  (_, indicator) => {
    const { byPlace, summary, pieces } = computeFigure(indicator, county);
    expect(Object.keys(byPlace)).toHaveLength(1 + 2 + 4 + 24);
    const outside = pieces.filter(({ place }) => place === "").length;
    if (outside === 0) expect(byPlace["140199"]).toEqual(summary);
  },
);

test.each(each.filter(([, { hasRadius, direction }]) => hasRadius && direction === 1))(
  "%s never falls when every radius grows",
  (_, indicator) => {
    const values = [0.5, 0.9, 1, 1.1, 2].map(
      (radiusScale) => computeFigure(indicator, county, { radiusScale }).summary.value!,
    );
    expect([...values].sort((a, b) => a - b)).toEqual(values);
  },
);

test("splitting the residential land in two changes nothing", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1999 }), (x) => {
      const parks = [{ id: "p", class: "pocket" as const, geometry: rectangle(700, 300, 800, 400) }];
      const of = (...land: Polygon[]) =>
        computeFigure(
          parkCoverage,
          toyDistrict({
            items: { parks, residential: land.map((geometry, i) => ({ id: `${i}`, geometry })) },
          }),
        ).summary.value!;
      const whole = of(rectangle(0, 0, 2000, 100));
      expect(of(rectangle(0, 0, x, 100), rectangle(x, 0, 2000, 100))).toBeCloseTo(whole, 8);
    }),
    { numRuns: 25 },
  );
});

test("damaged parameters read as the defaults, texts from an address as numbers", () => {
  const figure = (params: Readonly<Record<string, unknown>>) =>
    computeFigure(allIndicators.find(({ id }) => id === "patrol-points")!, county, { params }).params;
  expect(figure({ days: "30", reachMetres: 60 })).toEqual({ days: 30, reachMetres: 60 });
  expect(figure({ days: "soon", reachMetres: -5, other: 1 })).toEqual({ days: 7, reachMetres: 30 });
  const parks = computeFigure(parkCoverage, county, {
    params: { denominator: "moon" },
    profileId: "nonsense",
  });
  expect(parks.params).toMatchObject({ denominator: "by-profile" });
  expect(parks.profile).toBe("city-checkup-2021");
});

test("being stopped throws; nothing half-made is kept", () => {
  const forest = allIndicators.find(({ id }) => id === "forest-cover")!;
  const district = fresh(county);
  expect(() => computeFigure(forest, district, {}, { cancelled: () => true })).toThrow(Cancelled);
  expect(computeFigure(forest, district).summary).toEqual(computeFigure(forest, county).summary);
});

test("an unreadable fact is a failed figure that names it, not a crash", () => {
  const district = toyDistrict({
    items: {},
    facts: { fireDangerIndex: { value: 50, unit: "degrees", date: "2026-01-01", source: "s" } },
  });
  const figure = computeFigure(allIndicators.find(({ id }) => id === "danger-level")!, district);
  expect(figure.missing).toMatchObject({ reason: "failed", detail: expect.stringContaining("degrees") });
});
