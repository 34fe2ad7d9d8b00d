import fc from "fast-check";
import { expect, test } from "vitest";
import { type DistrictFiles, FileError } from "./district-files";
import { readDistrict, UnreadableDistrict } from "./read-district";
import { sha256 } from "./sha256";

const layer = (role: string, file = `${role}.geojson`) => ({
  id: file.replace(/\W/g, "-"),
  role,
  file,
  name: { zh: role },
  source: "made for this test",
  date: "2026-11-20",
  licence: "CC0-1.0",
});
const manifest = (layers: readonly object[], rest: object = {}) => ({
  format: "jingluo-district/1",
  id: "toy",
  name: { zh: "小县" },
  asOf: "2026-11-20T08:00:00+08:00",
  crs: "EPSG:4490",
  camera: { center: [112.6, 38], zoom: 10 },
  mapApproval: null,
  layers,
  ...rest,
});

type Content = Uint8Array | string | object;
const bytesOf = (content: Content) =>
  content instanceof Uint8Array
    ? content
    : new TextEncoder().encode(typeof content === "string" ? content : JSON.stringify(content));

function filesOf(contents: Readonly<Record<string, Content>>): DistrictFiles {
  return {
    async read(path) {
      const content = contents[path];
      if (content === undefined) throw new FileError("file-missing", path, "ENOENT");
      return bytesOf(content);
    },
  };
}

const square = (lng: number, lat: number, size: number) => ({
  type: "Polygon",
  coordinates: [
    [
      [lng, lat],
      [lng + size, lat],
      [lng + size, lat + size],
      [lng, lat + size],
      [lng, lat],
    ],
  ],
});
const collection = (...features: readonly object[]) => ({ type: "FeatureCollection", features });
const feature = (properties: object, geometry: object | null) => ({ type: "Feature", properties, geometry });
const boundary = collection(feature({ code: "149901", name: "小县" }, square(112.5, 37.9, 0.2)));
const park = (id: string, lng: number) => feature({ id, class: "pocket" }, square(lng, 38, 0.001));

test("a district is read with the hash and the counts of each file", async () => {
  const parks = collection(park("p1", 112.6), feature({ id: "p2", class: "pocket" }, null));
  const district = await readDistrict(
    filesOf({
      "manifest.json": manifest([layer("boundary"), layer("parks")]),
      "boundary.geojson": boundary,
      "parks.geojson": parks,
    }),
  );
  expect(district.datasets.parks?.items.map(({ id }) => id)).toEqual(["p1"]);
  expect(district.datasets.parks?.files).toMatchObject([
    { hash: sha256(bytesOf(parks)), features: 2, used: 1 },
  ]);
  expect(district.problems).toMatchObject([{ code: "geometry-null", file: "parks.geojson", feature: "p2" }]);
  expect(district.asOfMs).toBe(Date.UTC(2026, 10, 20));
  expect(district.missing).not.toContain("parks");
  expect(district.missing).toContain("grids");
});

test("the plane is centred on the boundary, and on the camera's bounds where there is none", async () => {
  const files = { "boundary.geojson": boundary };
  const withBoundary = await readDistrict(
    filesOf({ ...files, "manifest.json": manifest([layer("boundary")]) }),
  );
  expect(withBoundary.frame.center.lng).toBeCloseTo(112.6, 9);
  expect(withBoundary.frame.center.lat).toBeCloseTo(38, 9);
  const camera = { center: [0, 0], zoom: 9, bounds: [110, 36, 112, 38] };
  const without = await readDistrict(filesOf({ "manifest.json": manifest([], { camera }) }));
  expect(without.frame.center).toEqual({ lng: 111, lat: 37 });
});

test("a missing and a broken file cost their own roles and nothing else", async () => {
  const district = await readDistrict(
    filesOf({
      "manifest.json": manifest([layer("boundary"), layer("grids"), layer("parks"), layer("posts")]),
      "boundary.geojson": boundary,
      "parks.geojson": '{"type":"FeatureCollection",\n"features":[}',
      "posts.geojson": collection(),
    }),
  );
  expect(Object.keys(district.datasets).sort()).toEqual(["boundary", "posts"]);
  expect(district.missing).toEqual(expect.arrayContaining(["grids", "parks"]));
  expect(district.problems.map(({ code, file }) => [code, file])).toEqual([
    ["file-missing", "grids.geojson"],
    ["json-syntax", "parks.geojson"],
  ]);
});

test("of two files of a role the sound one is used, and both are told of", async () => {
  const district = await readDistrict(
    filesOf({
      "manifest.json": manifest([layer("parks", "a.geojson"), layer("parks", "b.geojson")]),
      "a.geojson": collection(park("p1", 112.6)),
    }),
  );
  expect(district.datasets.parks?.items).toHaveLength(1);
  expect(district.datasets.parks?.files.map(({ used }) => used)).toEqual([1, 0]);
  expect(district.datasets.parks?.problems).toMatchObject([{ code: "file-missing", file: "b.geojson" }]);
});

test("an id used by two files stays unique", async () => {
  const district = await readDistrict(
    filesOf({
      "manifest.json": manifest([layer("parks", "a.geojson"), layer("parks", "b.geojson")]),
      "a.geojson": collection(park("p1", 112.6)),
      "b.geojson": collection(park("p1", 112.7)),
    }),
  );
  expect(district.datasets.parks?.items.map(({ id }) => id)).toEqual(["p1", "p1@b-geojson"]);
});

test("projected metres, a named projection and a single feature are refused with what was found", async () => {
  const metres = collection(feature({ id: "p", class: "pocket" }, square(38383275, 4214993, 100)));
  const named = {
    ...collection(park("p", 112.6)),
    crs: { properties: { name: "urn:ogc:def:crs:EPSG::4547" } },
  };
  const read = async (content: object) =>
    (await readDistrict(filesOf({ "manifest.json": manifest([layer("parks")]), "parks.geojson": content })))
      .problems[0];
  expect(await read(metres)).toMatchObject({
    code: "crs-not-degrees",
    params: { found: "38383275, 4214993" },
  });
  expect(await read(named)).toMatchObject({
    code: "crs-not-degrees",
    params: { found: "urn:ogc:def:crs:EPSG::4547" },
  });
  expect(await read(park("p", 112.6))).toMatchObject({
    code: "not-a-collection",
    params: { found: "Feature" },
  });
});

test("degrees by any of their names are taken", async () => {
  for (const name of ["urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::4490", "EPSG:4326"]) {
    const parks = { ...collection(park("p", 112.6)), crs: { type: "name", properties: { name } } };
    const district = await readDistrict(
      filesOf({ "manifest.json": manifest([layer("parks")]), "parks.geojson": parks }),
    );
    expect(district.problems, name).toEqual([]);
  }
});

test("another format is read through the formats", async () => {
  const csv = "id,name,category,经度,纬度\nt1,公厕,公厕,112.6,38.0\n";
  const district = await readDistrict(
    filesOf({ "manifest.json": manifest([layer("facilities", "toilets.csv")]), "toilets.csv": csv }),
  );
  expect(district.datasets.facilities?.items).toMatchObject([{ id: "t1", category: "toilet" }]);
});

test("only the roles asked for are read; the others are not called missing", async () => {
  const district = await readDistrict(
    filesOf({ "manifest.json": manifest([layer("boundary"), layer("parks")]), "boundary.geojson": boundary }),
    { only: ["boundary"] },
  );
  expect(district.missing).not.toContain("parks");
  expect(district.missing).toContain("grids");
});

test("without a manifest there is no district, and the error says why", async () => {
  await expect(readDistrict(filesOf({}))).rejects.toThrow(UnreadableDistrict);
  const nothing = readDistrict(filesOf({ "manifest.json": "[]" }));
  await expect(nothing).rejects.toMatchObject({
    problems: expect.arrayContaining([
      expect.objectContaining({ code: "manifest-missing-field", severity: "error", field: "layers" }),
    ]),
  });
});

test("progress tells each file before it is read", async () => {
  const heard: string[] = [];
  await readDistrict(
    filesOf({ "manifest.json": manifest([layer("boundary"), layer("parks")]), "boundary.geojson": boundary }),
    { onProgress: ({ done, total, what }) => heard.push(`${done}/${total} ${what}`) },
  );
  expect(heard).toEqual(["0/2 boundary.geojson", "1/2 parks.geojson", "2/2 "]);
});

test("whatever bytes a layer's file holds, the rest of the district is read", async () => {
  const roles = ["grids", "parks", "patrol-tracks", "findings", "elevation", "forest"];
  const text = fc.oneof(fc.json(), fc.string()).map((json) => new TextEncoder().encode(json));
  const bytes = fc.oneof(fc.uint8Array({ maxLength: 200 }), text);
  const file = fc.constantFrom("x.geojson", "x.json", "x.csv", "x.zip", "x.tif", "x.kml", "x");
  await fc.assert(
    fc.asyncProperty(bytes, file, fc.constantFrom(...roles), async (content, name, role) => {
      const district = await readDistrict(
        filesOf({
          "manifest.json": manifest([layer(role, name), layer("boundary")]),
          [name]: content,
          "boundary.geojson": boundary,
        }),
      );
      expect(district.datasets.boundary?.items).toHaveLength(1);
    }),
    { numRuns: 300 },
  );
});

test("whatever bytes the manifest is, there is a district or an error that names its problems", async () => {
  const sound = JSON.stringify(manifest([layer("boundary")]));
  const damaged = fc
    .tuple(fc.nat(sound.length), fc.nat(20), fc.string({ maxLength: 5 }))
    .map(([at, cut, extra]) => new TextEncoder().encode(sound.slice(0, at) + extra + sound.slice(at + cut)));
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array(), damaged), async (content) => {
      const outcome = await readDistrict(filesOf({ "manifest.json": content })).catch(
        (fault: unknown) => fault,
      );
      if (outcome instanceof UnreadableDistrict) expect(outcome.problems.length).toBeGreaterThan(0);
      else expect(outcome).toHaveProperty("datasets");
    }),
    { numRuns: 300 },
  );
});
