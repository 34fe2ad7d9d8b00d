import { readFileSync } from "node:fs";
import type { Feature, Point } from "geojson";
import { encodeText } from "../../src/data/formats/encode-text";
import { flatgeobufWriter } from "../../src/data/formats/write-flatgeobuf";
import { shapefileZipWriter } from "../../src/data/formats/write-shapefile";
import type { Writer } from "../../src/data/formats/writer";
import { cgcs2000 } from "../../src/geo/crs/registry";
import { dbfOf, shapes, shpOf } from "../corpus/build/shapefile";
import { rowOf, sheetData, workbookOf } from "../corpus/build/workbook";
import { zipOf } from "../corpus/build/zip";
import type { TestFile } from "./doctor-files";

/** A delivery of compounds in one kind of file, and the share of them that a shop or clinic is near to, in per cent. */
export interface KindCase {
  readonly kind: string;
  readonly files: readonly TestFile[];
  /** The layer of the file, where it has several. */
  readonly layer?: string;
  readonly percent: string;
}

/** Middles of compounds of the demo county with all services around them, and of some that lie too far from one. */
const served = [
  [112.66453, 38.089887],
  [112.657085, 38.086993],
  [112.662915, 38.087046],
  [112.664021, 38.087106],
  [112.665458, 38.087181],
] as const;
const unserved = [
  [112.664576, 38.093146],
  [112.666404, 38.091904],
  [112.666589, 38.090866],
  [112.649784, 38.084807],
] as const;

interface Home {
  readonly name: string;
  readonly households: number;
  readonly lng: number;
  readonly lat: number;
}

/** So many homes near everything, and so many too far. */
const homes = (near: number, far: number): readonly Home[] =>
  [...served.slice(0, near), ...unserved.slice(0, far)].map(([lng, lat], index) => ({
    name: `${index + 1}号院`,
    households: 100 + index,
    lng,
    lat,
  }));

const pointsOf = (list: readonly Home[]): Feature<Point>[] =>
  list.map(({ name, households, lng, lat }) => ({
    type: "Feature",
    properties: { 小区名称: name, 户数: households },
    geometry: { type: "Point", coordinates: [lng, lat] },
  }));

const fileOf = (name: string, bytes: Uint8Array | string): TestFile => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(bytes),
});
const named = (ending: string) => `住宅小区.${ending}`;
const shipped = (name: string) => readFileSync(new URL(`../corpus/from-gdal/${name}`, import.meta.url));

async function written(writer: Writer, list: readonly Home[]): Promise<Uint8Array> {
  const layer = { name: "住宅小区", features: pointsOf(list) };
  const { files } = await writer.write(layer, { crs: cgcs2000, encoding: "utf-8" });
  return files[0]?.bytes ?? new Uint8Array();
}

function topology(list: readonly Home[]): string {
  const geometries = list.map(({ name, households, lng, lat }) => ({
    type: "Point",
    coordinates: [lng, lat],
    properties: { 小区名称: name, 户数: households },
  }));
  const objects = { 住宅小区: { type: "GeometryCollection", geometries } };
  return JSON.stringify({ type: "Topology", arcs: [], objects });
}

/** Loose parts in GBK, with nothing that says so. */
function shapefile(list: readonly Home[]): TestFile[] {
  const gbk = (text: string) => encodeText(text, "gbk").bytes;
  const columns = [
    { name: gbk("小区名称"), type: "C", width: 30 },
    { name: "HU_SHU", type: "N", width: 8 },
  ] as const;
  const rows = list.map(({ name, households }) => [gbk(name), String(households)]);
  const records = list.map(({ lng, lat }) => shapes.point([lng, lat]));
  return [fileOf(named("shp"), shpOf(1, records)), fileOf(named("dbf"), dbfOf(columns, rows))];
}

const kmlOf = (list: readonly Home[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${list
    .map(
      ({ name, households, lng, lat }) =>
        `<Placemark><name>${name}</name><ExtendedData><Data name="户数"><value>${households}</value></Data></ExtendedData><Point><coordinates>${lng},${lat}</coordinates></Point></Placemark>`,
    )
    .join("")}</Document></kml>`;

const gpxOf = (list: readonly Home[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">${list
    .map(({ name, lng, lat }) => `<wpt lat="${lat}" lon="${lng}"><name>${name}</name></wpt>`)
    .join("")}</gpx>`;

const tableOf = (list: readonly Home[], between: string) =>
  [
    ["小区名称", "户数", "经度", "纬度"],
    ...list.map(({ name, households, lng, lat }) => [name, households, lng, lat]),
  ]
    .map((cells) => cells.join(between))
    .join("\n");

const workbook = (list: readonly Home[]) =>
  workbookOf([
    {
      name: "小区",
      body: sheetData(
        rowOf(1, "小区名称", "户数", "经度", "纬度"),
        ...list.map(({ name, households, lng, lat }, index) => rowOf(index + 2, name, households, lng, lat)),
      ),
    },
  ]);

const utf8 = (text: string) => new TextEncoder().encode(text);

/** One delivery of every kind. Neighbours in the list differ in their share. */
export async function kindCases(): Promise<readonly KindCase[]> {
  const one = (ending: string, bytes: Uint8Array | string, percent: string): KindCase => ({
    kind: ending,
    files: [fileOf(named(ending), bytes)],
    percent,
  });
  const lines = pointsOf(homes(1, 2)).map((feature) => JSON.stringify(feature));
  return [
    one("geojson", JSON.stringify({ type: "FeatureCollection", features: pointsOf(homes(1, 1)) }), "50.0"),
    one("ndjson", lines.join("\n"), "33.3"),
    one("topojson", topology(homes(2, 1)), "66.7"),
    { kind: "shp", files: shapefile(homes(1, 3)), percent: "25.0" },
    one("zip", await written(shapefileZipWriter, homes(3, 1)), "75.0"),
    one("kml", kmlOf(homes(2, 3)), "40.0"),
    one("kmz", zipOf([{ name: "doc.kml", content: utf8(kmlOf(homes(3, 2))) }]), "60.0"),
    one("csv", tableOf(homes(4, 1), ","), "80.0"),
    one("tsv", tableOf(homes(1, 4), "\t"), "20.0"),
    one("xlsx", workbook(homes(4, 3)), "57.1"),
    // Written by others: 400 places outside of the county, and two of four.
    { ...one("xls", shipped("workbook.xls"), "0.0"), layer: "社区" },
    one("gpkg", shipped("compounds.gpkg"), "50.0"),
    one("fgb", await written(flatgeobufWriter, homes(5, 1)), "83.3"),
    one("gpx", gpxOf(homes(3, 4)), "42.9"),
  ];
}
