import { expect, test } from "vitest";
import { at, point, rectangle, toyDistrict } from "../../../tests/oracles/toy-district";
import type { DistrictSource, OpenDistrict } from "../district-source";
import type { JobContext } from "../job-context";
import type { JobProgress } from "../jobs";
import type { Advice, SitingAsk } from "./siting-ask";
import { sitingDesk } from "./siting-desk";

/** Compounds along a street, people and households of each; a toilet (300 m by the profile) stands at 0. */
const compounds = [
  { id: "a", x: 100, population: 90, households: 30 },
  { id: "b", x: 700, population: 60, households: 20 },
  { id: "c", x: 1000, population: 30, households: 10 },
  { id: "d", x: 1300, population: 60, households: 20 },
  { id: "e", x: 5000, population: 75, households: 25 },
];
const district = toyDistrict({
  items: {
    compounds: compounds.map(({ x, ...rest }) => ({ ...rest, geometry: point(x, 0) })),
    facilities: [
      { id: "wc", category: "toilet", geometry: point(0, 0) },
      { id: "shop", category: "canteen", geometry: point(0, 0) },
    ],
    residential: [{ id: "r", geometry: rectangle(600, -50, 1400, 50), households: 50 }],
    "built-up": [{ id: "town", geometry: rectangle(-50, -50, 1450, 50) }],
    green: [{ id: "lawn", cover: "lawn", greenLand: true, geometry: rectangle(950, -20, 1050, 20) }],
  },
});
const missing = ["parks", "posts", "forest"];
const open = async (): Promise<OpenDistrict> =>
  ({ district, profiles: [], summary: { missing } }) as unknown as OpenDistrict;
const source = { peek: open, open, need: open, refresh: open } as DistrictSource;
const desk = sitingDesk(source);
const url = "http://localhost/geodata/toy/";

const ask: SitingAsk = {
  kind: "facilities:toilet",
  profile: null,
  radiusMetres: null,
  demand: "compounds",
  weigh: "people",
  goal: "most",
  count: 1,
  candidates: { from: "points", points: [700, 1000, 5000].map((x) => at(x, 0)) },
  standing: "stay",
  forbidden: [],
  zones: [],
  spacingMetres: 0,
  capacity: null,
  budget: null,
  seconds: 10,
};

function contextOf(signal = new AbortController().signal) {
  const told: JobProgress[] = [];
  const context: JobContext = {
    signal,
    progress: (progress) => told.push(progress),
    breathe: () => {
      signal.throwIfAborted();
      return undefined;
    },
  };
  return { told, context };
}

const advise = (change: Partial<SitingAsk> = {}): Promise<Advice> =>
  desk.advise({ district: url, ask: { ...ask, ...change } }, contextOf().context);

test("one toilet at 1000 newly reaches b, c and d at exactly 300 m: 150 people more than the 90", async () => {
  const advice = await advise();
  expect(advice.sites).toHaveLength(1);
  expect(advice.sites[0]).toMatchObject({ id: "c2", newly: 150, only: 150, households: 50, thingCount: 3 });
  expect(advice.sites[0]?.things.map(({ id }) => id)).toEqual(["b", "d", "c"]);
  expect(advice.before).toEqual({ weight: 90, things: 1, households: 30, people: 90 });
  expect(advice.after).toEqual({ weight: 240, things: 4, households: 80, people: 240 });
  expect(advice).toMatchObject({ proven: true, gap: 0, upperBound: 240, radiusMetres: 300 });
  expect(advice.standard).toContain("GB 55013-2021");
  expect(advice.uncovered).toMatchObject([{ id: "e", reason: "outbid", weight: 75 }]);
  expect(structuredClone(advice)).toEqual(advice);
});

test("the first answer is told at once, with its bound; the curve bends where another toilet adds little", async () => {
  const { told, context } = contextOf();
  await desk.advise({ district: url, ask }, context);
  expect(told[0]).toMatchObject({ what: "greedy", advice: { after: { weight: 240 }, curve: null } });
  // 90, then 240 with one, then 315 with two; a third adds nobody.
  expect(told.at(-1)?.advice?.curve?.points).toEqual([
    { count: 0, covered: 90 },
    { count: 1, covered: 240 },
    { count: 2, covered: 315 },
  ]);
  expect(told.at(-1)?.advice?.curve?.knee).toBe(1);
});

test("everybody with the fewest: two more, and whoever no candidate reaches is named", async () => {
  const all = await advise({ goal: "all" });
  expect(all).toMatchObject({ leastSites: 2, proven: true, after: { weight: 315 } });
  const near = await advise({ goal: "all", candidates: { from: "points", points: [at(1000, 0)] } });
  expect(near).toMatchObject({ leastSites: 1, after: { weight: 240 } });
  expect(near.uncovered).toMatchObject([{ id: "e", reason: "unreachable" }]);
});

test("on a lawn or in a drawn zone nothing is put; a barred place is why someone stays without", async () => {
  const advice = await advise({ forbidden: ["green"], zones: [rectangle(4900, -9, 5100, 9)], count: 3 });
  expect(advice.size).toMatchObject({ candidates: 3, barred: 2 });
  // 700 reaches b and, at exactly 300 m, c
  expect(advice).toMatchObject({ proven: true, after: { weight: 180 } });
  expect(advice.reasons).toEqual({ unreachable: 0, barred: 2, outbid: 0 });
});

test("what stands may move: the two places that reach most, the old one if it is worth it", async () => {
  const advice = await advise({ standing: "move" });
  // 1000 (150 people) and the old place (90) beat 5000 (75).
  expect(advice.sites.map(({ id, standing }) => [id, standing])).toEqual([
    ["c2", false],
    ["wc", true],
  ]);
  expect(await advise({ standing: "ignore" })).toMatchObject({
    after: { weight: 150 },
    before: { weight: 0 },
  });
});

test("capacity caps what one serves; money buys the cheaper place outside the town", async () => {
  const capped = await advise({ capacity: 100, count: 2 });
  // The old one serves 90, 1000 serves 100 of 150, 5000 its 75.
  expect(capped.after.weight).toBe(265);
  expect(capped.sites.find(({ id }) => id === "c2")?.load).toBe(100);
  expect(capped.before.weight).toBe(90);
  // What stands serves no more than it can either: 50 of the 90 it reaches, before as after.
  const tight = await advise({ capacity: 50, count: 2 });
  expect(tight.before.weight).toBeCloseTo(50, 9);
  expect(tight.after.weight).toBeCloseTo(150, 9);
  const cheap = await advise({ budget: { total: 10, inside: 20, outside: 10 }, count: 2 });
  expect(cheap.sites.map(({ id }) => id)).toEqual(["c3"]);
});

test("ground is counted by spots and measured by the kernel", async () => {
  const advice = await advise({ demand: "residential", weigh: "area", count: 1, radiusMetres: 400 });
  // A disc of 400 m around (1000, 0) in a strip of 800 × 100 m misses slivers at both ends: 80,000 − 4·∫₀⁵⁰(400 − √(400² − y²))dy
  const missed = 4 * (400 * 50 - (50 * Math.sqrt(400 ** 2 - 50 ** 2) + 400 ** 2 * Math.asin(50 / 400)) / 2);
  expect(advice.exact?.demandSquareMetres).toBeCloseTo(80_000, 1);
  expect(advice.exact?.coveredSquareMetres).toBeCloseTo(80_000 - missed, 0);
  // Spots on the very edge make the count coarser than the measure.
  expect(advice.after.weight / advice.total.weight).toBeGreaterThan(0.97);
  expect(advice.size.sampleMetres).toBeGreaterThan(0);
});

test("a lattice lies in its land, and a layer's own things are candidates by their names", async () => {
  const lattice = await advise({ candidates: { from: "lattice", land: "built-up", spacingMetres: 100 } });
  // x = 0 … 1400 at y = 0
  expect(lattice.size).toMatchObject({ candidates: 15, latticeMetres: 100 });
  const layer = await advise({ candidates: { from: "layer", role: "compounds" } });
  expect(layer.sites).toMatchObject([{ id: "c", name: "c" }]);
});

test("a place tried by hand is counted at once", async () => {
  const tried = await desk["try-sites"](
    { district: url, ask, spots: [at(1001, 0)], standing: null },
    contextOf().context,
  );
  // One metre east b is 301 m away
  expect(tried).toMatchObject({ before: { weight: 90 }, after: { weight: 180 } });
  expect(tried.fresh.map(({ id }) => id)).toEqual(["d", "c"]);
  const without = await desk["try-sites"](
    { district: url, ask, spots: [], standing: [] },
    contextOf().context,
  );
  expect(without.after.weight).toBe(0);
});

test("what stands is worth what only it reaches; with fewer standing than close there is nothing to draw", async () => {
  const ground = { ...ask, radiusMetres: null };
  const worth = await desk.worth({ district: url, ground, closed: 3 }, contextOf().context);
  expect(worth).toMatchObject({ total: 315, covered: 90, coveredTwice: 0, closures: null });
  expect(worth.rows).toMatchObject([{ id: "wc", only: 90, onlyThings: 1, households: 30, rank: 1 }]);
});

test("only what the district has is offered", async () => {
  const offer = await desk["siting-offer"]({ district: url }, contextOf().context);
  expect(offer.kinds.find(({ id }) => id === "facilities:toilet")).toMatchObject({
    standing: 1,
    radii: [{ radiusMetres: 300 }],
  });
  expect(offer.kinds.some(({ id }) => id === "parks" || id.startsWith("posts"))).toBe(false);
  expect(offer.demands).toEqual([
    { id: "compounds", weighings: ["people", "households", "count"] },
    { id: "residential", weighings: ["households", "count", "area"] },
  ]);
});

test("a question that cannot be asked says why, and one that is stopped stops", async () => {
  await expect(advise({ kind: "facilities:liaison-station" })).rejects.toThrow("give a radius in metres");
  await expect(advise({ kind: "bus" })).rejects.toThrow("there is nothing of the kind “bus”");
  await expect(advise({ demand: "forest" })).rejects.toThrow("role forest");
  const stop = new AbortController();
  stop.abort(new DOMException("stopped", "AbortError"));
  const harder = { ...ask, candidates: { from: "lattice", land: "built-up", spacingMetres: 10 } } as const;
  await expect(
    desk.advise(
      { district: url, ask: { ...harder, weigh: "count", count: 2 } },
      contextOf(stop.signal).context,
    ),
  ).rejects.toThrow("stopped");
});
