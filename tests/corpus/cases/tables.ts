import { join, utf8 } from "../build/bytes";
import { gbkBytes } from "../build/chinese-bytes";
import type { BadCase, GoodCase } from "../case";
import { lishi, xing } from "./places";

const rows = "名称,经度,纬度\n宝山花园,111.15,37.52\n蔚汾镇,111.13,38.46\n";
const twoLayer = { count: 2, first: lishi.lngLat, names: ["宝山花园", "蔚汾镇"], crs: "EPSG:4490" };
const csv = (text: string) => utf8(text);
const [zoneX, zoneY] = lishi.zone37;
const [east, north] = lishi.cm111;

export const good: GoodCase[] = [
  {
    file: "plain.csv",
    bytes: csv(rows),
    layers: [{ ...twoLayer, format: "csv", encodingHow: "strict-utf8" }],
  },
  {
    file: "bom.csv",
    bytes: join([0xef, 0xbb, 0xbf], csv(rows)),
    layers: [{ ...twoLayer, encodingHow: "bom" }],
  },
  { file: "gbk.csv", bytes: gbkBytes(rows), layers: [{ ...twoLayer, encoding: "gb18030" }] },
  { file: "crlf.csv", bytes: csv(rows.replaceAll("\n", "\r\n")), layers: [twoLayer] },
  { file: "cr-only.csv", bytes: csv(rows.replaceAll("\n", "\r")), layers: [twoLayer] },
  { file: "no-last-break.csv", bytes: csv(rows.trimEnd()), layers: [twoLayer] },
  { file: "tabs.tsv", bytes: csv(rows.replaceAll(",", "\t")), layers: [twoLayer] },
  { file: "tabs-as.csv", bytes: csv(rows.replaceAll(",", "\t")), layers: [twoLayer] },
  { file: "semicolons.csv", bytes: csv(rows.replaceAll(",", ";")), layers: [twoLayer] },
  {
    file: "decimal-commas.csv",
    bytes: csv("名称;经度;纬度\n宝山花园;111,15;37,52\n蔚汾镇;111,13;38,46\n"),
    layers: [twoLayer],
  },
  { file: "full-width-commas.csv", bytes: csv(rows.replaceAll(",", ",")), layers: [twoLayer] },
  {
    file: "english.csv",
    bytes: csv("name,lng,lat\na,111.15,37.52\n"),
    layers: [{ count: 1, first: lishi.lngLat, nameField: "name", names: ["a"] }],
  },
  {
    file: "long-english.csv",
    bytes: csv("Name,Longitude (deg),Latitude (deg)\na,111.15,37.52\n"),
    layers: [{ count: 1, first: lishi.lngLat }],
  },
  {
    file: "pinyin.csv",
    bytes: csv("MING_CHENG,JINGDU,WEIDU\na,111.15,37.52\n"),
    layers: [{ count: 1, first: lishi.lngLat }],
  },
  {
    file: "swapped.csv",
    bytes: csv("名称,经度,纬度\n宝山花园,37.52,111.15\n蔚汾镇,38.46,111.13\n"),
    layers: [{ ...twoLayer, crsHow: "degrees-swapped" }],
    says: ["axes-swapped"],
  },
  {
    file: "dms.csv",
    bytes: csv("名称,经度,纬度\n宝山花园,111°09′00″,37°31′12″\n蔚汾镇,111度7分48秒,38度27分36秒\n"),
    layers: [{ ...twoLayer, crsHow: "degrees-text" }],
  },
  {
    file: "degree-signs.csv",
    bytes: csv("名称,经度,纬度\n宝山花园,E111.15,N37.52\n蔚汾镇,111.13°,38.46°\n"),
    layers: [twoLayer],
  },
  {
    file: "prefixed.csv",
    bytes: csv(`名称,X坐标,Y坐标\n宝山花园,${zoneX},${zoneY}\n`),
    layers: [{ count: 1, first: lishi.lngLat, crs: "EPSG:4525", crsHow: "zone-prefix" }],
  },
  {
    file: "survey.csv",
    bytes: csv(`名称,X,Y\n宝山花园,${north},${east}\n`),
    options: { near: [111.2, 37.5] },
    layers: [{ count: 1, first: lishi.lngLat, crs: "EPSG:4546", crsHow: "central-meridian-swapped" }],
    says: ["axes-swapped", "crs-guessed"],
  },
  {
    file: "survey-named.csv",
    bytes: csv(`名称,北坐标,东坐标\n宝山花园,${north},${east}\n`),
    options: { near: [111.2, 37.5] },
    layers: [{ count: 1, first: lishi.lngLat, crs: "EPSG:4546", crsHow: "central-meridian" }],
    says: ["crs-guessed"],
  },
  {
    file: "told-crs.csv",
    bytes: csv(`名称,X,Y\n宝山花园,${north},${east}\n`),
    options: { crs: "4546" },
    layers: [{ count: 1, first: lishi.lngLat, crs: "EPSG:4546", crsHow: "told" }],
    says: ["axes-swapped"],
  },
  {
    file: "pair.csv",
    bytes: csv('名称,坐标\n宝山花园,"111.15,37.52"\n'),
    layers: [{ count: 1, first: lishi.lngLat }],
  },
  {
    file: "wkt.csv",
    bytes: csv('名称,WKT\n网格,"POLYGON ((111.15 37.52, 111.16 37.52, 111.16 37.53, 111.15 37.52))"\n'),
    layers: [{ count: 1, first: lishi.lngLat, types: ["Polygon"] }],
  },
  {
    file: "wkt-kinds.csv",
    bytes: csv(
      'id,geom\n1,POINT(111.15 37.52)\n2,"SRID=4490;MULTIPOINT((111.15 37.52),(111.16 37.53))"\n3,"MULTIPOINT(111.15 37.52,111.16 37.53)"\n4,"LINESTRING Z (111.15 37.52 1,111.16 37.53 2)"\n',
    ),
    layers: [{ count: 4, first: lishi.lngLat, types: ["LineString", "MultiPoint", "Point"] }],
    says: ["geometry-mixed"],
  },
  {
    file: "title.csv",
    bytes: csv(`兴县社区服务站一览表,,\n,,\n${rows}`),
    layers: [twoLayer],
    says: ["table-title-skipped"],
  },
  {
    file: "quoted.csv",
    bytes: csv('名称,经度,纬度\n"宝山花园, ""东区""\n二期",111.15,37.52\n'),
    layers: [{ count: 1, first: lishi.lngLat, names: ['宝山花园, "东区"\n二期'] }],
  },
  {
    file: "loose-quotes.csv",
    bytes: csv('名称,经度,纬度\n"宝山"花园",111.15,37.52\n'),
    layers: [{ count: 1, first: lishi.lngLat, names: ['宝山"花园'] }],
  },
  {
    file: "by-numbers.csv",
    bytes: csv("a,b,c\n宝山花园,111.1500,37.5200\n蔚汾镇,111.1300,38.4600\n"),
    layers: [{ count: 2, first: lishi.lngLat }],
    says: ["table-columns-guessed"],
  },
  {
    file: "codes.csv",
    bytes: csv("编码,经度,纬度\n141124001001001,111.15,37.52\n"),
    layers: [{ count: 1, first: lishi.lngLat, nameField: "编码", names: ["141124001001001"] }],
  },
  {
    file: "formula.csv",
    bytes: csv("名称,经度,纬度\n=cmd|' /C calc'!A0,111.15,37.52\n"),
    layers: [{ count: 1, first: lishi.lngLat, names: ["=cmd|' /C calc'!A0"] }],
  },
  {
    file: "told-columns.csv",
    bytes: csv("名称,p,q\n宝山花园,111.15,37.52\n"),
    options: { columns: { x: "p", y: "q" } },
    layers: [{ count: 1, first: lishi.lngLat }],
  },
  {
    // GCJ-02 of 111.15, 37.52 as published.
    file: "gaode.csv",
    bytes: csv("名称,高德经度,高德纬度\n宝山花园,111.156356,37.520768\n"),
    options: { datum: "gcj02" },
    layers: [{ count: 1, first: lishi.lngLat }],
    says: ["datum-named"],
  },
  {
    file: "baidu.csv",
    bytes: csv("名称,lng,lat\n宝山花园,111.162876,37.526654\n"),
    options: { datum: "bd09" },
    layers: [{ count: 1, first: lishi.lngLat }],
  },
  { file: "text.txt", bytes: csv(rows), layers: [twoLayer] },
  {
    file: "far-columns.csv",
    bytes: csv(`名称,经度,纬度\n宝山花园,111.15,37.52,,,,\n`),
    layers: [{ count: 1, first: lishi.lngLat }],
  },
  {
    file: "xing.csv",
    bytes: csv(
      `name,x,y\n${xing.lngLat.join()},\n`.replace(`${xing.lngLat.join()},`, `a,${xing.lngLat.join()}`),
    ),
    layers: [{ count: 1, first: xing.lngLat }],
  },
];

export const bad: BadCase[] = [
  { file: "empty.csv", bytes: new Uint8Array(0), code: "file-empty" },
  { file: "blank-lines.csv", bytes: csv("\n\n,,\n\n"), code: "table-empty" },
  { file: "only-header.csv", bytes: csv("名称,经度,纬度\n"), code: "layer-empty" },
  { file: "no-place.csv", bytes: csv("名称,电话\n宝山花园,12345\n"), code: "table-no-place-columns" },
  { file: "addresses.csv", bytes: csv("名称,地址\n宝山花园,兴县蔚汾镇\n"), code: "table-no-place-columns" },
  {
    file: "quote-bomb.csv",
    bytes: csv(`名称,经度,纬度\n${'"宝山,111.15,37.52\n'.repeat(20_000)}`),
    code: "table-quote-open",
  },
  {
    file: "one-open-quote.csv",
    bytes: csv('名称,经度,纬度\n"宝山花园,111.15,37.52\n蔚汾镇,111.13,38.46\n'),
    code: "table-quote-open",
  },
  { file: "only-quotes.csv", bytes: csv('"'.repeat(100_001)), code: "table-quote-open" },
  {
    file: "ragged.csv",
    bytes: csv("名称,经度,纬度\n宝山花园,111.15,37.52,多,余\n"),
    code: "table-ragged-row",
  },
  {
    file: "repeated-column.csv",
    bytes: csv("名称,名称,经度,纬度\na,b,111.15,37.52\n"),
    code: "table-column-repeated",
  },
  {
    file: "bad-place.csv",
    bytes: csv("名称,经度,纬度\n宝山花园,不详,37.52\n蔚汾镇,111.13,38.46\n"),
    code: "table-bad-place",
  },
  {
    file: "bad-dms.csv",
    bytes: csv("名称,经度,纬度\n宝山花园,111°75′00″,37°31′12″\n"),
    code: "table-bad-place",
  },
  { file: "half-place.csv", bytes: csv("名称,经度,纬度\n宝山花园,111.15,\n"), code: "table-bad-place" },
  {
    file: "no-coordinates.csv",
    bytes: csv("名称,经度,纬度\n宝山花园,,\n蔚汾镇,111.13,38.46\n"),
    code: "table-row-without-place",
  },
  { file: "bad-wkt.csv", bytes: csv("名称,WKT\n网格,POLYGON ((111 37\n"), code: "table-bad-place" },
  {
    file: "wkt-deep.csv",
    bytes: csv(`名称,WKT\n网格,"POLYGON ${"(".repeat(100_000)}"\n`),
    code: "table-bad-place",
  },
  { file: "wkt-curve.csv", bytes: csv("名称,WKT\n网格,CIRCULARSTRING(1 2)\n"), code: "table-bad-place" },
  {
    file: "rounded-code.csv",
    bytes: csv("编码,经度,纬度\n1.41124E+14,111.15,37.52\n"),
    code: "table-code-rounded",
  },
  {
    file: "binary.csv",
    bytes: Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 31),
    code: "table-binary",
  },
  {
    file: "picture.csv",
    bytes: join(
      [0x89],
      utf8(
        "PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR\u0000\u0000\u0001\u0000\u0000\u0000\u0001\u0000\u0008\u0006",
      ),
    ),
    code: "table-binary",
  },
  {
    file: "mixed.csv",
    bytes: join(
      csv("名称,经度,纬度\n宝山花园社区居委会,111.15,37.52\n"),
      gbkBytes("蔚汾镇"),
      csv(",111.13,38.46\n"),
    ),
    code: "encoding-mixed",
  },
  { file: "no-meridian.csv", bytes: csv(`名称,X,Y\n宝山花园,${north},${east}\n`), code: "crs-ambiguous" },
  { file: "zero.csv", bytes: csv(`${rows}丙,111.14,37.9\n丁,0,0\n`), code: "coordinate-zero" },
  { file: "far.csv", bytes: csv(`${rows}丙,111.14,37.9\n丁,113.14,37.9\n`), code: "coordinate-apart" },
  {
    file: "off-earth.csv",
    bytes: csv(`${rows}丙,111.14,37.9\n丁,1111.4,37.9\n`),
    code: "coordinate-outside",
  },
  {
    file: "gcj-unsaid.csv",
    bytes: csv("名称,gcj02_lng,gcj02_lat\n宝山花园,111.156356,37.520768\n"),
    code: "datum-named",
  },
  {
    file: "page.xls",
    bytes: csv("<html><body><table><tr><td>经度</td></tr></table></body></html>"),
    code: "html-table",
  },
  {
    file: "geojson-as.csv",
    bytes: csv('{"type":"Point","coordinates":[111.15,37.52]}'),
    code: "extension-wrong",
  },
  { file: "unknown.dwg", bytes: csv("AC1027 drawing"), code: "file-unknown" },
  { file: "noextension", bytes: csv("hello there"), code: "file-unknown" },
];
