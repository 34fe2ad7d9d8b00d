import { expect, test } from "vitest";
import { createFrame } from "../../geo/frame";
import { areaSquareMetres } from "../../geo/turf";
import type { AddEdit } from "../../planning/scenario/edit";
import { newcomerOf } from "./accept-suggestions";
import { standingIn } from "./use-accepted";

const at = [112.65, 38.06] as const;
const rules = {
  radii: [
    { radiusMetres: 300, standard: "s", minSquareMetres: 2000 },
    { radiusMetres: 500, standard: "s", minSquareMetres: 5000 },
  ],
};

test("a park is a square just above the least size that has the radius asked for, the smallest without one", () => {
  const frame = createFrame({ lng: at[0], lat: at[1] });
  const size = (radiusMetres: number | null) => {
    const { item } = newcomerOf({ kind: "parks", radiusMetres }, at, "n", rules);
    return areaSquareMetres(item.geometry, frame);
  };
  // 1 % above, and Turf's own area is true to a few millionths in a frame
  expect(size(null) / 2020).toBeCloseTo(1, 4);
  expect(size(500) / 5050).toBeCloseTo(1, 4);
  expect(size(450) / 2020).toBeCloseTo(1, 4);
});

test("a facility keeps the profile's radius unless the planner gave one; a tower must have its range", () => {
  const toilet = { kind: "facilities:toilet", radiusMetres: null } as const;
  expect(newcomerOf(toilet, at, "新厕", undefined)).toEqual({
    role: "facilities",
    item: { name: "新厕", category: "toilet", geometry: { type: "Point", coordinates: [112.65, 38.06] } },
  });
  const wide = newcomerOf({ ...toilet, radiusMetres: 250 }, at, "新厕", undefined);
  expect(wide.item).toMatchObject({ radiusMetres: 250 });
  const guard = newcomerOf({ kind: "posts:checkpoint", radiusMetres: null }, at, "n", {
    radii: [{ radiusMetres: 3000, standard: "" }],
  });
  expect(guard).toMatchObject({ role: "posts", item: { class: "checkpoint", rangeMetres: 3000 } });
});

test("a suggestion counts as accepted as long as what it became stands in the scenario", () => {
  const [one, two] = ["new-1", "new-2"].map((id) => {
    const { item } = newcomerOf({ kind: "facilities:toilet", radiusMetres: null }, at, id, undefined);
    return { do: "add", role: "facilities", item: { ...item, id } } as AddEdit;
  }) as [AddEdit, AddEdit];
  const accepted = { c1: "new-1", c2: "new-2" };
  expect(standingIn({ done: [{ edits: [one, two] }] }, accepted)).toEqual(["c1", "c2"]);
  const removed = { do: "remove", role: "facilities", id: "new-1" } as const;
  expect(standingIn({ done: [{ edits: [one, two] }, { edits: [removed] }] }, accepted)).toEqual(["c2"]);
  expect(standingIn({ done: [] }, accepted)).toEqual([]);
  expect(standingIn(null, accepted)).toEqual([]);
});
