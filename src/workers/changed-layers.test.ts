import { expect, test } from "vitest";
import { toyDistrict } from "../layers/toy-district";
import { type ChangedRole, changedSource, withChangedRoles } from "./changed-layers";
import type { OpenDistrict } from "./district-source";
import type { DistrictSummary } from "./district-summary";
import { placeEntriesOf } from "./place-entries";

const url = "http://localhost/geodata/toy/";
const scenario = `${url}#scenario=a`;

function openToy(): OpenDistrict {
  const district = toyDistrict();
  const summary = {
    url,
    hashes: { parks: "p", grids: "g" },
    counts: {},
    problems: [],
    places: placeEntriesOf(district),
  } as unknown as DistrictSummary;
  return { district: { ...district, missing: ["teams"] }, profiles: [], summary };
}

const withoutParks = (hash: string): ChangedRole => ({
  dataset: { role: "parks", files: [], items: [], problems: [] },
  hash,
  problems: [{ code: "scenario-gone", severity: "warning", file: "s" }],
});

test("a changed role is another one, its hash too; every other role stays the very same object", () => {
  const open = openToy();
  const changed = withChangedRoles(open, [withoutParks("p2")]);
  expect(open.district.datasets.parks?.items.length).toBeGreaterThan(0);
  expect(changed.district.datasets.parks?.items).toEqual([]);
  expect(changed.district.datasets.grids).toBe(open.district.datasets.grids);
  expect(changed.district.frame).toBe(open.district.frame);
  expect(changed.summary.hashes).toEqual({ parks: "p2", grids: "g" });
  expect(changed.summary.counts.parks).toBe(0);
  expect(changed.summary.problems).toMatchObject([{ code: "scenario-gone" }]);
});

test("a role that was missing is there once something is put in", () => {
  const changed = withChangedRoles(openToy(), [
    { dataset: { role: "teams", files: [], items: [], problems: [] }, hash: "t" },
  ]);
  expect(changed.district.missing).toEqual([]);
});

test("another boundary moves the plane with it", () => {
  const open = openToy();
  const [county] = open.district.datasets.boundary?.items ?? [];
  if (county === undefined) throw new Error("the toy has a boundary");
  const west = {
    type: "Polygon" as const,
    coordinates: [
      [
        [112, 38],
        [112.2, 38],
        [112.2, 38.2],
        [112, 38],
      ],
    ],
  };
  const dataset = {
    role: "boundary" as const,
    files: [],
    items: [{ ...county, geometry: west }],
    problems: [],
  };
  const changed = withChangedRoles(open, [{ dataset, hash: "b" }]);
  expect(changed.district.frame.center).toEqual({ lng: 112.1, lat: 38.1 });
  expect(changed.summary.bounds).toEqual([112, 38, 112.2, 38.2]);
});

test("of many changed districts only the last are kept", async () => {
  const open = openToy();
  const ask = async () => open;
  const source = changedSource({ peek: ask, open: ask, need: ask, refresh: ask } as never, (wanted) => ({
    base: url,
    change: () => [withoutParks(wanted)],
  }));
  const first = (await source.peek(`${scenario}0`)).district;
  expect((await source.peek(`${scenario}0`)).district).toBe(first);
  for (let step = 1; step <= 8; step += 1) await source.peek(`${scenario}${step}`);
  const again = (await source.peek(`${scenario}8`)).district;
  expect((await source.peek(`${scenario}8`)).district).toBe(again);
  expect((await source.peek(`${scenario}0`)).district).not.toBe(first);
});

test("only the URL of the scenario is answered with the change, and the same object as long as nothing differs", async () => {
  let hash = "p2";
  const open = openToy();
  const asked: string[] = [];
  const ask = async (base: string) => {
    asked.push(base);
    return open;
  };
  const source = changedSource({ peek: ask, open: ask, need: ask, refresh: ask }, (wanted) =>
    wanted === scenario ? { base: url, change: () => [withoutParks(hash)] } : null,
  );
  expect(await source.peek(url)).toBe(open);
  const first = await source.peek(scenario);
  expect(asked).toEqual([url, url]);
  expect(first.district.datasets.parks?.items).toEqual([]);
  expect((await source.peek(scenario)).district).toBe(first.district);
  hash = "p3";
  expect((await source.peek(scenario)).district).not.toBe(first.district);
});
