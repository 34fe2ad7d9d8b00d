import type { Geometry } from "geojson";
import { expect, test } from "vitest";
import { fakeIo } from "../../tests/oracles/fake-io";
import { at, line, point, rectangle } from "../../tests/oracles/toy-district";
import { coverageCommand } from "./coverage";

const land = rectangle(0, 0, 2000, 100);
const park = rectangle(-100, 20, 0, 80);
const feature = (geometry: Geometry | null) => ({ type: "Feature", properties: {}, geometry });
const collection = (...geometries: (Geometry | null)[]) => ({
  type: "FeatureCollection",
  features: geometries.map(feature),
});

async function run(service: unknown, demand: unknown, ...options: string[]) {
  const io = fakeIo({ "a.geojson": service, "b.geojson": demand });
  const code = await coverageCommand(["--service", "a.geojson", "--demand", "b.geojson", ...options], io);
  return { code, out: io.out.join("\n"), err: io.err.join("\n") };
}

test("O1 on two plain files: 114 959.91 of 200 000 m² by size of the park", async () => {
  const parks = collection(park, rectangle(1000, 25, 1050, 75), rectangle(1700, 30, 1740, 70));
  const { code, out } = await run(parks, collection(land), "--rule", "5000:500,2000:300", "--json");
  const found = JSON.parse(out);
  expect(code).toBe(0);
  expect(found.share).toBeCloseTo(0.5748, 4);
  expect(found.coveredSquareMetres).toBeCloseTo(114_959.91, 1);
  expect(found.demandSquareMetres).toBeCloseTo(200_000, 1);
  expect(found.leftOut).toEqual([
    { side: "service", index: 2, reason: "too-small", areaSquareMetres: expect.closeTo(1600, 2) },
  ]);
});

test("a Feature, a bare geometry and a geometry collection are taken as well as a collection of features", async () => {
  const wanted = JSON.parse(
    (await run(collection(park), collection(land), "--radius=500", "--json")).out,
  ).share;
  for (const service of [feature(park), park, { type: "GeometryCollection", geometries: [park] }]) {
    const { out } = await run(service, land, "--radius", "500", "--json");
    expect(JSON.parse(out).share).toBe(wanted);
  }
});

test("points and lines serve, too: a line of 1000 m and 100 m to each side is 200 000 + π·100² m²", async () => {
  const { out } = await run(
    line([0, 0], [1000, 0]),
    rectangle(-500, -500, 1500, 500),
    "--radius",
    "100",
    "--json",
  );
  expect(JSON.parse(out).serviceSquareMetres).toBeCloseTo(200_000 + Math.PI * 1e4, 1);
  const disc = await run(point(0, 0), rectangle(-500, -500, 500, 500), "--radius", "100", "--json");
  expect(JSON.parse(disc.out).coveredSquareMetres).toBeCloseTo(Math.PI * 1e4, 2);
});

test("overlapping demand counts each m² once", async () => {
  const demand = collection(rectangle(0, 0, 100, 100), rectangle(50, 0, 150, 100));
  const { out } = await run(point(0, 0), demand, "--radius", "1000", "--json");
  expect(JSON.parse(out)).toMatchObject({ share: 1, demandSquareMetres: expect.closeTo(15_000, 2) });
});

test("each demand has its own share, by its place in the file; what was left out has none", async () => {
  const demand = collection(rectangle(0, 0, 100, 100), null, rectangle(5000, 0, 5100, 100));
  const { out } = await run(rectangle(0, 0, 25, 100), demand, "--radius", "0", "--json");
  const { perDemand } = JSON.parse(out);
  expect(perDemand).toMatchObject([
    { index: 0, share: expect.closeTo(0.25, 6), areaSquareMetres: expect.closeTo(10_000, 2) },
    { index: 1, share: null, coveredSquareMetres: null, areaSquareMetres: null },
    { index: 2, share: 0, coveredSquareMetres: 0 },
  ]);
});

test("a feature without geometry is left out and told", async () => {
  const { code, out } = await run(collection(park), collection(land, null), "--radius", "500");
  expect(code).toBe(0);
  expect(out).toContain("Left out demand 1: no usable geometry");
});

test.each([
  [["--radius", "-5"], "found “-5”"],
  [["--radius", "half"], "found “half”"],
  [["--rule", "5000;500"], "“5000;500” was not understood"],
  [["--rule", "5000:500,5000:300"], "Two rules begin at 5000 m²"],
  [["--radius", "5", "--rule", "0:5"], "not both"],
  [[], "One of --radius and --rule is needed"],
  [["--radius", "5", "--fast"], "Unknown option --fast"],
  [["--radius"], "wants a value"],
  [["--radius", "5", "c.geojson"], "What is c.geojson for?"],
])("a wrong call %j ends with 2 and says so", async (options, message) => {
  const { code, err } = await run(park, land, ...options);
  expect(code).toBe(2);
  expect(err).toContain(message);
});

const metres = { type: "Point", coordinates: [37513260.282, 4154232.459] };
test.each([
  [
    "metres",
    collection(park, metres as Geometry),
    "a.geojson, feature 1 (counted from 0): the coordinate [37513260.282,4154232.459]",
  ],
  [
    "a foreign system",
    { ...collection(park), crs: { properties: { name: "urn:ogc:def:crs:EPSG::4526" } } },
    "EPSG::4526",
  ],
  ["broken JSON", "{", "a.geojson is not valid JSON"],
  ["something else", { type: "Topology" }, "found Topology"],
  ["no feature", collection(), "holds no feature with a geometry"],
  ["a strange geometry", feature({ type: "Circle" } as never), "“Circle” cannot be used"],
  [
    "a coordinate that is no number",
    feature({ type: "Point", coordinates: ["111", 37] } as never),
    "not two finite numbers",
  ],
])("%s ends with 1, naming file and feature", async (_, service, message) => {
  const { code, err } = await run(service, land, "--radius", "500");
  expect(code).toBe(1);
  expect(err).toContain(message);
});

test("CRS84 and CGCS2000 degrees are named as such and taken; a missing file is named", async () => {
  for (const name of ["urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::4490", "EPSG:4326"])
    expect(
      (await run({ ...collection(park), crs: { properties: { name } } }, land, "--radius", "1")).code,
    ).toBe(0);
  const io = fakeIo({});
  expect(await coverageCommand(["--service", "x", "--demand", "y", "--radius", "1"], io)).toBe(1);
  expect(io.err[0]).toContain("x");
});

test("without any polygon to cover there is no share, and that is an error", async () => {
  const { code, err } = await run(park, { type: "Point", coordinates: at(0, 0) }, "--radius", "500");
  expect(code).toBe(1);
  expect(err).toContain("no usable demand polygon");
});

test("it speaks Chinese when asked", async () => {
  const { out } = await run(park, land, "--radius", "500", "--lang", "zh");
  expect(out).toContain("覆盖 24.9973 %");
});
