import { expect, test } from "vitest";
import { goodCases } from "../../tests/corpus/all-cases";
import { convertCommand } from "./convert";
import { inspectCommand } from "./inspect";

function world(files: Readonly<Record<string, Uint8Array>>) {
  const saved: Record<string, Uint8Array> = { ...files };
  const out: string[] = [];
  const errors: string[] = [];
  return {
    saved,
    out,
    errors,
    io: {
      read: async (path: string) => {
        const bytes = saved[path];
        if (bytes === undefined) throw new Error("ENOENT");
        return bytes;
      },
      write: (line: string) => void out.push(line),
      error: (line: string) => void errors.push(line),
      save: async (path: string, bytes: Uint8Array) => {
        saved[path] = bytes;
      },
    },
  };
}

function corpus(name: string): Record<string, Uint8Array> {
  const found = goodCases.find(({ file }) => file === name);
  if (found === undefined) throw new Error(`${name} is not in the corpus`);
  return { [name]: found.bytes, ...found.siblings };
}

test("inspect tells of a loose shapefile what was found and how", async () => {
  const { io, out } = world(corpus("gbk-silent.shp"));
  expect(await inspectCommand(["gbk-silent.shp", "--json"], io)).toBe(0);
  const [row] = JSON.parse(out.join("\n"));
  expect(row).toMatchObject({
    format: "shapefile",
    encoding: { name: "gb18030", by: "scored" },
    crs: { code: "EPSG:4490", by: "declared" },
    features: 2,
    geometryTypes: ["Point"],
    bbox: [111.13, 37.52, 111.15, 38.46],
    problems: [],
  });
  expect(row.fields).toContainEqual({ name: "MIAN_JI", type: "number" });
  expect(row.firstRows[0]).toMatchObject({ 名称: "宝山花园" });
});

test("inspect holds a layer against one known to lie right", async () => {
  const grid = (name: string, shift: readonly [number, number]) => {
    const features = Array.from({ length: 30 }, (_, index) => ({
      type: "Feature",
      properties: {},
      geometry: {
        type: "Point",
        coordinates: [111.15 + index * 0.004 + shift[0], 37.52 + ((index * 7) % 11) * 0.006 + shift[1]],
      },
    }));
    return { [name]: new TextEncoder().encode(JSON.stringify({ type: "FeatureCollection", features })) };
  };
  // The published shift at Lishi; it changes by a few metres over this extent.
  const { io, out } = world({
    ...grid("known.geojson", [0, 0]),
    ...grid("phone.geojson", [0.006356, 0.000768]),
  });
  expect(await inspectCommand(["phone.geojson", "--json", "--against", "known.geojson"], io)).toBe(0);
  const [{ datum }] = JSON.parse(out.join("\n"));
  expect(datum.hypothesis).toBe("gcj02");
  expect(datum.medianOffsetMetres.after).toBeLessThan(datum.medianOffsetMetres.before / 2);
});

test("inspect has the promised keys, and says what the layer would be in a district", async () => {
  const { io, out } = world({
    "小区.csv": new TextEncoder().encode("小区名称,户数,经度,纬度\n甲,12,112.6,38\n乙,7,112.61,38.01\n"),
  });
  expect(await inspectCommand(["小区.csv", "--json"], io)).toBe(0);
  const [row] = JSON.parse(out.join("\n"));
  expect(Object.keys(row)).toEqual(
    expect.arrayContaining([
      "format",
      "encoding",
      "crs",
      "features",
      "geometryTypes",
      "bbox",
      "fields",
      "problems",
      "firstRows",
    ]),
  );
  expect(Object.keys(row.encoding)).toEqual(expect.arrayContaining(["name", "how"]));
  expect(Object.keys(row.crs)).toEqual(expect.arrayContaining(["code", "how"]));
  expect(row).toMatchObject({ role: "compounds", mapping: { name: "小区名称", households: "户数" } });
});

test("inspect gives one entry for each layer of each file", async () => {
  const { io, out } = world({ ...corpus("folders.zip"), ...corpus("plain.csv") });
  expect(await inspectCommand(["folders.zip", "plain.csv", "--json"], io)).toBe(0);
  expect(JSON.parse(out.join("\n")).map(({ name }: { name: string }) => name)).toEqual([
    "公园",
    "社区",
    "plain",
  ]);
});

test("inspect says a fault in the language asked for and fails", async () => {
  const bytes = new Uint8Array(0);
  const english = world({ "a.geojson": bytes });
  expect(await inspectCommand(["a.geojson", "--json"], english.io)).toBe(1);
  expect(JSON.parse(english.out.join())[0].problems[0]).toMatchObject({
    code: "file-empty",
    feature: null,
    message: expect.stringContaining("The file is empty"),
  });
  const chinese = world({ "a.geojson": bytes });
  expect(await inspectCommand(["a.geojson", "--lang", "zh"], chinese.io)).toBe(1);
  expect(chinese.out.join()).toContain("文件是空的");
});

test("a file that is not there, or an unknown option, is said and fails", async () => {
  const { io, errors } = world({});
  expect(await inspectCommand(["gone.csv"], io)).toBe(1);
  expect(errors[0]).toContain("gone.csv");
  expect(await inspectCommand(["--frobnicate", "a.csv"], io)).toBe(2);
  expect(errors[1]).toContain("--frobnicate");
  expect(await inspectCommand([], io)).toBe(2);
  expect(await inspectCommand(["a.csv", "--near", "somewhere"], io)).toBe(2);
});

test.each(["--crs", "--from-crs", "--encoding", "--x", "--near"])(
  "%s without its value is a wrong call",
  async (option) => {
    for (const args of [
      ["yx.csv", option],
      ["yx.csv", `${option}=`],
    ]) {
      const { io, errors } = world({});
      expect(await inspectCommand(args, io)).toBe(2);
      expect(errors[0]).toContain(`${option} has no value`);
    }
  },
);

test("convert turns GCJ-02 into a GBK shapefile in Gauss-Krüger metres and back", async () => {
  const files = corpus("gaode.csv");
  const { io, saved } = world(files);
  const there = [
    "gaode.csv",
    "--datum",
    "gcj02",
    "--out",
    "out.zip",
    "--crs",
    "4546",
    "--out-encoding",
    "gbk",
  ];
  expect(await convertCommand(there, io)).toBe(0);
  expect(await convertCommand(["out.zip", "--out", "back.geojson"], io)).toBe(0);
  const { features } = JSON.parse(new TextDecoder().decode(saved["back.geojson"]));
  const [lng, lat] = features[0].geometry.coordinates;
  // The published GCJ-02 values have six decimals: half a metre is 5e-6 degrees at most.
  expect(Math.abs(lng - 111.15)).toBeLessThan(2e-6);
  expect(Math.abs(lat - 37.52)).toBeLessThan(2e-6);
  expect(features[0].properties.名称).toBe("宝山花园");
});

test("convert takes the file's own system from --from-crs and its encoding from --encoding", async () => {
  const { io, saved } = world(corpus("told-crs.csv"));
  expect(await convertCommand(["told-crs.csv", "--from-crs", "EPSG:4546", "--out", "o.geojson"], io)).toBe(0);
  const { features } = JSON.parse(new TextDecoder().decode(saved["o.geojson"]));
  expect(features[0].geometry.coordinates[0]).toBeCloseTo(111.15, 8);
});

test("convert writes loose shapefile parts beside each other", async () => {
  const { io, saved } = world(corpus("plain.csv"));
  expect(await convertCommand(["plain.csv", "--out", "dir/o.shp"], io)).toBe(0);
  expect(Object.keys(saved)).toEqual(
    expect.arrayContaining(["dir/o.shp", "dir/o.shx", "dir/o.dbf", "dir/o.prj", "dir/o.cpg"]),
  );
});

test("convert refuses what it cannot place, write or understand", async () => {
  const { io, errors, saved } = world({
    "m.geojson": new TextEncoder().encode('{"type":"Point","coordinates":[513260,4154232]}'),
    ...corpus("plain.csv"),
  });
  expect(await convertCommand(["m.geojson", "--out", "o.geojson"], io)).toBe(1);
  expect(errors.join("\n")).toContain("--from-crs");
  expect(saved["o.geojson"]).toBeUndefined();
  expect(await convertCommand(["plain.csv", "--out", "o.dwg"], io)).toBe(2);
  expect(await convertCommand(["plain.csv", "--out", "o.kml", "--crs", "4546"], io)).toBe(1);
  expect(await convertCommand(["plain.csv", "--out", "o.geojson", "--crs", "2154"], io)).toBe(2);
  expect(await convertCommand(["plain.csv", "--out", "o.geojson", "--crs", "2382"], io)).toBe(2);
  expect(await convertCommand(["plain.csv"], io)).toBe(2);
});
