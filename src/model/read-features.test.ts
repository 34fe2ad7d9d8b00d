import fc from "fast-check";
import { expect, test } from "vitest";
import type { LayerEntry } from "./manifest";
import type { Problem } from "./problem";
import { readFeatures } from "./read-features";
import { type FeatureRole, featureRoles } from "./role";

const zone = "Asia/Shanghai";

function layer(role: FeatureRole, rest: Partial<LayerEntry> = {}): LayerEntry {
  return {
    id: role,
    role,
    file: `${role}.geojson`,
    name: { zh: role },
    source: "made for this test",
    date: "2026-11-20",
    licence: "CC0-1.0",
    ...rest,
  };
}

/** A square of 0.01 degrees with its south-western corner at a place. */
function square(lng: number, lat: number) {
  const [east, north] = [lng + 0.01, lat + 0.01];
  const ring = [
    [lng, lat],
    [east, lat],
    [east, north],
    [lng, north],
    [lng, lat],
  ];
  return { type: "Polygon", coordinates: [ring] };
}

const feature = (properties: object, geometry: unknown) => ({ type: "Feature", properties, geometry });
const point = { type: "Point", coordinates: [112.67, 38.06] };

const grid = { code: "149901100001001", name: "第1网格", system: "创城网格", kind: "basic", households: 300 };

/** The parts of problems a test speaks of. */
const brief = (problems: readonly Problem[]) =>
  problems.map(({ code, severity, feature: id, field }) => [severity, code, id, field]);

test("a sound grid becomes an entity whose id is its code, without a problem", () => {
  const { items, problems } = readFeatures("grids", layer("grids"), [feature(grid, square(112.6, 38))], zone);
  expect(problems).toEqual([]);
  expect(items[0]).toMatchObject({ id: grid.code, ...grid });
});

test("columns of the county's own names are read through the manifest's map, constants fill in the rest", () => {
  const entry = layer("grids", {
    fields: { code: "WGDM", name: "WGMC", households: "HS" },
    constants: { system: "综治", kind: "基础网格" },
  });
  const own = { WGDM: 149901100001001, WGMC: "第1网格", HS: "300" };
  const { items, problems } = readFeatures("grids", entry, [feature(own, square(112.6, 38))], zone);
  expect(problems).toEqual([]);
  expect(items[0]).toMatchObject({
    code: grid.code,
    name: "第1网格",
    system: "综治",
    kind: "basic",
    households: 300,
  });
});

test("a mapped column the file does not have is told with the columns it has", () => {
  const entry = layer("grids", { fields: { households: "户数" } });
  const { problems } = readFeatures("grids", entry, [feature(grid, square(112.6, 38))], zone);
  expect(problems).toMatchObject([
    { code: "column-missing", field: "households", params: { column: "户数" } },
  ]);
});

test("null, empty, wrong and malformed geometries are set aside, each with its reason", () => {
  const geometries = [
    null,
    { type: "Polygon", coordinates: [] },
    point,
    { type: "Polygon", coordinates: [[1, 2]] },
    { type: "Blob" },
    "POLYGON",
  ];
  const { items, problems } = readFeatures(
    "grids",
    layer("grids"),
    geometries.map((geometry, index) => feature({ ...grid, code: `14990110000100${index}` }, geometry)),
    zone,
  );
  expect(items).toEqual([]);
  expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
    "error geometry-null",
    "error geometry-empty",
    "error geometry-kind",
    "error geometry-malformed",
    "error geometry-kind",
    "error geometry-malformed",
  ]);
});

test("an unclosed ring is closed and used, and told", () => {
  const open = square(112.6, 38);
  const { items, problems } = readFeatures(
    "grids",
    layer("grids"),
    [feature(grid, { ...open, coordinates: [open.coordinates[0]?.slice(0, 4)] })],
    zone,
  );
  expect(brief(problems)).toEqual([["warning", "ring-unclosed", grid.code, undefined]]);
  const ring = items[0]?.geometry.coordinates[0] as number[][];
  expect(ring[0]).toEqual(ring.at(-1));
});

test("a bow-tie is repaired and used, and told with where to look", () => {
  const tie = {
    type: "Polygon",
    coordinates: [
      [
        [112.6, 38],
        [112.62, 38.02],
        [112.62, 38],
        [112.6, 38.02],
        [112.6, 38],
      ],
    ],
  };
  const { items, problems } = readFeatures("grids", layer("grids"), [feature(grid, tie)], zone);
  expect(items).toHaveLength(1);
  expect(problems).toMatchObject([{ code: "self-crossing", severity: "warning", feature: grid.code }]);
  const [lng = 0, lat = 0] = problems[0]?.at ?? [];
  expect(lng >= 112.6 && lng <= 112.62 && lat >= 38 && lat <= 38.02).toBe(true);
});

test("a repeated code is used under an id of its own, and told", () => {
  const twice = [feature(grid, square(112.6, 38)), feature(grid, square(112.61, 38))];
  const { items, problems } = readFeatures("grids", layer("grids"), twice, zone);
  expect(items.map(({ id }) => id)).toEqual([grid.code, `${grid.code}~2`]);
  expect(items.map(({ code }) => code)).toEqual([grid.code, grid.code]);
  expect(brief(problems)).toEqual([["warning", "code-repeated", grid.code, "code"]]);
});

test("a finding without a usable date of discovery is set aside; another bad date costs only itself", () => {
  const finding = { id: "q1", name: "井盖破损", category: "市容", status: "已立案" };
  const { items, problems } = readFeatures(
    "findings",
    layer("findings"),
    [
      feature({ ...finding, foundAt: "2026-02-30T08:00:00+08:00" }, point),
      feature({ ...finding, id: "q2", foundAt: "2026-11-01T08:00:00+08:00", dueAt: "soon" }, point),
    ],
    zone,
  );
  expect(brief(problems)).toEqual([
    ["error", "moment-malformed", "q1", "foundAt"],
    ["warning", "moment-malformed", "q2", "dueAt"],
  ]);
  // 08:00 at +08:00 is midnight UTC.
  expect(items).toMatchObject([{ id: "q2", status: "filed", foundAtMs: Date.UTC(2026, 10, 1) }]);
  expect(items[0]).not.toHaveProperty("dueAtMs");
});

test("a post of an unknown class is set aside, a town of an unknown kind counts as a town", () => {
  const posts = readFeatures("posts", layer("posts"), [feature({ id: "p", class: "凉亭" }, point)], zone);
  expect(posts.items).toEqual([]);
  expect(brief(posts.problems)).toEqual([["error", "enumeration-unknown", "p", "class"]]);
  const town = { code: "149901100", name: "城关", kind: "开发区" };
  const towns = readFeatures("towns", layer("towns"), [feature(town, square(112.6, 38))], zone);
  expect(towns.items).toMatchObject([{ kind: "town" }]);
  expect(brief(towns.problems)).toEqual([["warning", "enumeration-unknown", "149901100", "kind"]]);
});

test("features without an id are counted in one note and named by their position", () => {
  const parks = [
    feature({ class: "游园" }, square(112.6, 38)),
    feature({ class: "广场" }, square(112.7, 38)),
  ];
  const { items, problems } = readFeatures("parks", layer("parks"), parks, zone);
  expect(items.map(({ id }) => id)).toEqual(["parks-1", "parks-2"]);
  expect(problems).toMatchObject([{ code: "id-missing", severity: "note", params: { count: 2 } }]);
});

test("the same forest zone in two years is two things", () => {
  const zones = [2021, 2022].map((year) =>
    feature({ id: "z1", landClass: "乔木林", year }, square(112.6, 38)),
  );
  const { items, problems } = readFeatures("forest", layer("forest"), zones, zone);
  expect(items.map(({ id }) => id)).toEqual(["z1@2021", "z1@2022"]);
  expect(problems).toEqual([]);
});

test("a thousand equal faults are fifty lines and one that counts the rest", () => {
  const faulty = Array.from({ length: 1000 }, (_, index) =>
    feature({ id: `p${index}`, class: "pocket" }, null),
  );
  const { problems } = readFeatures("parks", layer("parks"), faulty, zone);
  expect(problems).toHaveLength(51);
  expect(problems.at(-1)).toMatchObject({
    code: "more",
    severity: "error",
    params: { code: "geometry-null", count: 950 },
  });
});

test("whatever stands where features should, for every role: no exception, every loss told", () => {
  const anything = fc.oneof(
    fc.anything(),
    fc.record({ type: fc.constant("Feature"), properties: fc.anything(), geometry: fc.anything() }),
    fc.record({
      type: fc.constant("Feature"),
      properties: fc.dictionary(
        fc.constantFrom("code", "id", "class", "start", "times", "foundAt"),
        fc.anything(),
      ),
      geometry: fc.record({
        type: fc.constantFrom("Point", "LineString", "Polygon", "MultiPolygon"),
        coordinates: fc.array(
          fc.array(fc.oneof(fc.anything(), fc.array(fc.tuple(fc.double(), fc.double())))),
        ),
      }),
    }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...featureRoles), fc.array(anything, { maxLength: 4 }), (role, features) => {
      const read = readFeatures(role, layer(role), features, zone);
      const told = new Set(
        read.problems.filter(({ severity }) => severity === "error").map(({ feature: id }) => id),
      );
      expect(read.features).toBe(features.length);
      if (read.items.length < features.length) expect(told.size).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

test("the features given are left as they are", () => {
  const given = [feature(grid, square(112.6, 38)), feature({ ...grid, households: -1 }, null)];
  const before = structuredClone(given);
  readFeatures("grids", layer("grids"), given, zone);
  expect(given).toEqual(before);
});
