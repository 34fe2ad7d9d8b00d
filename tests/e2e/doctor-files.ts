import { readFileSync } from "node:fs";
import { encodeText } from "../../src/data/formats/encode-text";
import { toGcj02 } from "../../src/geo/crs/gcj02";
import { goodCases, goodHeights } from "../corpus/all-cases";
import { dbfOf, shapes, shpOf } from "../corpus/build/shapefile";
import { rowOf, sheetData, workbookOf } from "../corpus/build/workbook";

/** A file as Playwright hands it to a page. */
export interface TestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const file = (name: string, bytes: Uint8Array | string): TestFile => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(bytes),
});

interface Compound {
  readonly properties: { readonly name: string; readonly households: number };
  readonly geometry: { readonly coordinates: readonly (readonly (readonly [number, number])[])[] };
}

const { features: compounds } = JSON.parse(
  readFileSync(new URL("../../geodata/demo/compounds.geojson", import.meta.url), "utf8"),
) as { readonly features: readonly Compound[] };

/** Loose parts of a shapefile in GBK, without .cpg, without a word in its header, without .prj. */
export function gbkShapefile(): TestFile[] {
  const some = compounds.slice(0, 12);
  const gbk = (text: string) => encodeText(text, "gbk").bytes;
  const places = some.map(({ geometry }) => geometry.coordinates[0]?.[0] ?? ([0, 0] as const));
  const columns = [
    { name: gbk("小区名称"), type: "C", width: 30 },
    { name: "HU_SHU", type: "N", width: 8 },
  ] as const;
  const rows = some.map(({ properties }) => [gbk(properties.name), String(properties.households)]);
  return [
    file("住宅小区.shp", shpOf(1, places.map(shapes.point))),
    file("住宅小区.dbf", dbfOf(columns, rows)),
  ];
}

export const firstCompound = compounds[0]?.properties.name ?? "";

/** Where a phone says the compounds of the county's north are: GCJ-02. Two names are a script and a formula, the last row's place is no place. */
export function phoneCsv(): TestFile {
  const rows = compounds.slice(0, 40).map(({ properties, geometry }) => {
    const [lng = 0, lat = 0] = geometry.coordinates[0]?.[0] ?? [];
    const place = toGcj02(lng, lat).map((degrees) => degrees.toFixed(6));
    return [properties.name, `${properties.households}户`, ...place].join(",");
  });
  const hostile = [
    '<img src=x onerror="window.pwned=1">,1户,112.660000,38.085000',
    "=HYPERLINK(1),1户,112.661000,38.085000",
    "没有位置,1户,javascript:window.pwned=1,38",
  ];
  return file("小区清单.csv", ["小区名称,户数,经度,纬度", ...rows, ...hostile].join("\n"));
}

/**
 * A surveyor's list: X is the northing, Y the easting, in metres of CGCS2000 / 3-degree Gauss-Krüger CM 111E.
 * Worked by PROJ from 112.6640 38.0930, 112.6660 38.0915 and 112.6700 38.0900.
 */
export function surveyWorkbook(): TestFile {
  const rows = [
    rowOf(1, "小区名称", "X坐标", "Y坐标"),
    rowOf(2, "甲", 4219128.71, 645973.4),
    rowOf(3, "乙", 4218965.34, 646151.85),
    rowOf(4, "丙", 4218805.13, 646505.77),
  ];
  return file("测绘小区.xlsx", workbookOf([{ name: "小区", body: sheetData(...rows) }]));
}

/** Cut off in its first feature. */
export const brokenGeojson = (): TestFile =>
  file(
    '坏<img src=x onerror="window.pwned=1">.geojson',
    '{"type":"FeatureCollection","features":[{"type":"Fea',
  );

/** One of each kind a bureau sends, out of the corpus; a shapefile as loose parts. */
const kinds = [
  "points.geojson",
  "plain.topojson",
  "gbk-936.shp",
  "folders.zip",
  "points.kml",
  "places.kmz",
  "ovital.ovkml",
  "walk.gpx",
  "plain.csv",
  "tabs.tsv",
  "inline.xlsx",
  "workbook.xls",
  "plain.fgb",
  "places.gpkg",
  "small.asc",
  "N37E111.hgt",
  "small.tif",
] as const;

/** The files, and how many layers they hold together. */
export function everyKind(): { readonly files: readonly TestFile[]; readonly layers: number } {
  const found = kinds.flatMap((name) => [...goodCases, ...goodHeights].filter((one) => one.file === name));
  const siblings = found.flatMap((one) => Object.entries(("siblings" in one && one.siblings) || {}));
  return {
    files: [
      ...found.map((one) => file(one.file, one.bytes)),
      ...siblings.map(([name, bytes]) => file(name, bytes)),
    ],
    layers: found.reduce((sum, one) => sum + ("layers" in one ? one.layers.length : 1), 0),
  };
}
