import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkCommand } from "../../src/cli/check";
import { figuresCommand } from "../../src/cli/figures";
import { folderFiles } from "../../src/cli/folder-files";
import { saveDistrict } from "../../src/data/district-save/save-district";
import { zipTarget } from "../../src/data/district-save/zip-target";
import type { DistrictFiles } from "../../src/data/read/district-files";
import { readDistrict } from "../../src/data/read/read-district";
import { readManifest } from "../../src/data/read/read-manifest";
import { readScores } from "../../src/data/read/read-scores";
import { computeFigure } from "../../src/indicators/compute-figure";
import type { Indicator } from "../../src/indicators/indicator";
import { indicatorById } from "../../src/indicators/indicator-by-id";
import type { ScoreSheet } from "../../src/indicators/score-card";
import type { Manifest } from "../../src/model/manifest";
import { manifestWithOwn, type OwnLayer } from "../../src/model/own-layer";
import { geodata } from "./demo-files";

/** Enough of the demo for two figures; the heavy layers add nothing to what is asked here. */
const roles = ["boundary", "towns", "villages", "grids", "parks", "residential", "built-up", "compounds"];
const figures = ["park-coverage", "grid-load"];

const io = (out: string[]) => ({
  read: (path: string) => readFile(path) as Promise<Uint8Array>,
  list: (path: string) => readdir(path).catch(() => []),
  write: (line: string) => void out.push(line),
  error: (line: string) => void out.push(line),
  save: async () => {},
});
const demo = join(geodata, "demo");
const files = folderFiles(demo, { read: (path) => readFile(path) });

async function demoManifest(): Promise<Manifest> {
  const { manifest } = readManifest(await files.read("manifest.json"));
  if (manifest === null) throw new Error("the demo has a manifest");
  return { ...manifest, layers: manifest.layers.filter(({ role }) => roles.includes(role)) };
}

/** The parks of the demo without the largest: a layer of somebody's own in place of the shipped one. */
async function fewerParks() {
  const shipped = JSON.parse(new TextDecoder().decode(await files.read("parks.geojson")));
  const features = shipped.features.slice(1);
  const bytes = new TextEncoder().encode(JSON.stringify({ type: "FeatureCollection", features }));
  const layer: OwnLayer = {
    entry: {
      id: "own-parks",
      role: "parks",
      file: "own/own-parks.geojson",
      name: { zh: "园林局的公园" },
      source: "公园.zip",
      date: "2026-11-21",
      licence: "—",
      origin: { file: "公园.zip", features: features.length, repairs: [], setAside: [] },
    },
    mode: "replace",
    hash: "",
    bytes: bytes.length,
    features: features.length,
    takenAtMs: 1,
  };
  return { layer, bytes };
}

/** Another finding of a row and year the demo's file speaks of, one of a year it does not, and one of the other card. */
const finding = {
  year: 2022,
  value: 0.3,
  inspector: "核查员乙",
  signedOn: "2022-12-20",
  rectification: "done" as const,
};
const entered: readonly ScoreSheet[] = [
  {
    card: "gb-t-37342-2019",
    entries: [
      { row: "urban-crown", ...finding },
      { row: "urban-crown", ...finding, year: 2023, signedOn: "2023-11-30" },
    ],
  },
  { card: "gb-t-37342-2024", entries: [{ row: "urban-crown", ...finding }] },
];

let folder = "";
/** The district in use before it was saved, as the app has it. */
let inUse: DistrictFiles;
let saved: Awaited<ReturnType<typeof saveDistrict>>;
const heard: string[] = [];

beforeAll(async () => {
  const { layer, bytes } = await fewerParks();
  const withOwn: DistrictFiles = {
    read: async (path) => (path === layer.entry.file ? bytes : files.read(path)),
  };
  const manifest = manifestWithOwn(await demoManifest(), [layer]);
  const encoded = new TextEncoder().encode(JSON.stringify(manifest));
  inUse = { read: async (path) => (path === "manifest.json" ? encoded : withOwn.read(path)) };
  const target = zipTarget(() => undefined);
  saved = await saveDistrict(target, {
    manifest,
    files: withOwn,
    id: "my-county",
    name: { zh: "我的县" },
    entered,
    onProgress: (done, total, file) => void heard.push(`${done}/${total} ${file}`),
  });
  const zip = new Uint8Array(await new Blob([...target.finish()]).arrayBuffer());
  folder = await mkdtemp(join(tmpdir(), "jingluo-saved-"));
  for (const [path, content] of Object.entries(unzipSync(zip))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}, 60_000);

afterAll(async () => {
  if (folder !== "") await rm(folder, { recursive: true });
});

test("every file of the manifest lies in the folder byte for byte, under the new name", async () => {
  const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
  expect(manifest).toMatchObject({ id: "my-county", name: { zh: "我的县" } });
  expect(manifest.label).toEqual((await demoManifest()).label);
  expect(manifest.layers.map(({ id }: { id: string }) => id)).toContain("own-parks");
  expect(manifest.layers.map(({ id }: { id: string }) => id)).not.toContain("parks");
  expect(await readFile(join(folder, "grids.geojson"))).toEqual(await readFile(join(demo, "grids.geojson")));
  expect(saved.left).toEqual([]);
  // Layers, score cards, and the manifest with its provenance.
  expect(saved.files).toBe(manifest.layers.length + (manifest.scoreCards ?? []).length + 2);
  expect(heard.at(-1)).toMatch(/^(\d+)\/\1 $/);
});

test("where each file comes from stands beside them, for people", async () => {
  const text = await readFile(join(folder, "provenance.md"), "utf8");
  expect(text).toContain("公园.zip");
  expect(text).toMatch(/`own\/own-parks\.geojson`, SHA-256 `[0-9a-f]{64}`/);
  expect(text).toContain("示意数据");
});

test("what was entered in the score cards stands in the folder's files, the later in the place of the earlier", async () => {
  const { manifest } = readManifest(await readFile(join(folder, "manifest.json")));
  const inFolder = folderFiles(folder, { read: (path) => readFile(path) });
  const { sheets, problems } = await readScores(inFolder, manifest ?? {});
  expect(problems).toEqual([]);
  const crown = sheets.map(({ card, entries }) => [
    card,
    entries
      .filter(({ row }) => row === "urban-crown")
      .map(({ year, value, inspector }) => [year, value, inspector]),
  ]);
  expect(crown).toEqual([
    [
      "gb-t-37342-2019",
      [
        [2021, 0.238, "核查组甲(示意)"],
        [2022, 0.3, "核查员乙"],
        [2023, 0.3, "核查员乙"],
      ],
    ],
    ["gb-t-37342-2024", [[2022, 0.3, "核查员乙"]]],
  ]);
  const filed = JSON.parse(await readFile(join(demo, "score-card.json"), "utf8")) as ScoreSheet;
  expect(sheets[0]?.entries).toHaveLength(filed.entries.length + 1);
});

test("without being asked nothing that was entered goes along: the file is the demo's", async () => {
  const written = new Map<string, Uint8Array>();
  const manifest = await demoManifest();
  const target = { put: async (path: string, bytes: Uint8Array) => void written.set(path, bytes) };
  await saveDistrict(target, { manifest, files, id: "my-county", name: manifest.name, onProgress() {} });
  expect(written.get("score-card.json")).toEqual(await files.read("score-card.json"));
  expect([...written.keys()].filter((path) => path.startsWith("score-card"))).toEqual(["score-card.json"]);
});

test("the command line finds nothing to mend in it", async () => {
  const out: string[] = [];
  expect(await checkCommand([folder], io(out))).toBe(0);
}, 60_000);

test("its figures are those of the same layers in the app, to the last digit, and not those of the demo", async () => {
  const before = await readDistrict(inUse);
  const values = async (path: string) => {
    const out: string[] = [];
    const asked = figures.flatMap((id) => ["--indicator", id]);
    expect(await figuresCommand([path, "--json", ...asked], io(out))).toBe(0);
    const text = out.find((line) => line.startsWith("[")) ?? "[]";
    return (JSON.parse(text) as { id: string; value: number }[]).map(({ value }) => value);
  };
  const after = await values(folder);
  const ofApp = figures.map((id) => computeFigure(indicatorById(id) as Indicator, before).summary.value);
  expect(after).toEqual(ofApp);
  const [served = 1] = after;
  const [servedByAll = 0] = await values(demo);
  expect(served).toBeLessThan(servedByAll);
}, 60_000);

test("a file that cannot be read is left out of the manifest and named", async () => {
  const target = { put: async () => {} };
  const manifest = await demoManifest();
  const { left } = await saveDistrict(target, {
    manifest,
    files: {
      read: (path) =>
        path === "parks.geojson" ? Promise.reject(new Error("the server is away")) : files.read(path),
    },
    id: "my-county",
    name: manifest.name,
    onProgress() {},
  });
  expect(left).toMatchObject([{ code: "file-fault", file: "parks.geojson" }]);
});
