import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Geometry } from "geojson";
import { beforeAll, expect, test } from "vitest";
import { createDistrictSource } from "../../data/district-source";
import { textHash } from "../../layers/text-hash";
import { createLiveState } from "../../planning/live/live-state";
import type { Edit, ThingRef } from "../../planning/scenario/edit";
import { districtJobs } from "../../workers/district-jobs";
import type { JobContext } from "../../workers/job-context";
import type { FigureChoice } from "../../workers/job-map";
import { scenarioUrl } from "../../workers/needle/scenario-source";

const folder = new URL("../../../geodata/demo/", import.meta.url);
const url = "http://localhost/geodata/demo/";
const source = createDistrictSource({
  filesOf: () => ({ read: async (path) => readFile(fileURLToPath(new URL(path, folder))) }),
  now: () => 0,
});
const jobs = districtJobs(source);
const context: JobContext = {
  signal: new AbortController().signal,
  progress() {},
  breathe: () => undefined,
};
const figureAt = (district: string, choice: FigureChoice) => jobs.figure({ district, ...choice }, context);
const firstOf = async (role: ThingRef["role"], fits: (item: never) => boolean): Promise<ThingRef> => {
  const { district } = await source.need(url, [role], context);
  const items = (district.datasets[role]?.items ?? []) as readonly { readonly id: string }[];
  const item = items.find((each) => fits(each as never));
  if (item === undefined) throw new Error(`the demo has no such thing among its ${role}`);
  return { role, id: item.id };
};

/** Puts a thing elsewhere by hand, sets it down, and computes the figure of the scenario in the ordinary way. */
async function dragged(thing: ThingRef, choice: FigureChoice, scale = 1) {
  const { model } = await jobs.hold({ district: url, things: [thing], figure: choice }, context);
  const live = createLiveState(model);
  const before = live.share;
  const offset = { dx: 640, dy: -410, scale };
  live.move(offset);
  const geometries = live.geometriesAt(offset);
  live.settle(geometries);
  const edit: Edit = { do: "move", ...thing, geometry: geometries[0] as Geometry };
  const scenario = scenarioUrl(url, { edits: [edit], key: textHash(JSON.stringify(edit)), name: "方案一" });
  const exact = await figureAt(scenario, choice);
  return { model, live, before, exact, scenario };
}

beforeAll(async () => {
  await source.open(url, "all", context);
}, 60_000);

const agree = (a: number | null, b: number | null) =>
  expect(Math.abs((a ?? Number.NaN) - (b ?? Number.NaN))).toBeLessThan(1e-9);

test("a park: share and ground agree with the figure computed anew, before and after", async () => {
  const park = await firstOf("parks", ({ class: kind }: { class: string }) => kind === "comprehensive");
  const choice = { indicator: "park-coverage", profile: "city-checkup-2021" };
  const base = await figureAt(url, choice);
  const { model, live, before, exact } = await dragged(park, choice);
  expect(model.exact).toBe(true);
  agree(before, base.summary.value);
  agree(live.share, exact.summary.value);
  expect(live.land.now / exact.summary.numerator).toBeCloseTo(1, 9);
  expect(live.points.compoundsTotal - live.points.compounds).toBe(exact.measures.uncoveredCompounds);
  expect(live.points.householdsTotal - live.points.households).toBe(exact.measures.uncoveredHouseholds);
  expect(live.points.peopleTotal - live.points.people).toBe(exact.measures.uncoveredPeople);
  // It was moved somewhere else: a test in which nothing changes would prove nothing
  expect(exact.summary.value).not.toBe(base.summary.value);
}, 60_000);

test("a park that grows follows the radius of its size in the figure as well", async () => {
  const { district } = await source.need(url, ["parks"], context);
  const small = district.datasets.parks?.items.find((item) => item.class === "pocket");
  const choice = { indicator: "park-coverage", profile: "city-checkup-2021" };
  const { live, exact } = await dragged({ role: "parks", id: small?.id ?? "" }, choice, 1.7);
  agree(live.share, exact.summary.value);
}, 60_000);

test("a facility: compounds, and households where those are counted", async () => {
  const toilet = await firstOf("facilities", ({ category }: { category: string }) => category === "toilet");
  for (const base of ["compounds", "households", "people"]) {
    const choice = { indicator: "facility-cover", params: { category: "toilet", base } };
    const { live, exact } = await dragged(toilet, choice);
    agree(live.share, exact.summary.value);
  }
}, 60_000);

test("a watchtower: the forest within its range", async () => {
  const tower = await firstOf("posts", ({ class: kind }: { class: string }) => kind === "watchtower");
  const choice = { indicator: "watch-reach" };
  const { model, live, exact } = await dragged(tower, choice);
  if (model.exact) agree(live.share, exact.summary.value);
  else expect(live.share).toBeCloseTo(exact.summary.value ?? Number.NaN, 4);
}, 60_000);

test("the base is untouched, and the scenario's passport names the scenario and its hash", async () => {
  const park = await firstOf("parks", ({ class: kind }: { class: string }) => kind === "community");
  const choice = { indicator: "park-coverage" };
  const before = await figureAt(url, choice);
  const { exact, scenario } = await dragged(park, choice);
  expect(await figureAt(url, choice)).toEqual(before);
  expect(exact.inputs.find(({ file }) => file.includes("方案一"))).toMatchObject({
    role: "parks",
    used: 1,
  });
  const { summary } = await source.peek(url);
  const seen = await jobs.open({ district: scenario, stage: "first" }, context);
  expect(seen.hashes.parks).toEqual(expect.stringContaining(`${summary.hashes.parks}+`));
  expect(seen.hashes.compounds).toBe(summary.hashes.compounds);
}, 60_000);
