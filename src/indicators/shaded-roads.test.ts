import { expect, test } from "vitest";
import { oracleTests } from "../../tests/oracles/check-oracle";
import { line, toyDistrict } from "../../tests/oracles/toy-district";
import { computeFigure } from "./compute-figure";
import { shadedRoads } from "./shaded-roads";
import oracle from "./shaded-roads.oracle.json";

oracleTests(shadedRoads, oracle);

const road = (id: string, metres: number, treeLined?: boolean, kind: "street" | "village" = "street") => ({
  id,
  class: kind,
  ...(treeLined === undefined ? {} : { treeLined }),
  geometry: line([0, 0], [metres, 0]),
});

test("1700 of 2000 m surveyed are lined: 85 %; a street nobody surveyed and a village's road count on neither side", () => {
  const roads = [
    road("a", 1700, true),
    road("b", 300, false),
    road("c", 900),
    road("d", 5000, true, "village"),
  ];
  const figure = computeFigure(shadedRoads, toyDistrict({ items: { roads } }));
  expect(figure.summary.value).toBeCloseTo(0.85, 6);
  expect(figure.leftOut).toEqual([{ reason: "no-tree-lined", role: "roads", count: 1, ids: ["c"] }]);
});

test("where no street was surveyed there is no share, and not 0 %", () => {
  const figure = computeFigure(shadedRoads, toyDistrict({ items: { roads: [road("a", 1700)] } }));
  expect(figure.summary.value).toBeNull();
  expect(figure.missing?.reason).toBe("empty-denominator");
});
