import { expect, test } from "vitest";
import { computeFigure } from "../../src/indicators/compute-figure";
import { facilityCover } from "../../src/indicators/facility-cover";
import { codeFaults, orderFaults } from "../../src/indicators/grid-codes";
import { gridLoad } from "../../src/indicators/grid-load";
import { gridStaffing } from "../../src/indicators/grid-staffing";
import { gridTopology } from "../../src/indicators/grid-topology";
import type { Grid } from "../../src/model/entities";
import { placesOf } from "../../src/model/places";
import { at, point, rectangle, toyDistrict, toyFrame } from "./toy-district";

const village = "140199101001";
const grid = (sequence: string, geometry: Grid["geometry"], rest: Partial<Grid> = {}) => ({
  id: `${village}${sequence}`,
  code: `${village}${sequence}`,
  name: sequence,
  system: "创城",
  kind: "basic" as const,
  geometry,
  ...rest,
});
const boundary = [{ id: "140199", code: "140199", geometry: rectangle(0, 0, 1000, 1000) }];

test("O8: A to x = 520 and B from x = 500 overlap by 2.00 ha and leave no gap", () => {
  const grids = [grid("001", rectangle(0, 0, 520, 1000)), grid("002", rectangle(500, 0, 1000, 1000))];
  const { measures, summary } = computeFigure(gridTopology, toyDistrict({ items: { boundary, grids } }));
  expect(measures.sumSquareMetres).toBeCloseTo(1_020_000, 1);
  expect(measures.unionSquareMetres).toBeCloseTo(1_000_000, 1);
  expect(measures.overlapSquareMetres).toBeCloseTo(20_000, 1);
  expect(measures.gapSquareMetres).toBeCloseTo(0, 1);
  expect(summary.value).toBeCloseTo(0.02, 7);
});

test("O8: with B from x = 540 there is a gap of 2.00 ha", () => {
  const grids = [grid("001", rectangle(0, 0, 520, 1000)), grid("002", rectangle(540, 0, 1000, 1000))];
  const { measures, pieces } = computeFigure(gridTopology, toyDistrict({ items: { boundary, grids } }));
  expect(measures.unionSquareMetres).toBeCloseTo(980_000, 1);
  expect(measures.gapSquareMetres).toBeCloseTo(20_000, 1);
  expect(measures.overlapSquareMetres).toBeCloseTo(0, 1);
  expect(pieces.filter(({ group }) => group === "gap")).toHaveLength(1);
});

test("O8: codes are 15 digits of the county, each once, numbered west to east and north to south", () => {
  const inRow = (sequence: string, x: number, y: number) =>
    grid(sequence, rectangle(x - 100, y - 100, x + 100, y + 100));
  const right = [inRow("001", 100, 900), inRow("002", 600, 900), inRow("003", 100, 300)];
  expect(orderFaults(right, toyFrame)).toEqual([]);
  const eastFirst = [inRow("001", 600, 900), inRow("002", 100, 900), inRow("003", 100, 300)];
  expect(orderFaults(eastFirst, toyFrame).map(({ grid: { name } }) => name)).toEqual(["002"]);
  const southFirst = [inRow("001", 100, 300), inRow("002", 100, 900)];
  expect(orderFaults(southFirst, toyFrame).map(({ grid: { name } }) => name)).toEqual(["002"]);
  const odd = [...right, inRow("003", 600, 300), { ...inRow("004", 800, 300), code: "14019910100100" }];
  expect(codeFaults(odd, "140199").map(({ group }) => group)).toEqual(["repeated-code", "bad-code"]);
});

test("O9: a point on the edge two grids share is counted once, with the lower code; grids + outside = all", () => {
  const district = toyDistrict({
    items: {
      grids: [grid("002", rectangle(500, 0, 1000, 1000)), grid("001", rectangle(0, 0, 500, 1000))],
    },
  });
  const places = placesOf(district);
  const spots = [at(500, 500), at(250, 10), at(750, 10), at(-1, 500), at(500, 1001)];
  expect(places.placesOf(spots).map((code) => code.slice(12))).toEqual(["001", "001", "002", "", ""]);
  expect(places.placeOf(...at(500, 500))).toBe(`${village}001`);
});

test("O9: figures of the grids and what lies outside add up to the county's", () => {
  const compound = (id: string, x: number, y: number) => ({ id, geometry: point(x, y) });
  const district = toyDistrict({
    items: {
      boundary,
      grids: [grid("001", rectangle(0, 0, 500, 1000)), grid("002", rectangle(500, 0, 1000, 1000))],
      compounds: [compound("edge", 500, 500), compound("west", 100, 100), compound("out", 2000, 100)],
      facilities: [{ id: "t", category: "toilet", geometry: point(500, 500) }],
    },
  });
  const { summary, byPlace } = computeFigure(facilityCover, district);
  expect(summary).toMatchObject({ numerator: 1, denominator: 3 });
  expect(byPlace[`${village}001`]).toMatchObject({ numerator: 1, denominator: 2 });
  expect(byPlace[`${village}002`]).toEqual({ value: null, numerator: 0, denominator: 0 });
  expect(byPlace["140199"]).toMatchObject({ numerator: 1, denominator: 2 });
});

test("O10: of 280, 300, 420, 500 and 520 households three grids are within 300–500; mean 404, σ 99.12", () => {
  const district = toyDistrict({
    items: {
      grids: [280, 300, 420, 500, 520].map((households, i) =>
        grid(`00${i + 1}`, rectangle(i * 10, 0, i * 10 + 10, 10), { households, staff: i === 0 ? 0 : 1 }),
      ),
    },
  });
  const { summary, measures, verdict, byPlace } = computeFigure(gridLoad, district);
  expect(summary.value).toBe(404);
  expect(measures).toMatchObject({ inBandShare: 0.6, below: 1, above: 1 });
  expect(measures.deviation).toBeCloseTo(99.12, 2);
  expect(measures.variation).toBeCloseTo(0.245, 3);
  // 404 lies in the band, two grids do not: the rule speaks of each.
  expect(verdict).toMatchObject({ passes: false, failing: 2 });
  expect(byPlace[`${village}005`]?.value).toBe(520);
  // Four of five have a worker; 2020 households for 4 of them.
  const staffing = computeFigure(gridStaffing, district);
  expect(staffing.summary.value).toBe(0.8);
  expect(staffing.measures.householdsPerWorker).toBe(505);
});

test("a hamlet of 20 households breaks no rule for towns", () => {
  const villages = [
    { id: village, code: village, kind: "community" as const, geometry: rectangle(0, 0, 20, 10) },
    {
      id: "140199101002",
      code: "140199101002",
      kind: "village" as const,
      geometry: rectangle(20, 0, 30, 10),
    },
  ];
  const hamlet = {
    ...grid("001", rectangle(20, 0, 30, 10), { households: 20 }),
    id: "h",
    code: "140199101002001",
  };
  const grids = [grid("001", rectangle(0, 0, 10, 10), { households: 300 }), hamlet];
  const { summary, verdict, measures } = computeFigure(gridLoad, toyDistrict({ items: { villages, grids } }));
  expect(summary.value).toBe(160);
  expect(verdict).toMatchObject({ passes: true, failing: 0 });
  expect(measures).toMatchObject({ judged: 1, inBandShare: 1, below: 0 });
});
