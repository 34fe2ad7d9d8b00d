import type { Feature, Geometry } from "geojson";
import { expect, test } from "vitest";
import { seeded } from "../../../tests/corpus/build/bytes";
import { featureRoles } from "../../model/role";
import { proposeChoices } from "./propose";
import { treat } from "./treat";

const cells = [
  null,
  "",
  "公厕",
  "149901100001001",
  149901100001001,
  "2026年3月1日",
  "13/13/2026",
  46082,
  -1,
  Number.NaN,
  "1e999",
  "=1+1",
  "<b>",
  "\u0000",
  true,
  [1, "a", null],
  { a: { b: 1 } },
  "0111",
  "很长".repeat(500),
];
const names = [
  "WGBM",
  "名称",
  "DI_LEI",
  "类别",
  "面积(亩)",
  "日期",
  "__proto__",
  "constructor",
  "timesMs",
  "year",
  "",
];
const places = [[112.6, 38], [112.61, 38.01], [0, 0], [Number.NaN, 1], [112.6, 38], []] as number[][];

const rounds = 60;

/** A layer nobody would write on purpose. */
function wild(random: () => number): Feature[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const ring = () => Array.from({ length: Math.floor(random() * 7) }, () => pick(places));
  const geometry = (): Geometry | null =>
    pick([
      null,
      { type: "Point", coordinates: pick(places) },
      { type: "LineString", coordinates: ring() },
      { type: "Polygon", coordinates: [ring(), ring()] },
      { type: "MultiPolygon", coordinates: [[ring()]] },
    ] as (Geometry | null)[]);
  return Array.from({ length: 1 + Math.floor(random() * 12) }, () => ({
    type: "Feature",
    properties: Object.fromEntries(names.filter(() => random() < 0.6).map((name) => [name, pick(cells)])),
    geometry: geometry() as Geometry,
  }));
}

test("whatever a layer holds, each role is treated, and every feature is either taken or has its line", () => {
  for (let round = 0; round < rounds; round++) {
    const features = wild(seeded(round + 1));
    const role = featureRoles[round % featureRoles.length] ?? "grids";
    const fields = proposeChoices(role, features, ["fuzz"]);
    const prescription = {
      role,
      mode: "join",
      name: "fuzz",
      date: "2026-01-01",
      datum: "gcj02",
      fields,
    } as const;
    const treated = treat(features, prescription, { file: "fuzz", timeZone: "Asia/Shanghai" });
    expect([round, treated.features.length + treated.setAside.length]).toEqual([round, features.length]);
    expect(() => JSON.stringify(treated.features)).not.toThrow();
  }
});
