import { posix } from "node:path";
import { expect, test } from "vitest";
import { checkCommand } from "./check";
import type { FolderIo } from "./command-io";

/** A command's world in memory: what it wrote, and files by path. */
function world(files: Readonly<Record<string, unknown>>) {
  const out: string[] = [];
  const err: string[] = [];
  const io: FolderIo = {
    async read(path) {
      const content = files[posix.normalize(path)];
      if (content === undefined) throw Object.assign(new Error("no such file"), { code: "ENOENT" });
      return new TextEncoder().encode(typeof content === "string" ? content : JSON.stringify(content));
    },
    list: (folder) =>
      Promise.resolve(
        Object.keys(files)
          .filter((path) => posix.dirname(path) === posix.normalize(folder))
          .map((path) => posix.basename(path)),
      ),
    write: (line) => out.push(line),
    error: (line) => err.push(line),
    save: () => Promise.reject(new Error("check saves nothing")),
  };
  return { io, out, err };
}

const layer = (role: string) => ({
  id: role,
  role,
  file: `${role}.geojson`,
  name: { zh: role },
  source: "made for this test",
  date: "2026-11-20",
  licence: "CC0-1.0",
});
const roles = ["boundary", "towns", "villages", "grids", "parks", "findings"];
const manifest = {
  format: "jingluo-district/1",
  id: "toy",
  name: { zh: "例县", en: "Example County" },
  asOf: "2026-11-20T08:00:00+08:00",
  crs: "EPSG:4490",
  camera: { center: [112.6, 38], zoom: 10 },
  mapApproval: null,
  layers: roles.map(layer),
};

const box = (west: number, south: number, east: number, north: number) => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
const feature = (properties: object, geometry: unknown) => ({ type: "Feature", properties, geometry });
const collection = (...features: readonly object[]) => ({ type: "FeatureCollection", features });
/** All four grids as one, with their corners: a parallel is no straight line. */
const eastward = [112.6, 112.61, 112.62, 112.63, 112.64];
const whole = {
  type: "Polygon",
  coordinates: [
    [...eastward.map((lng) => [lng, 38]), ...eastward.toReversed().map((lng) => [lng, 38.01]), [112.6, 38]],
  ],
};
/** The n-th of four grids side by side, each 0.01° wide. */
const grid = (
  n: number,
  geometry: object = box(eastward[n - 1] ?? 0, 38, eastward[n] ?? 0, 38.01),
  rest: object = {},
) =>
  feature(
    { code: `14990110000100${n}`, name: `第${n}网格`, system: "创城", kind: "basic", ...rest },
    geometry,
  );
const park = (id: string, geometry: unknown) => feature({ id, name: id, class: "pocket" }, geometry);
const finding = (id: string, rest: object = {}) =>
  feature(
    { id, name: id, category: "市容", status: "filed", foundAt: "2026-11-01T08:00:00+08:00", ...rest },
    { type: "Point", coordinates: [112.61, 38.005] },
  );

const sound: Readonly<Record<string, unknown>> = {
  "toy/manifest.json": manifest,
  "toy/boundary.geojson": collection(feature({ code: "149901", name: "例县" }, whole)),
  "toy/towns.geojson": collection(feature({ code: "149901100", name: "镇", kind: "镇" }, whole)),
  "toy/villages.geojson": collection(feature({ code: "149901100001", name: "村", kind: "村" }, whole)),
  "toy/grids.geojson": collection(grid(1), grid(2), grid(3), grid(4)),
  "toy/parks.geojson": collection(park("p1", box(112.601, 38.001, 112.602, 38.002))),
  "toy/findings.geojson": collection(finding("q1")),
};

async function check(changes: Readonly<Record<string, unknown>>, ...args: string[]) {
  const files = { ...sound, ...changes };
  const { io, out, err } = world(files);
  return { code: await checkCommand(["toy", ...args], io), out, err };
}

test("a sound district gives one line and 0", async () => {
  const { code, out, err } = await check({});
  expect([code, err]).toEqual([0, []]);
  expect(out).toEqual([
    "toy: Example County, 6 files, 9 features, nothing to mend (0 remarks, listed with --all).",
  ]);
});

test("a record dropped into the folder and not named is told", async () => {
  const dropped = { "toy/profiles/county.json": [], "toy/readme.json": {}, "toy/boundary.csv": "" };
  const { code, out } = await check({ ...dropped, "toy/elsewhere/x.json": {} });
  expect(code).toBe(1);
  expect(out.map((line) => line.split("\t")[0])).toHaveLength(2);
  expect(out[0]).toContain("profiles/county.json");
  expect(out[1]).toContain("readme.json");
  const named = await check({
    "toy/profiles/county.json": [],
    "toy/manifest.json": { ...manifest, profiles: ["profiles/county.json"] },
  });
  expect([named.code, named.err]).toEqual([0, []]);
});

test.each<[fault: string, changes: Readonly<Record<string, unknown>>, parts: readonly string[]]>([
  [
    "an overlap",
    { "toy/grids.geojson": collection(grid(1), grid(2, box(112.609, 38, 112.62, 38.01)), grid(3), grid(4)) },
    ["grids.geojson", "149901100001001 + 149901100001002", "—"],
  ],
  [
    "a gap",
    { "toy/grids.geojson": collection(grid(1), grid(2), grid(3, box(112.62, 38, 112.629, 38.01)), grid(4)) },
    ["grids.geojson", "", "—"],
  ],
  [
    "a repeated code",
    {
      "toy/grids.geojson": collection(
        grid(1),
        grid(2),
        grid(3),
        grid(4, undefined, { code: "149901100001003" }),
      ),
    },
    ["grids.geojson", "149901100001003", "code"],
  ],
  [
    "a bow-tie",
    {
      "toy/parks.geojson": collection(
        park("p1", {
          type: "Polygon",
          coordinates: [
            [
              [112.601, 38.001],
              [112.603, 38.003],
              [112.603, 38.001],
              [112.601, 38.003],
              [112.601, 38.001],
            ],
          ],
        }),
      ),
    },
    ["parks.geojson", "p1", "—"],
  ],
  [
    "an unclosed ring",
    {
      "toy/parks.geojson": collection(
        park("p1", {
          type: "Polygon",
          coordinates: [
            [
              [112.601, 38.001],
              [112.602, 38.001],
              [112.602, 38.002],
            ],
          ],
        }),
      ),
    },
    ["parks.geojson", "p1", "—"],
  ],
  ["a null geometry", { "toy/parks.geojson": collection(park("p1", null)) }, ["parks.geojson", "p1", "—"]],
  ["a missing file", { "toy/parks.geojson": undefined }, ["parks.geojson", "—", "—"]],
  [
    "a bad date",
    { "toy/findings.geojson": collection(finding("q1", { dueAt: "2026-13-45" })) },
    ["findings.geojson", "q1", "dueAt"],
  ],
])(
  "%s is one line that names file, feature and field, what was found, expected and to do",
  async (_, changes, parts) => {
    for (const [lang, words] of [
      ["en", /[A-Za-z]{3}/],
      ["zh", /[\u4e00-\u9fff]/],
    ] as const) {
      const { code, out } = await check(changes, "--lang", lang);
      expect(code).toBe(1);
      expect(out).toHaveLength(1);
      const line = (out[0] ?? "").split(" · ");
      expect(line).toHaveLength(6);
      const [file, place, field, ...texts] = line;
      expect(file).toBe(parts[0]);
      if (parts[1] !== "") expect(place).toBe(parts[1]);
      expect(field).toBe(parts[2]);
      for (const text of texts) expect(text).not.toMatch(/\{\{|undefined/);
      expect(texts.join()).toMatch(words);
    }
  },
);

test("what was repaired for certain does not fail a district, and is listed when asked for", async () => {
  // The same vertex twice in a row, and a telephone number without its zero.
  const ring = [
    [112.601, 38.001],
    [112.601, 38.001],
    [112.602, 38.001],
    [112.602, 38.002],
    [112.601, 38.001],
  ];
  const changes = {
    "toy/parks.geojson": collection(
      feature({ id: "p1", class: "pocket", phone: 3510001 }, { type: "Polygon", coordinates: [ring] }),
    ),
  };
  expect((await check(changes)).out).toHaveLength(1);
  const { code, out } = await check(changes, "--all");
  expect(code).toBe(0);
  expect(out.slice(0, -1).map((line) => line.split(" · ").slice(0, 3))).toEqual([
    ["parks.geojson", "p1", "—"],
    ["parks.geojson", "p1", "phone"],
  ]);
});

test("an emptied layer is a remark that names file and role, and does not fail a district", async () => {
  const { code, out } = await check({ "toy/parks.geojson": collection() }, "--all");
  expect(code).toBe(0);
  expect(out).toHaveLength(2);
  expect(out[0]).toMatch(/^parks\.geojson · — · — · .*“parks”/);
  const chinese = await check({ "toy/parks.geojson": collection() }, "--all", "--lang", "zh");
  expect(chinese.out[0]).toMatch(/^parks\.geojson · — · — · .*“parks”.*没有要素/);
});

test("a file that could not be read is not called empty as well", async () => {
  const two = {
    ...manifest,
    layers: [...manifest.layers, { ...layer("parks"), id: "more", file: "more.geojson" }],
  };
  const { out } = await check({ "toy/manifest.json": two, "toy/more.geojson": "{" }, "--all");
  expect(out.filter((line) => line.startsWith("more.geojson"))).toHaveLength(1);
});

test("--json prints every problem with its words, and whether it must be mended", async () => {
  const { code, out } = await check({ "toy/parks.geojson": collection(park("p1", null)) }, "--json");
  expect(code).toBe(1);
  expect(JSON.parse(out.join("\n"))).toEqual([
    {
      code: "geometry-null",
      severity: "error",
      mustMend: true,
      file: "parks.geojson",
      feature: "p1",
      field: null,
      at: null,
      found: expect.any(String),
      expected: "a feature with a geometry",
      cure: expect.any(String),
    },
  ]);
});

test("a manifest that cannot be read is told with its line", async () => {
  const { code, out } = await check({ "toy/manifest.json": '{"format":\n"jingluo-district/1",}' });
  expect(code).toBe(1);
  expect(out[0]).toMatch(/^manifest\.json · — · — · Line 2, column 22/);
});

test("a folder that is not there is told, not thrown", async () => {
  const { io, out, err } = world({});
  expect(await checkCommand(["nowhere"], io)).toBe(1);
  expect(out[0]).toMatch(/^manifest\.json · /);
  expect(err).toEqual(["nowhere: the manifest cannot be read, so nothing can be checked."]);
});

test("a wrong call is 2 and says how to call it", async () => {
  for (const args of [[], ["a", "b"], ["toy", "--strict"]]) {
    const { io, out, err } = world(sound);
    expect(await checkCommand(args, io), args.join(" ")).toBe(2);
    expect(out).toEqual([]);
    expect(err[0]).toMatch(/usage: jingluo check FOLDER/);
  }
});
