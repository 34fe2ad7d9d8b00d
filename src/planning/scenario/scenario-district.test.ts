import { expect, test } from "vitest";
import { createFrame } from "../../geo/frame";
import type { District } from "../../model/district";
import type { Facility } from "../../model/entities";
import type { Manifest } from "../../model/manifest";
import type { Edit } from "./edit";
import { changedDatasets, skippedProblems } from "./scenario-district";

const canteen: Facility = {
  id: "a",
  name: "食堂",
  category: "canteen",
  geometry: { type: "Point", coordinates: [112.6, 38] },
};
const manifest = { asOf: "2026-11-20T08:00:00+08:00" } as Manifest;
const base = (rest: Partial<District>): District => ({
  manifest,
  frame: createFrame({ lng: 112, lat: 38 }),
  asOfMs: 0,
  datasets: {},
  missing: [],
  problems: [],
  ...rest,
});
const close: Edit = { do: "close", role: "facilities", id: "a" };
const scenario = (edits: readonly Edit[]) => ({ edits, key: "k1", name: "方案一" });

test("an edited role names the scenario among its files, with how many edits took hold", () => {
  const district = base({
    datasets: { facilities: { role: "facilities", files: [], items: [canteen], problems: [] } },
  });
  const lost: Edit = { do: "remove", role: "facilities", id: "z" };
  const { datasets, skipped } = changedDatasets(district, scenario([close, lost]));
  expect(datasets.map(({ role, items }) => [role, items])).toEqual([["facilities", []]]);
  expect(datasets[0]?.files[0]).toMatchObject({ hash: "k1", features: 2, used: 1 });
  expect(datasets[0]?.files[0]?.layer.file).toContain("方案一");
  expect(skipped).toEqual([{ edit: lost, reason: "gone" }]);
  expect(skippedProblems(skipped, scenario([]))).toEqual([
    {
      ...{ code: "scenario-gone", severity: "warning", file: "方案 scenario: 方案一" },
      ...{ feature: "z", params: { edit: "remove" } },
    },
  ]);
});

test("a role that is still loading waits; one that no file gives begins empty", () => {
  const add: Edit = { do: "add", role: "facilities", item: canteen };
  expect(changedDatasets(base({}), scenario([add])).datasets).toEqual([]);
  const [made] = changedDatasets(base({ missing: ["facilities"] }), scenario([add])).datasets;
  expect(made?.items).toEqual([canteen]);
});
