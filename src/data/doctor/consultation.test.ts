import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { goodCases } from "../../../tests/corpus/all-cases";
import { Consultation } from "./consultation";
import type { PickedFile } from "./group-files";
import { loadSurroundings } from "./load-surroundings";
import type { Prescription } from "./prescription";
import type { LayerReport } from "./report";

const demo = new URL("../../../geodata/demo/", import.meta.url);
const surroundings = loadSurroundings({
  read: async (path) => new Uint8Array(readFileSync(new URL(path, demo))),
});

const picked = (path: string, bytes: Uint8Array | string): PickedFile => ({
  path,
  size: bytes.length,
  changedAtMs: Date.UTC(2026, 2, 1),
  blob: new Blob([bytes as Uint8Array<ArrayBuffer>]),
});

const consult = () => new Consultation(() => surroundings);

function demoFeatures(name: string) {
  return JSON.parse(readFileSync(new URL(name, demo), "utf8")).features as {
    properties: Record<string, unknown>;
    geometry: { coordinates: [number, number] };
  }[];
}

const prescribe = (layer: LayerReport, changes: Partial<Prescription> = {}): Prescription => ({
  role: layer.role ?? "facilities",
  mode: "replace",
  name: layer.name,
  date: layer.date,
  datum: null,
  fields: layer.choices,
  ...changes,
});

async function only(consultation: Consultation, ...files: PickedFile[]): Promise<LayerReport> {
  const [report] = await consultation.examine(files);
  const layer = report?.layers[0];
  if (layer === undefined) throw new Error(JSON.stringify(report));
  return layer;
}

const textOf = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)).features;

test("loose parts of a shapefile in GBK without a word about it are one layer with its names", async () => {
  const found = goodCases.find(({ file }) => file === "gbk-silent.shp");
  if (found === undefined) throw new Error("not in the corpus");
  const parts = Object.entries(found.siblings ?? {}).map(([name, bytes]) => picked(`out/${name}`, bytes));
  const layer = await only(
    consult(),
    ...parts,
    picked("out/gbk-silent.shp", found.bytes),
    picked("out/.DS_Store", "x"),
  );
  expect(layer.encoding).toMatchObject({ name: "gb18030", how: "scored" });
  expect(layer.firstRows[0]).toMatchObject({ 名称: "宝山花园" });
});

test("the user's encoding is read anew and the names change", async () => {
  const found = goodCases.find(({ file }) => file === "gbk-silent.shp");
  if (found === undefined) throw new Error("not in the corpus");
  const consultation = consult();
  const parts = Object.entries(found.siblings ?? {}).map(([name, bytes]) => picked(name, bytes));
  const layer = await only(consultation, ...parts, picked("gbk-silent.shp", found.bytes));
  const other = await consultation.reread(layer.key, { encoding: "big5" });
  expect(other?.encoding).toEqual({ name: "big5", how: "told" });
  expect(Object.values(other?.firstRows[0] ?? {})).not.toContain("宝山花园");
});

/** The county's toilets and canteens as a phone's map shows them: GCJ-02 by the published formula, worked in Python. */
function phoneList(): string {
  const rows = demoFeatures("facilities.geojson").slice(0, 60);
  // Around here the shift is 0.00617° east and 0.00066° north, changing by less than 0.0004° over the county.
  const lines = rows.map(({ properties, geometry: { coordinates } }) => {
    const [lng, lat] = coordinates;
    return [
      properties.name,
      properties.category,
      (lng + 0.00617).toFixed(6),
      (lat + 0.00066).toFixed(6),
    ].join(",");
  });
  return ["名称,类别,经度,纬度", ...lines].join("\n");
}

test("a list from a phone looks like GCJ-02 beside the county's own data, and is put right", async () => {
  const consultation = consult();
  const layer = await only(consultation, picked("点位.csv", phoneList()));
  expect(layer.role).toBe("facilities");
  expect(layer.shift?.hypothesis).toBe("gcj02");
  const { before = 0, after = Infinity } = layer.shift?.medianOffsetMetres ?? {};
  // 0.00617° × 87.6 km + 0.00066° × 111 km: about 545 m in all; the constant shift of the list is good to tens of metres.
  expect(before).toBeGreaterThan(100);
  expect(after).toBeLessThan(40);
  const taken = await consultation.take(layer.key, prescribe(layer, { datum: "gcj02" }));
  expect(taken.features).toBe(60);
  expect(taken.setAside).toEqual([]);
  expect(taken.repairs.map(({ code }) => code)).toContain("datum-undone");
  const [first] = textOf(taken.bytes);
  const [known] = demoFeatures("facilities.geojson");
  expect(first.geometry.coordinates[0]).toBeCloseTo(known?.geometry.coordinates[0] ?? 0, 3);
  expect(first.properties).toMatchObject({
    name: known?.properties.name,
    category: known?.properties.category,
  });
  // Left as it is, it is said.
  const left = await consultation.treat(layer.key, prescribe(layer));
  expect(left.findings.groups.map(({ code }) => code)).toContain("datum-left");
});

const gridRow = (code: string, west: number, east: number) => ({
  type: "Feature",
  properties: { WGBM: code, WGMC: `网格${code.slice(-3)}`, HU_SHU: "370户", WGLX: "基础网格" },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, 38],
        [east, 38],
        [east, 38.01],
        [west, 38.01],
        [west, 38],
      ],
    ],
  },
});

const collection = (features: readonly unknown[]) => JSON.stringify({ type: "FeatureCollection", features });

test("grids are cured under the role's names; overlap with its area, short code and repeated code are found", async () => {
  const consultation = consult();
  const features = [
    gridRow("149901100001001", 112.6, 112.61),
    // 0.002° of it lie in the one before: 0.002° × 0.01°, at 38° about 175.5 m × 1,110 m = 19.5 ha
    gridRow("149901100001002", 112.608, 112.62),
    gridRow("14990110000100", 112.62, 112.63),
    gridRow("149901100001002", 112.63, 112.64),
    { type: "Feature", properties: { WGBM: "149901100001009" }, geometry: null },
  ];
  const layer = await only(consultation, picked("网格.geojson", collection(features)));
  expect(layer.role).toBe("grids");
  const treatment = await consultation.treat(layer.key, prescribe(layer, { fields: withSystem(layer) }));
  const codes = treatment.findings.groups.map(({ code }) => code);
  expect(codes).toEqual(
    expect.arrayContaining([
      "cells-overlap",
      "code-malformed",
      "code-repeated",
      "geometry-null",
      "numbers-freed",
      "values-recoded",
    ]),
  );
  const overlap = treatment.findings.groups.find(({ code }) => code === "cells-overlap")?.items[0];
  expect(Number(overlap?.params?.squareMetres) / 10_000).toBeCloseTo(19.5, 0);
  expect(treatment).toMatchObject({ features: 4, setAside: 1 });
  expect(treatment.firstRows[0]).toMatchObject({
    code: "149901100001001",
    households: 370,
    system: "综治",
    kind: "basic",
  });
});

const withSystem = ({ choices }: LayerReport) =>
  choices.map((choice) => (choice.field === "system" ? { ...choice, constant: "综治" } : choice));

test("nothing is dropped without a line: features in the file = features taken + lines set aside", async () => {
  const consultation = consult();
  const text = "名称,类别,经度,纬度\n甲,公厕,112.6,38\n乙,博物馆,112.61,38\n丙,公厕,,\n丁,公厕,abc,38";
  const layer = await only(consultation, picked("设施.csv", text));
  const taken = await consultation.take(layer.key, prescribe(layer));
  expect([layer.features, taken.features, taken.setAside.length]).toEqual([4, 1, 3]);
  expect(taken.setAside.map(({ feature }) => feature)).toEqual(["#1", "#2", "#3"]);
});

test("a value the doctor does not know is taken as the user says", async () => {
  const consultation = consult();
  const text =
    "名称,类别,经度,纬度\n甲,公厕,112.6,38\n乙,公厕,112.61,38\n丙,公厕,112.61,38.01\n丁,文化大院,112.62,38";
  const layer = await only(consultation, picked("设施.csv", text));
  const fields = layer.choices.map((choice) =>
    choice.meanings === null
      ? choice
      : {
          ...choice,
          meanings: {
            ...choice.meanings,
            文化大院: { to: "service-station", how: "told" as const, count: 1 },
          },
        },
  );
  const taken = await consultation.take(layer.key, prescribe(layer, { fields }));
  expect(taken.setAside).toEqual([]);
  expect(textOf(taken.bytes)[3].properties.category).toBe("service-station");
});

test("an area column without a unit is found to be 亩 by the ground, and what differs is listed", async () => {
  const consultation = consult();
  const row = (number: number, west: number, area: number) => ({
    ...gridRow(`14990110000100${number}`, west, west + 0.01),
    properties: { 小班: `${number}`, DI_LEI: "0111", MIAN_JI: area },
  });
  // At 38° N, 0.01° × 0.01° is 0.878 km × 1.110 km = 97.45 ha = 1,461.8 亩.
  const rows = [row(1, 112.6, 1462), row(2, 112.61, 1460), row(3, 112.62, 1463), row(4, 112.63, 900)];
  const layer = await only(consultation, picked("小班2022.geojson", collection(rows)));
  expect(layer.role).toBe("forest");
  expect(layer.areas).toMatchObject([{ column: "MIAN_JI", unit: "mu", how: "ratio" }]);
  expect(layer.choices.find(({ field }) => field === "year")?.constant).toBe(2022);
  const { findings } = await consultation.treat(layer.key, prescribe(layer));
  expect(
    findings.groups.find(({ code }) => code === "area-differs")?.items.map(({ feature }) => feature),
  ).toHaveLength(1);
});

test("a broken file gives no layer and its own reason; the next file is read all the same", async () => {
  const reports = await consult().examine([
    picked("坏.geojson", '{"type":"FeatureCollection","features":['),
    picked("空.csv", ""),
    picked("好.geojson", collection([gridRow("149901100001001", 112.6, 112.61)])),
  ]);
  expect(reports.map(({ layers }) => layers.length)).toEqual([0, 0, 1]);
  expect(reports[1]?.problems.map(({ code }) => code)).toEqual(["file-empty"]);
  expect(reports[0]?.problems[0]?.severity).toBe("error");
});

test("a file the browser cannot read is said, and the next one is read all the same", async () => {
  const gone = { arrayBuffer: () => Promise.reject(new Error("NotReadableError")) } as unknown as Blob;
  const reports = await consult().examine([
    { path: "没了.csv", size: 1, changedAtMs: 0, blob: gone },
    picked("好.geojson", collection([gridRow("149901100001001", 112.6, 112.61)])),
  ]);
  expect(reports[0]?.problems).toMatchObject([
    { code: "file-unreadable", params: { detail: "NotReadableError" } },
  ]);
  expect(reports[1]?.layers).toHaveLength(1);
});

test("heights are reported with their extent and handed on byte for byte", async () => {
  // Two by two cells of a hundredth of a degree, the lower left corner at 112, 38.
  const grid = "ncols 2\nnrows 2\nxllcorner 112\nyllcorner 38\ncellsize 0.01\nNODATA_value -9999\n1 2\n3 4\n";
  const consultation = consult();
  const [report] = await consultation.examine([picked("高程.asc", grid)]);
  const [heights] = report?.heights ?? [];
  expect(heights).toMatchObject({ name: "高程", format: "ascii-grid", width: 2, height: 2 });
  expect(heights?.bbox[0]).toBeCloseTo(112.005, 9);
  expect(new TextDecoder().decode(await consultation.takeHeights(heights?.key ?? ""))).toBe(grid);
});

test("a track's times come out as the district's file has them", async () => {
  const gpx = `<gpx version="1.1"><trk><name>张某</name><trkseg>
    <trkpt lon="112.6" lat="38"><time>2026-03-01T00:00:00Z</time></trkpt>
    <trkpt lon="112.601" lat="38"><time>2026-03-01T00:01:30Z</time></trkpt></trkseg></trk></gpx>`;
  const consultation = consult();
  const layer = await only(consultation, picked("巡护.gpx", gpx));
  expect(layer.role).toBe("patrol-tracks");
  const fields = layer.choices.map((choice) =>
    choice.field === "duty" ? { ...choice, constant: "ranger" } : choice,
  );
  const taken = await consultation.take(layer.key, prescribe(layer, { fields }));
  expect(textOf(taken.bytes)[0].properties).toMatchObject({
    start: "2026-03-01T00:00:00.000Z",
    times: [0, 90],
    duty: "ranger",
    name: "张某",
  });
});

test("every key of a column is only a key", async () => {
  const consultation = consult();
  const text =
    "名称,类别,__proto__,constructor,经度,纬度\n<script>1</script>,公厕,x,y,112.6,38\n=1+1,公厕,x,y,112.6,38.1\n乙,公厕,x,y,112.6,38.2";
  const layer = await only(consultation, picked("设施.csv", text));
  const taken = await consultation.take(layer.key, prescribe(layer));
  const raw = new TextDecoder().decode(taken.bytes);
  expect(raw).toContain('"__proto__":"x"');
  expect(textOf(taken.bytes)[0].properties.name).toBe("<script>1</script>");
});
