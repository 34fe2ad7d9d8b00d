import { expect, test } from "vitest";
import { toyDistrict } from "../../layers/toy-district";
import type { District } from "../../model/district";
import type { LayerEntry } from "../../model/manifest";
import type { DistrictSource, OpenDistrict } from "../../workers/district-source";
import type { DistrictSummary } from "../../workers/district-summary";
import { createFigureDesk } from "../../workers/figure-desk";
import type { LiveOverlay } from "../../workers/live-overlay";
import { liveSource } from "./live-source";

const url = "https://county.example/geodata/toy/";
const layer: LayerEntry = {
  id: "findings",
  role: "findings",
  file: "findings.geojson",
  name: { zh: "问题" },
  source: "toy",
  date: "2026-11-20",
  licence: "CC0-1.0",
};

function setUp() {
  const toy = toyDistrict();
  const district: District = { ...toy, manifest: { ...toy.manifest, layers: [layer] } };
  const summary = {
    url,
    manifest: district.manifest,
    manifestHash: "m",
    hashes: { findings: "files" },
    counts: {},
    missing: [],
    places: [],
    problems: [],
    bounds: null,
  } as unknown as DistrictSummary;
  const open: OpenDistrict = { district, profiles: [], summary };
  const answer = async () => open;
  const source: DistrictSource = { peek: answer, open: answer, need: answer, refresh: answer };
  return { district, live: liveSource(source) };
}

const finding = (id: string, status: string) => ({
  type: "Feature" as const,
  id,
  properties: { id, name: id, category: "火点", status, foundAt: "2026-11-20T07:00:00+08:00" },
  geometry: { type: "Point" as const, coordinates: [112.61, 38.01] },
});
const overlay = (rest: Partial<LiveOverlay["layers"][number]>): LiveOverlay => ({
  layers: [{ layer: "findings", features: [], removed: [], ...rest }],
  facts: {},
});
const idsOf = ({ district }: OpenDistrict) => district.datasets.findings?.items.map(({ id }) => id) ?? [];

test("what a stream says lies over the file: a new one beside, the same id in its place, removed ones gone", async () => {
  const { live, district } = setUp();
  const [first, second, ...rest] = district.datasets.findings?.items.map(({ id }) => id) ?? [];
  const fed = await live.feed(
    url,
    overlay({ features: [finding("new", "filed"), finding(first ?? "", "closed")], removed: [second ?? ""] }),
  );
  expect(idsOf(fed).sort()).toEqual([...rest, "new", first].sort());
  expect(fed.district.datasets.findings?.items.find(({ id }) => id === first)?.status).toBe("closed");
  expect(fed.summary.counts.findings).toBe(rest.length + 2);
});

test("the hash changes exactly when what was said does, and with it every answer made of it", async () => {
  const { live } = setUp();
  const hash = async (said: LiveOverlay) => (await live.feed(url, said)).summary.hashes.findings;
  const once = await hash(overlay({ features: [finding("a", "filed")] }));
  expect(once).not.toBe("files");
  expect(await hash(overlay({ features: [finding("a", "filed")] }))).toBe(once);
  expect(await hash(overlay({ features: [finding("a", "closed")] }))).not.toBe(once);
});

test("asked again without news, the district is the very same object", async () => {
  const { live } = setUp();
  const said: LiveOverlay = {
    ...overlay({ features: [finding("a", "filed")] }),
    facts: { fireDangerIndex: { value: 95, unit: "1", date: "2026-11-20", source: "office" } },
  };
  const fed = await live.feed(url, said);
  expect((await live.peek(url)).district).toBe(fed.district);
  expect(fed.district.manifest.facts?.fireDangerIndex?.value).toBe(95);
});

test("a fact told anew has another mark of its own, and leaves the hash of all other figures alone", async () => {
  const { live } = setUp();
  const told = async (value: number) => {
    const facts = { fireDangerIndex: { value, unit: "1", date: "2026-11-20", source: "office" } };
    return (await live.feed(url, { ...overlay({}), facts })).summary;
  };
  const [low, high] = [await told(20), await told(95)];
  expect(high.liveFacts?.fireDangerIndex).not.toBe(low.liveFacts?.fireDangerIndex);
  expect([low.manifestHash, high.manifestHash]).toEqual(["m", "m"]);
});

test("a fact told by a stream changes the figure made of it, and no other is computed anew", async () => {
  const { live } = setUp();
  const desk = createFigureDesk(live);
  const context = { signal: new AbortController().signal, progress: () => {}, breathe: () => undefined };
  const figuresAt = async (value: number) => {
    const facts = { fireDangerIndex: { value, unit: "1", date: "2026-11-20", source: "office" } };
    await live.feed(url, { layers: [], facts });
    const [danger, load] = [
      await desk.figure(url, { indicator: "danger-level" }, context),
      await desk.figure(url, { indicator: "grid-load" }, context),
    ];
    return { level: danger.summary.value, load };
  };
  const [low, high] = [await figuresAt(20), await figuresAt(95)];
  expect([low.level, high.level]).toEqual([1, 5]);
  expect(high.load).toBe(low.load);
});

test("news of one role leave the hashes of the others alone", async () => {
  const { live } = setUp();
  const first = await live.feed(url, overlay({ features: [finding("a", "filed")] }));
  const posts = { layer: "posts", features: [finding("p", "filed")], removed: [] };
  const { layers } = overlay({ features: [finding("a", "filed")] });
  const second = await live.feed(url, { layers: [...layers, posts], facts: {} });
  expect(second.summary.hashes.findings).toBe(first.summary.hashes.findings);
});

test("rubbish among live features is set aside and said, and takes nothing down", async () => {
  const { live } = setUp();
  const before = idsOf(await live.peek(url)).length;
  const bad = { type: "Feature" as const, id: "x", properties: { id: "x" }, geometry: null };
  const fed = await live.feed(url, overlay({ features: [bad as never, finding("a", "filed")] }));
  expect(idsOf(fed).length).toBe(before + 1);
  expect(fed.district.datasets.findings?.problems.some(({ feature }) => feature === "x")).toBe(true);
});
