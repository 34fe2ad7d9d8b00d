import { expect, test } from "vitest";
import { at, rectangle, toyFrame } from "../../../../tests/oracles/toy-district";
import { improveMaximalCover } from "../maximal-cover";
import { closePairs } from "./close-pairs";
import { insideOf, latticeInside } from "./lattice";
import { problemOf, type SitingRules } from "./problem-of";
import { allOf, coverOf, spotsReached } from "./recount-scene";
import { sampleLand } from "./sample-land";
import { type SitingScene, serviceAt } from "./siting-scene";
import { spotsServed } from "./spots-served";

const rules: SitingRules = { count: 1, standing: "stay", spacingMetres: 0, capacity: null, budget: null };
const home = (id: string, x: number, people: number) => ({ id, name: id, at: at(x, 0), people });

/** Homes along a street; a kiosk of 100 m stands at 0, new ones of 100 m may stand at 150, 250 and 600. */
function street(rest: Partial<SitingScene> = {}): SitingScene {
  const things = [home("a", 50, 10), home("b", 150, 20), home("c", 250, 30), home("d", 600, 25)];
  return {
    frame: toyFrame,
    things,
    demands: things.map((thing, place) => ({ at: thing.at, thing: place, weight: thing.people })),
    standing: [{ id: "old", name: "", ...serviceAt(at(0, 0), 100) }],
    candidates: [150, 250, 600].map((x) => ({ id: `${x}`, name: "", at: at(x, 0) })),
    radiusMetres: 100,
    ...rest,
  };
}

const best = (scene: SitingScene, asked: Partial<SitingRules>) => {
  const problem = problemOf(scene, { ...rules, ...asked });
  let last: { sites: number[]; covered: number } = { sites: [], covered: 0 };
  for (const snapshot of improveMaximalCover(problem)) last = snapshot;
  const all = [...scene.candidates, ...scene.standing];
  return { ids: last.sites.map((site) => all[site]!.id).sort(), covered: last.covered };
};

test("what stands counts: 10 of 85 before, and one at 250 (or 150) adds b and c, 60 in all", () => {
  const scene = street();
  expect(coverOf(scene, spotsReached(scene, scene.standing))).toEqual({
    weight: 10,
    things: 1,
    households: 0,
    people: 10,
  });
  expect(allOf(scene)).toEqual({ weight: 85, things: 4, households: 0, people: 85 });
  // 150 reaches 50 … 250: a, b and c; 250 reaches b and c, exactly 100 m away on one side.
  expect(best(scene, {}).covered).toBe(60);
  expect(best(scene, { count: 2 }).covered).toBe(85);
});

test("places that may move are chosen anew: one new and one old place reach everybody without the old one", () => {
  const { ids, covered } = best(street(), { standing: "move" });
  expect(ids).toEqual(["150", "600"]);
  expect(covered).toBe(85);
});

test("a place in a forbidden zone, too near what stands, or too dear is not chosen", () => {
  const barred = street({
    candidates: street().candidates.map((site) => (site.id === "600" ? site : { ...site, barred: true })),
  });
  expect(best(barred, { count: 2 })).toEqual({ ids: ["600"], covered: 35 });
  // 150 is 150 m from the old one, nearer than 200; 250 and 600 are not.
  expect(best(street(), { count: 2, spacingMetres: 200 })).toEqual({ ids: ["250", "600"], covered: 85 });
  // Exactly the spacing apart is far enough: 250 from 0.
  expect(best(street(), { spacingMetres: 250 })).toEqual({ ids: ["250"], covered: 60 });
  const dear = street({
    candidates: street().candidates.map((site) => ({ ...site, cost: site.id === "600" ? 10 : 30 })),
  });
  expect(best(dear, { count: 3, budget: 25 })).toEqual({ ids: ["600"], covered: 35 });
});

test("spacing holds against what may move, too", () => {
  // 150 beside the old place at 0 is forbidden, instead of it it is not.
  const scene = street({ things: street().things.slice(0, 2), demands: street().demands.slice(0, 2) });
  const { ids } = best(
    { ...scene, candidates: scene.candidates.slice(0, 1) },
    { standing: "move", spacingMetres: 200 },
  );
  expect(ids).toEqual(["150"]);
});

test("a park serves from its outline, its radius included", () => {
  const park = { geometry: rectangle(0, 0, 100, 100), radiusMetres: 300 };
  const spots = [at(50, 50), at(400, 50), at(400.01, 50), at(-300, 100), at(399, 399), at(5000, 50)];
  // (399, 399) is √2 · 299 = 422.8 m from the corner.
  expect(spotsServed([park, serviceAt(at(5000, 0), 50)], spots, toyFrame)).toEqual([[0, 1, 3], [5]]);
});

test("a lattice of 100 m in 1,000 m × 500 m has 10 × 5 points, and none in a hole", () => {
  const land = rectangle(-50, -50, 950, 450);
  expect(latticeInside([land], toyFrame, 100)).toHaveLength(50);
  expect(latticeInside([land, land], toyFrame, 100)).toHaveLength(50);
  const hole = { ...land, coordinates: [...land.coordinates, ...rectangle(150, 150, 350, 250).coordinates] };
  // The hole takes x = 200, 300 at y = 200.
  expect(latticeInside([hole], toyFrame, 100)).toHaveLength(48);
  expect(() => latticeInside([land], toyFrame, 0)).toThrow("a lattice of 0 m");
  expect(() => latticeInside([land], toyFrame, 0.1)).toThrow("give a wider spacing");
  expect([...insideOf([at(0, 0), at(-60, 0)], [land], toyFrame)]).toEqual([1, 0]);
});

test("land is sampled by spots that add up to its m²; a plot between two points is one spot", () => {
  const land = [rectangle(0, 0, 2000, 1500), rectangle(5001, 3, 5006, 8)];
  const { spots, spacingMetres } = sampleLand(land, toyFrame);
  const of = (piece: number) => spots.filter((spot) => spot.piece === piece);
  const sum = (piece: number) => of(piece).reduce((total, { squareMetres }) => total + squareMetres, 0);
  expect(sum(0)).toBeCloseTo(3_000_000, 0);
  expect(sum(1)).toBeCloseTo(25, 3);
  expect(of(1)).toHaveLength(1);
  // 3,000,025 m² in about 12,000 spots: one every 15.8 m.
  expect(spacingMetres).toBeCloseTo(15.81, 1);
});

test("a thing sampled by several spots is served when half of its weight is", () => {
  const scene = street({
    things: [home("plot", 0, 7)],
    demands: [3, 3, 2].map((weight, place) => ({ at: at(place * 100, 0), thing: 0, weight })),
    standing: [],
  });
  expect(coverOf(scene, Uint8Array.of(1, 0, 0))).toMatchObject({ weight: 3, things: 0, people: 0 });
  // 4 of 8 is half.
  expect(
    coverOf(
      { ...scene, demands: scene.demands.map((d, i) => ({ ...d, weight: i === 0 ? 4 : 2 })) },
      Uint8Array.of(1, 0, 0),
    ),
  ).toMatchObject({ things: 1, people: 7 });
});

test("pairs nearer than a distance, each once, across the edges of cells", () => {
  const places = [
    [0, 0],
    [3, 4],
    [-1, 0],
    [100, 100],
    [100, 105],
  ] as const;
  // 0–2 is 1, 0–1 exactly 5, 1–2 is √32 = 5.66, 3–4 exactly 5
  expect(closePairs(places, 5)).toEqual([0, 2]);
  expect(closePairs(places, 5.001)).toEqual([0, 1, 0, 2, 3, 4]);
  expect(closePairs(places, 0)).toEqual([]);
});
