import { expect, test } from "vitest";
import { computeFigure } from "../../src/indicators/compute-figure";
import { facilityCover } from "../../src/indicators/facility-cover";
import { facilityDensity } from "../../src/indicators/facility-density";
import { facilityDistance } from "../../src/indicators/facility-distance";
import { facilityOpen } from "../../src/indicators/facility-open";
import { point, rectangle, toyDistrict } from "./toy-district";

const compounds = [0, 200, 400, 700, 1000].map((x) => ({
  id: `x${x}`,
  geometry: point(x, 0),
  households: x === 200 ? 300 : 100,
}));
const toilet = { id: "toilet", category: "toilet" as const, geometry: point(0, 0) };

test("O11: a toilet at x = 0 reaches two of five compounds within 300 m; distances 0 to 1000, mean 460, P90 880", () => {
  const district = toyDistrict({ items: { compounds, facilities: [toilet] } });
  expect(computeFigure(facilityCover, district).summary.value).toBe(0.4);
  // 100 + 300 of 700 households
  const households = computeFigure(facilityCover, district, { params: { base: "households" } });
  expect(households.summary.value).toBeCloseTo(400 / 700, 12);
  const far = computeFigure(facilityDistance, district);
  const metres = far.pieces.map(({ nearestMetres }) => Math.round(nearestMetres! * 1e4) / 1e4);
  expect(metres).toEqual([0, 200, 400, 700, 1000]);
  expect(far.summary.value).toBeCloseTo(460, 4);
  // rank 0.9 · 4 = 3.6: 700 + 0.6 · 300
  expect(far.measures.p90).toBeCloseTo(880, 4);
  expect(far.measures.median).toBeCloseTo(400, 4);
});

test("O11: a compound at exactly 300 m is covered", () => {
  const items = { compounds: [{ id: "c", geometry: point(300, 0) }], facilities: [toilet] };
  expect(computeFigure(facilityCover, toyDistrict({ items })).summary.value).toBe(1);
  const beyond = { ...items, compounds: [{ id: "c", geometry: point(300.001, 0) }] };
  expect(computeFigure(facilityCover, toyDistrict({ items: beyond })).summary.value).toBe(0);
});

test("where neither the profile nor the data give a radius there is no figure, and the reason", () => {
  const items = { compounds, facilities: [{ ...toilet, category: "rest-station" as const }] };
  const figure = computeFigure(facilityCover, toyDistrict({ items }), {
    params: { category: "rest-station" },
  });
  expect(figure.summary.value).toBeNull();
  expect(figure.leftOut).toEqual([{ reason: "no-radius", role: "facilities", count: 1, ids: ["toilet"] }]);
});

test("O12: a car park open 18:00–07:30 covers at 06:00 and not at 12:00; its worst hour is a daytime one", () => {
  const park = {
    id: "p",
    category: "car-park" as const,
    geometry: point(0, 0),
    openingHours: "Mo-Su 18:00-07:30",
  };
  const district = toyDistrict({
    items: { compounds, facilities: [park] },
    asOf: "2026-11-20T12:00:00+08:00",
  });
  const figure = (hour: number) =>
    computeFigure(facilityOpen, district, { params: { category: "car-park", hour } });
  expect(figure(6).summary.value).toBe(0.4);
  expect(figure(12).summary.value).toBe(0);
  // 168: the moment of the data, a Friday noon
  expect(figure(168).summary.value).toBe(0);
  // From Monday 00:00 the first full hour at which it is closed is 08:00.
  expect(figure(168).measures).toMatchObject({
    nominalShare: 0.4,
    worstShare: 0,
    worstHour: 8,
    bestShare: 0.4,
    unknownHours: 0,
  });
});

test("hours nobody stated are unknown and cover nobody", () => {
  const figure = computeFigure(facilityOpen, toyDistrict({ items: { compounds, facilities: [toilet] } }));
  expect(figure.summary.value).toBe(0);
  expect(figure.measures.unknownHours).toBe(1);
  expect(figure.leftOut).toEqual([{ reason: "no-hours", role: "facilities", count: 1, ids: ["toilet"] }]);
});

test("O20: 12 toilets on 4 km² of residential land are 3.0 a km², which meets 3–5", () => {
  const toilets = Array.from({ length: 13 }, (_, i) => ({
    ...toilet,
    id: `t${i}`,
    // the thirteenth stands outside
    geometry: point(100 + i * 160, 1000),
  }));
  const residential = [{ id: "R", geometry: rectangle(0, 0, 2000, 2000) }];
  const figure = computeFigure(facilityDensity, toyDistrict({ items: { facilities: toilets, residential } }));
  expect(figure.summary.value).toBeCloseTo(3, 6);
  expect(figure.measures.facilities).toBe(12);
  expect(figure.leftOut).toEqual([{ reason: "outside-land", role: "facilities", count: 1, ids: ["t12"] }]);
});
