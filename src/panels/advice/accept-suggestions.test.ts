import { expect, test } from "vitest";
import { createFrame } from "../../geo/frame";
import { areaSquareMetres } from "../../geo/turf";
import { newcomerOf } from "./accept-suggestions";

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
