import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import type { Feature, Point } from "geojson";
import { expect, test } from "vitest";
import { cgcs2000, crsByCode } from "../../geo/crs/registry";
import { inputsText } from "../../indicators/passport-reference";
import { toyDistrict } from "../../layers/toy-district";
import type { LayerEntry } from "../../model/manifest";
import { readFeatures } from "../../model/read-features";
import { type FeatureRole, featureRoles } from "../../model/role";
import { districtJobs } from "../../workers/district-jobs";
import type { DistrictSource, OpenDistrict } from "../../workers/district-source";
import type { DistrictSummary } from "../../workers/district-summary";
import type { ExportFormat } from "../../workers/take-away-jobs";
import { readFile } from "../formats/read-file";
import { exportJob } from "./export-job";
import { featureOf } from "./feature-of";
import { noteName, writeExport } from "./write-export";

const district = "http://localhost/geodata/toy/";
const toy = toyDistrict();
const entry = (role: FeatureRole): LayerEntry => ({
  id: role,
  role,
  file: `${role}.geojson`,
  name: { zh: role },
  source: "",
  date: "2026-11-20",
  licence: "",
});
const stamp = { label: "示意数据 · 非法定界线", source: "例县", notes: ["截至 2026-11-20"] };
const park = (name: string): Feature<Point> => ({
  type: "Feature",
  properties: { id: "1", name },
  geometry: { type: "Point", coordinates: [112.6, 38] },
});

test.each(featureRoles)("%s written as features of a file are read again as the same things", (role) => {
  const items = (toy.datasets[role]?.items ?? []) as readonly Parameters<typeof featureOf>[1][];
  expect(items.length).toBeGreaterThan(0);
  const written = JSON.parse(JSON.stringify(items.map((item) => featureOf(role, item))));
  const read = readFeatures(role, entry(role), written, "Asia/Shanghai").items;
  // What has no name is called by its id; ids of forest carry their year in the model and not in a file.
  const plain = (list: typeof items) => list.map((item) => ({ ...item, name: item.name || item.id, id: "" }));
  expect(plain(read as unknown as typeof items)).toEqual(plain(items));
});

const allFormats: readonly ExportFormat[] = ["geojson", "shapefile", "kml", "csv", "xlsx", "flatgeobuf"];

test.each(allFormats)("%s carries name, label and source of every feature where it goes", async (format) => {
  const choice = { format, crs: cgcs2000, encoding: "utf-8" as const, name: "公园", stamp };
  const { fileName, bytes } = await writeExport([park("人民公园")], choice);
  expect(fileName).toMatch(/^公园\.(geojson|zip|kml|csv|xlsx|fgb)$/);
  const { layers, problems } = await readFile(bytes, { fileName });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const [feature] = layers[0]?.features ?? [];
  expect(feature?.properties).toMatchObject({
    name: "人民公园",
    label: "示意数据 · 非法定界线",
    source: "例县",
  });
  const { coordinates } = (feature as Feature<Point>).geometry;
  expect(coordinates.map((degrees) => degrees.toFixed(6))).toEqual(["112.600000", "38.000000"]);
});

test("a shapefile in GBK and metres says both, and a note lies beside it", async () => {
  const crs = crsByCode("EPSG:4546");
  if (crs === undefined) throw new Error("the registry has CGCS2000 3-degree CM 111E");
  const choice = { format: "shapefile" as const, crs, encoding: "gbk" as const, name: "公园", stamp };
  const { bytes } = await writeExport([park("人民公园")], choice);
  const parts = unzipSync(bytes);
  expect(Object.keys(parts).toSorted()).toEqual(
    ["README.txt", "公园.cpg", "公园.dbf", "公园.prj", "公园.shp", "公园.shx"].toSorted(),
  );
  expect(new TextDecoder().decode(parts["公园.cpg"])).toBe("GBK");
  expect(new TextDecoder().decode(parts["公园.prj"])).toContain("CGCS2000_3_Degree_GK_CM_111E");
  expect(new TextDecoder().decode(parts[noteName])).toContain("截至 2026-11-20");
  const { layers } = await readFile(bytes, { fileName: "公园.zip" });
  expect(layers[0]).toMatchObject({ crs: { code: "EPSG:4546" }, encoding: { name: "gb18030" } });
  expect(layers[0]?.features[0]?.properties).toMatchObject({ name: "人民公园" });
});

test("what a spreadsheet would run is a text in CSV and XLSX", async () => {
  const names = ["=1+1", "+cmd|'/c calc'!A0", "-1+2", "@SUM(A1)"];
  const choice = { crs: cgcs2000, encoding: "utf-8" as const, name: "公园", stamp };
  const csv = await writeExport(names.map(park), { ...choice, format: "csv" });
  const lines = new TextDecoder().decode(csv.bytes).split("\r\n").slice(1, 5);
  expect(lines.map((line) => line.split(",")[1]?.slice(0, 2))).toEqual(["'=", "'+", "'-", "'@"]);
  const xlsx = await writeExport(names.map(park), { ...choice, format: "xlsx" });
  const sheet = new TextDecoder().decode(unzipSync(xlsx.bytes)["xl/worksheets/sheet1.xml"]);
  expect(sheet).not.toContain("<f>");
  expect(sheet).toContain('s="1" t="inlineStr"><is><t xml:space="preserve">=1+1</t>');
});

const sha256OfText = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** Jobs over the toy. */
function toyJobs() {
  const open = async (): Promise<OpenDistrict> => ({
    district: toy,
    profiles: [],
    summary: { url: district, manifestHash: "m", hashes: {} } as unknown as DistrictSummary,
  });
  const source: DistrictSource = { peek: open, open, need: open, refresh: open };
  const table = districtJobs(source);
  const figure = (_: string, choice: { readonly indicator: string }) =>
    table.figure({ district, ...choice }, context) as ReturnType<typeof table.figure> & Promise<never>;
  const archive = { digest: sha256OfText, anew: open };
  return { ...table, ...exportJob(source, { figure }, archive) };
}
const context = { signal: new AbortController().signal, progress() {}, breathe: () => undefined };

test("a figure is taken away by village with its places, and by the pieces it was made of", async () => {
  const jobs = toyJobs();
  const figure = { indicator: "grid-load" };
  const ask = { district, format: "geojson" as const, crs: "EPSG:4490", encoding: "utf-8" as const, stamp };
  const places = await jobs["export-layer"](
    { ...ask, name: "网格负荷", subject: { kind: "places", figure, level: "grids" } },
    context,
  );
  expect(places.fileName).toBe("网格负荷.geojson");
  const { features } = JSON.parse(await places.content.text());
  const computed = await jobs.figure({ district, ...figure }, context);
  expect(features.length).toBe(toy.datasets.grids?.items.length);
  for (const { properties, geometry } of features) {
    expect(geometry.type).toBe("Polygon");
    expect(properties.value).toBe(computed.byPlace[properties.code]?.value ?? null);
    expect(properties).toMatchObject({ unit: "households", indicator: "grid-load" });
    const { value } = properties;
    expect(properties).toMatchObject({ err_low: value, err_high: value, err_reason: "exact" });
    expect(properties.formula).toContain("\\frac");
    expect(properties.inputs_sha).toBe(sha256OfText(inputsText(computed.inputs)));
  }
  const pieces = await jobs["export-layer"](
    { ...ask, name: "网格负荷", subject: { kind: "pieces", figure } },
    context,
  );
  expect(pieces.features).toBe(computed.pieces.length);
});

test("the band of a cover stands beside the county alone: a village need not lie between its ends", async () => {
  const jobs = toyJobs();
  const figure = { indicator: "park-coverage" };
  const ask = { district, format: "geojson" as const, crs: "EPSG:4490", encoding: "utf-8" as const, stamp };
  const rows = async (level: "boundary" | "villages") => {
    const subject = { kind: "places" as const, figure, level };
    const taken = await jobs["export-layer"]({ ...ask, name: "覆盖", subject }, context);
    const { features } = JSON.parse(await taken.content.text()) as { readonly features: readonly Feature[] };
    return features.map(({ properties }) => properties);
  };
  const [county] = await rows("boundary");
  expect(county?.err_low).toBeLessThanOrEqual(county?.value);
  expect(county?.err_high).toBeGreaterThanOrEqual(county?.value);
  expect(county?.err_reason).toBe("scale");
  const villages = await rows("villages");
  expect(villages.length).toBeGreaterThan(0);
  for (const village of villages) expect(village).toMatchObject({ err_low: null, err_reason: "" });
});

test("ground reached once and land reached by nobody are taken away with their size and passport", async () => {
  const jobs = toyJobs();
  const figure = { indicator: "park-coverage" };
  const ask = { district, format: "geojson" as const, crs: "EPSG:4490", encoding: "utf-8" as const, stamp };
  const taken = await jobs["export-layer"](
    { ...ask, name: "重叠", subject: { kind: "overlap", figure } },
    context,
  );
  const { features } = JSON.parse(await taken.content.text());
  // One park: nothing is reached twice, and a feature without ground is not written.
  expect(features.map(({ properties }: Feature) => properties?.reached)).toEqual(["1", "0"]);
  for (const { properties } of features) {
    expect(Math.abs(properties.drawn_m2 / properties.kernel_m2 - 1)).toBeLessThan(1e-4);
    expect(properties).toMatchObject({ unit: "m2", indicator: "park-coverage", err_low: null });
  }
});

test("a coordinate system there is not is said, and so is one a format cannot hold", async () => {
  const jobs = toyJobs();
  const ask = { district, encoding: "utf-8" as const, stamp, name: "公园" };
  const subject = { kind: "layer" as const, role: "parks" as const };
  await expect(
    jobs["export-layer"]({ ...ask, subject, format: "csv", crs: "EPSG:1" }, context),
  ).rejects.toThrow(/EPSG:1/);
  await expect(
    jobs["export-layer"]({ ...ask, subject, format: "kml", crs: "EPSG:4546" }, context),
  ).rejects.toThrow(/write-other-crs/);
});
