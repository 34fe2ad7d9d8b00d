import { expect, test } from "vitest";
import { readManifest } from "./read-manifest";

const bytes = (value: unknown) =>
  new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));

const layer = {
  id: "grids",
  role: "grids",
  file: "grids.geojson",
  name: { zh: "网格" },
  source: "made for this test",
  date: "2026-11-20",
  licence: "CC0-1.0",
};
const manifest = {
  format: "jingluo-district/1",
  id: "toy",
  name: { zh: "小县" },
  asOf: "2026-11-20T08:00:00+08:00",
  crs: "EPSG:4490",
  camera: { center: [112.6, 38], zoom: 10 },
  mapApproval: null,
  layers: [layer],
};

test("a sound manifest is read, its time zone being China's where it names none", () => {
  const read = readManifest(bytes(manifest));
  expect(read.problems).toEqual([]);
  expect(read.manifest).toMatchObject({ id: "toy", timeZone: "Asia/Shanghai", layers: [layer] });
});

test("a byte order mark is no harm", () => {
  const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...bytes(manifest)]);
  expect(readManifest(marked).problems).toEqual([]);
});

test("a syntax error is told with its line and column", () => {
  expect(readManifest(bytes('{\n  "format": "jingluo-district/1"\n  "id": "toy"\n}')).problems).toEqual([
    {
      code: "json-syntax",
      severity: "error",
      file: "manifest.json",
      params: { line: 3, column: 3, found: '"' },
    },
  ]);
});

test("text that is not UTF-8 is told as such", () => {
  // 网格 in GB 18030
  expect(readManifest(new Uint8Array([0xcd, 0xf8, 0xb8, 0xf1])).problems[0]?.code).toBe("file-not-utf8");
});

test("a manifest without a name cannot be used, and the path to what is missing is told", () => {
  const { manifest: none, problems } = readManifest(bytes({ ...manifest, name: {} }));
  expect(none).toBeNull();
  expect(problems).toMatchObject([{ code: "manifest-missing-field", field: "name.zh" }]);
});

test("a faulty layer is left out with its reason, and the others are used", () => {
  const bad = { ...layer, id: "Grids 2", role: "gridz" };
  const read = readManifest(bytes({ ...manifest, layers: [bad, layer] }));
  expect(read.manifest?.layers).toEqual([layer]);
  expect(read.problems.map(({ code, field }) => [code, field])).toEqual([
    ["manifest-invalid", "layers.0.id"],
    ["manifest-invalid", "layers.0.role"],
  ]);
  expect(read.problems[0]?.params).toEqual({
    found: '"Grids 2"',
    expected: "lower-case letters, digits and hyphens",
  });
});

test("a path that leaves the folder is refused", () => {
  for (const file of [
    "../secret.geojson",
    "/etc/passwd",
    "https://example.org/a.geojson",
    "a\\b.geojson",
    "a/../../b",
  ]) {
    const read = readManifest(bytes({ ...manifest, layers: [{ ...layer, file }] }));
    expect(read.manifest?.layers, file).toEqual([]);
    expect(read.problems[0], file).toMatchObject({ code: "manifest-invalid", field: "layers.0.file" });
  }
});

test("of two layers with one id the first is used", () => {
  const read = readManifest(bytes({ ...manifest, layers: [layer, { ...layer, file: "other.geojson" }] }));
  expect(read.manifest?.layers).toEqual([layer]);
  expect(read.problems).toMatchObject([{ code: "manifest-layer-repeated", field: "layers.1.id" }]);
});

test("a time zone nobody knows becomes China's and is told", () => {
  const read = readManifest(bytes({ ...manifest, timeZone: "Asia/Yangqu" }));
  expect(read.manifest?.timeZone).toBe("Asia/Shanghai");
  expect(read.problems).toMatchObject([{ code: "manifest-invalid", field: "timeZone" }]);
});

test("faulty scenes and facts cost only themselves", () => {
  const read = readManifest(
    bytes({
      ...manifest,
      scenes: [{ id: "s", title: { zh: "全县" }, dwellSeconds: 0, link: "?" }],
      facts: { urbanPopulation: { value: "many", unit: "person", date: "2026-11-20", source: "x" } },
    }),
  );
  expect(read.manifest).toMatchObject({ scenes: [], facts: {} });
  expect(read.problems).toHaveLength(2);
});
