import type { Map as MapLibreMap } from "maplibre-gl";
import { expect, test } from "vitest";
import { crowdIn } from "./crowd";
import type { Pickable } from "./picking";

test("things are counted once however many layers draw them, roads of the ground and layers that went not at all", () => {
  const asked: unknown[] = [];
  const map = {
    getLayer: (id: string) => (id === "gone" ? undefined : { id }),
    queryRenderedFeatures: (box: unknown, { layers }: { layers: readonly string[] }) => {
      asked.push(box, layers);
      return [
        { source: "posts", id: "1" },
        { source: "posts", id: "1" },
        { source: "forest", id: "1" },
      ];
    },
  } as unknown as MapLibreMap;
  const pickable = new Map<string, Pickable>([
    ["posts-dot", { role: "posts", ground: false }],
    ["forest-fill", { role: "forest", ground: false }],
    ["gone", { role: "posts", ground: false }],
    ["roads-fill", { role: "roads", ground: true }],
  ]);
  expect(crowdIn(map, pickable, { left: 8, top: 10, right: 100, bottom: 90 })).toBe(2);
  expect(asked).toEqual([
    [
      [8, 10],
      [100, 90],
    ],
    ["posts-dot", "forest-fill"],
  ]);
  expect(crowdIn(map, new Map(), { left: 0, top: 0, right: 1, bottom: 1 })).toBe(0);
});
