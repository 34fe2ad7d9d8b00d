import { join, patched, utf8 } from "../build/bytes";
import { gbkBytes } from "../build/chinese-bytes";
import { dbfOf, shapes, shpOf } from "../build/shapefile";
import { zipOf } from "../build/zip";
import type { BadCase, GoodCase } from "../case";
import { lishi, xing } from "./places";

const shp = shpOf(1, [shapes.point(lishi.lngLat)]);
const dbf = dbfOf([{ name: gbkBytes("名称"), type: "C", width: 20 }], [[gbkBytes("宝山花园")]]);
const prj = utf8(
  'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]]]',
);
const parts = (stem: string) => [
  { name: `${stem}.shp`, content: shp },
  { name: `${stem}.dbf`, content: dbf },
  { name: `${stem}.prj`, content: prj },
];
const layer = { count: 1, first: lishi.lngLat, names: ["宝山花园"], format: "shapefile" };
const geojson = utf8('{"type":"Point","coordinates":[111.13,38.46]}');

export const good: GoodCase[] = [
  { file: "flat.zip", bytes: zipOf(parts("parks")), layers: [{ ...layer, name: "parks" }] },
  {
    file: "folders.zip",
    bytes: zipOf([...parts("a/公园"), ...parts("b/社区")]),
    layers: [
      { ...layer, name: "公园" },
      { ...layer, name: "社区" },
    ],
  },
  {
    file: "gbk-names.zip",
    bytes: zipOf(
      parts("x").map(({ name, content }) => ({ name: gbkBytes(name.replace("x", "公园绿地")), content })),
    ),
    layers: [{ ...layer, name: "公园绿地" }],
  },
  { file: "backslashes.zip", bytes: zipOf(parts("data\\parks")), layers: [{ ...layer, name: "parks" }] },
  {
    file: "stored.zip",
    bytes: zipOf(parts("parks").map((part) => ({ ...part, method: 0 }))),
    layers: [layer],
  },
  { file: "comment.zip", bytes: zipOf(parts("parks"), "made by hand"), layers: [layer] },
  {
    file: "mac.zip",
    bytes: zipOf([
      ...parts("parks"),
      { name: "__MACOSX/._parks.shp", content: utf8("junk") },
      { name: "parks.sbn", content: utf8("junk") },
    ]),
    layers: [layer],
  },
  {
    file: "mixed-case.zip",
    bytes: zipOf([
      { name: "P.SHP", content: shp },
      { name: "p.Dbf", content: dbf },
      { name: "P.prj", content: prj },
    ]),
    layers: [layer],
  },
  {
    file: "several-kinds.zip",
    bytes: zipOf([...parts("parks"), { name: "xing.geojson", content: geojson }]),
    layers: [layer, { count: 1, first: xing.lngLat, format: "geojson" }],
  },
  { file: "renamed.shp", bytes: zipOf(parts("parks")), layers: [layer], says: ["extension-wrong"] },
];

const whole = zipOf(parts("parks"));
const zeros = new Uint8Array(3_000_000);

export const bad: BadCase[] = [
  { file: "empty.zip", bytes: new Uint8Array(0), code: "file-empty" },
  { file: "nothing.zip", bytes: zipOf([]), code: "zip-nothing-inside" },
  { file: "text-as.zip", bytes: utf8("hello"), code: "content-not-format" },
  { file: "cut-end.zip", bytes: whole.slice(0, -12), code: "zip-cut-off" },
  { file: "cut-half.zip", bytes: whole.slice(0, whole.length >> 1), code: "zip-cut-off" },
  { file: "only-mark.zip", bytes: utf8("PK\u0003\u0004"), code: "zip-cut-off" },
  {
    file: "dot-dot.zip",
    bytes: zipOf([{ name: "../../etc/parks.shp", content: shp }, ...parts("parks")]),
    code: "zip-unsafe-path",
  },
  {
    file: "absolute.zip",
    bytes: zipOf([{ name: "/etc/parks.shp", content: shp }, ...parts("parks")]),
    code: "zip-unsafe-path",
  },
  {
    file: "drive.zip",
    bytes: zipOf([{ name: "C:\\windows\\parks.shp", content: shp }, ...parts("parks")]),
    code: "zip-unsafe-path",
  },
  {
    file: "nul.zip",
    bytes: zipOf([{ name: "parks.shp\u0000.txt", content: shp }, ...parts("parks")]),
    code: "zip-unsafe-path",
  },
  {
    file: "password.zip",
    bytes: zipOf(parts("parks").map((part) => ({ ...part, flags: 1 }))),
    code: "zip-encrypted",
  },
  {
    file: "bzip2.zip",
    bytes: zipOf([{ name: "a.geojson", content: geojson, method: 12 }]),
    code: "zip-method",
  },
  {
    file: "checksum.zip",
    bytes: zipOf([{ name: "a.geojson", content: geojson, lies: { crc: 1 } }]),
    code: "zip-damaged",
  },
  {
    file: "garbled.zip",
    bytes: patched(whole, 60, [0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
    code: "zip-damaged",
  },
  {
    // 60 million zeros pack to 58 kB.
    file: "bomb.zip",
    bytes: zipOf([{ name: "a.geojson", content: new Uint8Array(60_000_000) }]),
    code: "zip-bomb",
  },
  {
    file: "claims-4-gb.zip",
    bytes: zipOf([{ name: "a.geojson", content: geojson, lies: { size: 0xffff_fff0 } }]),
    code: "zip-too-large",
  },
  {
    file: "claims-little.zip",
    bytes: zipOf([{ name: "a.geojson", content: zeros, lies: { size: 10 } }]),
    code: "zip-size-lies",
  },
  {
    file: "claims-more.zip",
    bytes: zipOf([{ name: "a.geojson", content: geojson, lies: { size: 5000 } }]),
    code: "zip-size-lies",
  },
  {
    file: "overlap.zip",
    bytes: zipOf([
      { name: "a.geojson", content: geojson },
      { name: "b.geojson", content: geojson, lies: { offset: 0 } },
    ]),
    code: "zip-overlap",
  },
  {
    file: "offset-beyond.zip",
    bytes: zipOf([{ name: "a.geojson", content: geojson, lies: { offset: 99_999 } }]),
    code: "zip-broken",
  },
  {
    file: "directory-lies.zip",
    bytes: patched(whole, whole.length - 6, [0xff, 0xff, 0xff, 0x0f]),
    code: "zip-broken",
  },
  { file: "count-lies.zip", bytes: patched(whole, whole.length - 12, [9, 0]), code: "zip-broken" },
  { file: "zip64.zip", bytes: patched(whole, whole.length - 12, [0xff, 0xff]), code: "zip-64" },
  { file: "nested.zip", bytes: zipOf([{ name: "inner.zip", content: whole }]), code: "zip-nested" },
  {
    file: "nested-disguised.zip",
    bytes: zipOf([{ name: "inner.geojson", content: whole }]),
    code: "zip-nested",
  },
  {
    file: "no-layer.zip",
    bytes: zipOf([{ name: "readme.pdf", content: utf8("%PDF") }]),
    code: "zip-no-layer",
  },
  { file: "only-dbf.zip", bytes: zipOf([{ name: "parks.dbf", content: dbf }]), code: "zip-no-layer" },
  {
    file: "stranger.zip",
    bytes: zipOf([{ name: "data.dwg", content: utf8("AC1027") }]),
    code: "file-unknown",
  },
  {
    file: "empty-member.zip",
    bytes: zipOf([{ name: "a.geojson", content: new Uint8Array(0) }]),
    code: "file-empty",
  },
  {
    file: "cut-shp.zip",
    bytes: zipOf([
      { name: "parks.shp", content: shp.slice(0, 50) },
      { name: "parks.dbf", content: dbf },
    ]),
    code: "shp-header",
  },
  {
    file: "rar.zip",
    bytes: join(utf8("Rar!\u001a\u0007\u0000"), new Uint8Array(100)),
    code: "content-not-format",
  },
];
