import { QueryObserver } from "@tanstack/react-query";
import { expect, test, vi } from "vitest";
import type { DistrictSummary, Stage } from "../../workers/district-summary";
import type { DrawnSource } from "../../workers/job-map";
import type { Jobs } from "../../workers/jobs";
import { districtQuery } from "./district-query";
import { hashKey, wholeKey } from "./keys";
import { lastOf } from "./last-of";
import { createQueryClient } from "./query-client";
import { SourceStore } from "./source-store";
import { agesAt } from "./use-ages";
import { styleSeenBy } from "./use-layer";
import { refreshGroups } from "./use-refresh";

const url = "http://localhost/geodata/toy/";
const summary = (rest: object) =>
  ({
    url,
    manifestHash: "m".repeat(64),
    hashes: {},
    files: [],
    manifest: { layers: [] },
    ...rest,
  }) as unknown as DistrictSummary;

/** Jobs of which only `open` is asked. */
function openingJobs(open: (stage: Stage) => Promise<DistrictSummary>): Pick<Jobs, "run"> {
  return { run: ((_: string, { stage }: { stage: Stage }) => open(stage)) as unknown as Jobs["run"] };
}

test("the first stage shows while the next ones load", async () => {
  const client = createQueryClient();
  let finish = () => {};
  const jobs = openingJobs((stage) =>
    stage === "second"
      ? new Promise((resolve) => {
          finish = () => resolve(summary({ stage }));
        })
      : Promise.resolve(summary({ stage })),
  );
  const observer = new QueryObserver(client, districtQuery(jobs, url));
  const stop = observer.subscribe(() => {});
  await expect.poll(() => observer.getCurrentResult().data?.stage).toBe("first");
  expect(observer.getCurrentResult().isFetching).toBe(true);
  finish();
  await expect.poll(() => observer.getCurrentResult().data?.stage).toBe("all");
  stop();
});

test("a stage that fails leaves the ones before it, with the error beside them", async () => {
  const client = createQueryClient();
  const jobs = openingJobs((stage) =>
    stage === "first" ? Promise.resolve(summary({ stage })) : Promise.reject(new Error("worker died")),
  );
  const observer = new QueryObserver(client, districtQuery(jobs, url));
  const stop = observer.subscribe(() => {});
  await expect.poll(() => observer.getCurrentResult().error?.message).toBe("worker died");
  expect(observer.getCurrentResult().data?.stage).toBe("first");
  stop();
});

test("a failed refetch keeps the last good data", async () => {
  const client = createQueryClient();
  let broken = false;
  const jobs = openingJobs((stage) =>
    broken ? Promise.reject(new Error("offline")) : Promise.resolve(summary({ stage })),
  );
  const observer = new QueryObserver(client, districtQuery(jobs, url));
  const stop = observer.subscribe(() => {});
  await expect.poll(() => observer.getCurrentResult().data?.stage).toBe("all");
  broken = true;
  await observer.refetch();
  expect(observer.getCurrentResult()).toMatchObject({
    data: { stage: "all" },
    error: { message: "offline" },
  });
  stop();
});

test("a key changes when one of its own roles does, and only then", () => {
  const before = summary({ hashes: { grids: "a", parks: "b" } });
  const after = summary({ hashes: { grids: "a", parks: "c" } });
  expect(hashKey(after, ["grids"])).toBe(hashKey(before, ["grids"]));
  expect(hashKey(after, ["parks"])).not.toBe(hashKey(before, ["parks"]));
  expect(wholeKey(after)).not.toBe(wholeKey(before));
  expect(hashKey(undefined, ["grids"])).toBe("files -,grids:-");
});

test("the last answer stands in for its own district and question only", () => {
  const fits = lastOf<string>(url, (last) => last === "same");
  expect(fits("same", { queryKey: ["figure", url, "x"] })).toBe("same");
  expect(fits("other", { queryKey: ["figure", url, "x"] })).toBeUndefined();
  expect(fits("same", { queryKey: ["figure", "http://localhost/other/", "x"] })).toBeUndefined();
});

test("geometry is kept by its key: the very same object comes back without being sent again", () => {
  const store = new SourceStore();
  const source = (key: string, data: DrawnSource["data"]): DrawnSource => ({
    id: "grids",
    key,
    data,
    promoteId: "id",
  });
  const data = { type: "FeatureCollection" as const, features: [] };
  const [first] = store.fill([source("one", data)]);
  expect(store.keys()).toEqual(["one"]);
  expect(store.fill([source("one", null)])[0]).toBe(first);
  expect(store.fill([source("two", data)])[0]).not.toBe(first);
  expect(store.keys()).toEqual(["two"]);
  expect(() => store.fill([source("three", null)])).toThrow("came without data");
});

test("the text of an answer that is kept can be read again, however long another has taken its place", async () => {
  vi.useFakeTimers();
  try {
    const store = new SourceStore();
    const source = (key: string): DrawnSource => ({
      id: "forest",
      key,
      data: new Blob([key]),
      promoteId: "id",
    });
    const [first] = store.fill([source("2020")]);
    store.fill([source("2021")]);
    vi.advanceTimersByTime(3_600_000);
    expect(await (await fetch(String(first?.data))).text()).toBe("2020");
  } finally {
    vi.useRealTimers();
  }
});

test("a choice a kind does not look at does not make it draw anew", () => {
  const style = {
    theme: "dark",
    locale: "en",
    figure: { indicator: "grid-load" },
    profile: "grid-300-500",
    year: 2022,
    place: "140122100",
    opacity: 0.5,
    textScale: 1,
    zoomShift: 0,
  } as const;
  const roads = styleSeenBy({ dependsOn: ["locale"] }, style);
  expect(roads).toMatchObject({
    theme: "dark",
    locale: "en",
    figure: null,
    profile: null,
    year: null,
    place: null,
    opacity: 0.5,
  });
  expect(styleSeenBy({ dependsOn: ["figure", "profile", "year", "place", "locale"] }, style)).toEqual(style);
});

const layers = [
  { id: "findings", role: "findings", date: "2026-11-20", refreshSeconds: 60 },
  { id: "tracks", role: "patrol-tracks", date: "2026-11-19", refreshSeconds: 60 },
  { id: "posts", role: "posts", date: "2026-10-01", refreshSeconds: 300 },
  { id: "grids", role: "grids", date: "2026-01-01" },
];

test("layers are looked at again in groups of the same interval; the others never", () => {
  expect(refreshGroups(summary({ manifest: { layers } }))).toEqual([
    { seconds: 60, layers: ["findings", "tracks"] },
    { seconds: 300, layers: ["posts"] },
  ]);
  expect(refreshGroups(undefined)).toEqual([]);
});

test("data are stale when nobody looked for twice their interval, or the last look failed", () => {
  const file = (layer: string, readAtMs: number | null, rest: object = {}) => ({
    layer,
    readAtMs,
    checkedAtMs: readAtMs,
    stale: null,
    ...rest,
  });
  const stale = { code: "file-missing", severity: "warning", file: "posts.geojson" };
  const ages = agesAt(
    summary({
      manifest: { layers },
      files: [
        file("findings", 1_000_000),
        file("tracks", 800_000, { checkedAtMs: 1_060_000 }),
        file("posts", 1_000_000, { stale }),
        file("grids", null),
      ],
    }),
    1_121_000,
  );
  // 121 s after the last look is more than twice 60 s; 61 s is not.
  expect(ages.map(({ layer, seconds, stale: late }) => [layer, seconds, late])).toEqual([
    ["findings", 121, true],
    ["tracks", 321, false],
    ["posts", 121, true],
    ["grids", null, false],
  ]);
});
