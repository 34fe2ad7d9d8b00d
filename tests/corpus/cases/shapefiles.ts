import { join, patched, u32, utf8 } from "../build/bytes";
import { big5Bytes, gbkBytes } from "../build/chinese-bytes";
import { type DbfColumn, dbfOf, shapes, shpOf } from "../build/shapefile";
import type { BadCase, GoodCase } from "../case";
import { lishi, squareAt, xing } from "./places";

const geographic =
  'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const strip = (name: string, easting: number, meridian: number, base = geographic, method = "Gauss_Kruger") =>
  `PROJCS["${name}",${base},PROJECTION["${method}"],PARAMETER["False_Easting",${easting}.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;
const xian = geographic
  .replaceAll("China_2000", "Xian_1980")
  .replace('"CGCS2000",6378137.0,298.257222101', '"Xian_1980",6378140.0,298.257')
  .replace("GCS_China_Geodetic_Coordinate_System_2000", "GCS_Xian_1980");
const beijing = geographic
  .replaceAll("China_2000", "Beijing_1954")
  .replace('"CGCS2000",6378137.0,298.257222101', '"Krasovsky_1940",6378245.0,298.3')
  .replace("GCS_China_Geodetic_Coordinate_System_2000", "GCS_Beijing_1954");

const columns = (name: Uint8Array): DbfColumn[] => [
  { name, type: "C", width: 20 },
  { name: "MIAN_JI", type: "N", width: 10, decimals: 2 },
];
const table = (encode: (text: string) => Uint8Array, names = ["宝山花园", "蔚汾镇"], languageByte = 0) =>
  dbfOf(
    columns(encode("名称")),
    [
      [encode(names[0] as string), "     12.34"],
      [encode(names[1] as string), "      5.50"],
    ],
    { languageByte },
  );
const points = shpOf(1, [shapes.point(lishi.lngLat), shapes.point(xing.lngLat)]);
const inDegrees = { shp: points, prj: geographic };
const twoLayer = { count: 2, first: lishi.lngLat, names: ["宝山花园", "蔚汾镇"] };

interface Parts {
  readonly shp: Uint8Array;
  readonly dbf?: Uint8Array;
  readonly prj?: string;
  readonly cpg?: string;
}

function loose(name: string, { shp, dbf, prj, cpg }: Parts) {
  const siblings: Record<string, Uint8Array> = {};
  if (dbf) siblings[`${name}.dbf`] = dbf;
  if (prj !== undefined) siblings[`${name}.prj`] = utf8(prj);
  if (cpg !== undefined) siblings[`${name}.cpg`] = utf8(cpg);
  return { file: `${name}.shp`, bytes: shp, siblings };
}

export const good: GoodCase[] = [
  {
    ...loose("utf8-cpg", { ...inDegrees, dbf: table(utf8), cpg: "UTF-8" }),
    layers: [{ ...twoLayer, encoding: "utf-8", encodingHow: "cpg" }],
  },
  {
    ...loose("gbk-cpg", { ...inDegrees, dbf: table(gbkBytes), cpg: "GBK" }),
    layers: [{ ...twoLayer, encoding: "gb18030", encodingHow: "cpg" }],
  },
  {
    ...loose("gbk-936", { ...inDegrees, dbf: table(gbkBytes), cpg: "936" }),
    layers: [{ ...twoLayer, encoding: "gb18030", encodingHow: "cpg" }],
  },
  {
    ...loose("gbk-ansi-936", { ...inDegrees, dbf: table(gbkBytes), cpg: "ANSI 936\r\n" }),
    layers: [{ ...twoLayer, encoding: "gb18030" }],
  },
  {
    ...loose("gbk-silent", { ...inDegrees, dbf: table(gbkBytes) }),
    layers: [{ ...twoLayer, encoding: "gb18030", encodingHow: "scored" }],
  },
  {
    ...loose("utf8-silent", { ...inDegrees, dbf: table(utf8) }),
    layers: [{ ...twoLayer, encoding: "utf-8", encodingHow: "strict-utf8" }],
  },
  {
    ...loose("gbk-ldid", { ...inDegrees, dbf: table(gbkBytes, undefined, 0x4d) }),
    layers: [{ ...twoLayer, encoding: "gb18030", encodingHow: "ldid" }],
  },
  {
    ...loose("gbk-lying-ldid", { ...inDegrees, dbf: table(gbkBytes, undefined, 0x03) }),
    layers: [{ ...twoLayer, encoding: "gb18030", encodingHow: "scored-against-declared" }],
    says: ["encoding-declared-wrong"],
  },
  {
    ...loose("gbk-ldid-57", { ...inDegrees, dbf: table(gbkBytes, undefined, 0x57) }),
    layers: [{ ...twoLayer, encoding: "gb18030", encodingHow: "scored" }],
  },
  {
    ...loose("gbk-lying-cpg", { ...inDegrees, dbf: table(gbkBytes), cpg: "UTF-8" }),
    layers: [{ ...twoLayer, encoding: "gb18030" }],
    says: ["encoding-declared-wrong"],
  },
  {
    ...loose("utf8-lying-cpg", { ...inDegrees, dbf: table(utf8), cpg: "GBK" }),
    layers: [{ ...twoLayer, encoding: "utf-8" }],
    says: ["encoding-declared-wrong"],
  },
  {
    ...loose("unknown-cpg", { ...inDegrees, dbf: table(gbkBytes), cpg: "EBCDIC" }),
    layers: [{ ...twoLayer, encoding: "gb18030" }],
    says: ["encoding-unknown-label"],
  },
  {
    ...loose("told-encoding", { ...inDegrees, dbf: table(gbkBytes), cpg: "UTF-8" }),
    options: { encoding: "gbk" },
    layers: [{ ...twoLayer, encoding: "gb18030", encodingHow: "told" }],
  },
  {
    ...loose("big5", {
      ...inDegrees,
      dbf: dbfOf(
        [{ name: big5Bytes("名稱"), type: "C", width: 20 }],
        [[big5Bytes("臺北市信義區公園")], [big5Bytes("中正區綠地")]],
      ),
    }),
    layers: [
      { count: 2, first: lishi.lngLat, nameField: "名稱", names: ["臺北市信義區公園"], encoding: "big5" },
    ],
  },
  {
    // Twenty bytes hold six and two thirds characters of UTF-8: the broken third goes.
    ...loose("cut-character", { ...inDegrees, dbf: table(utf8, ["宝山花园社区居委会", "蔚汾镇"]) }),
    layers: [{ count: 2, first: lishi.lngLat, names: ["宝山花园社区"], encoding: "utf-8" }],
  },
  {
    ...loose("zone-37", {
      shp: shpOf(1, [shapes.point(lishi.zone37), shapes.point(xing.zone37)]),
      dbf: table(gbkBytes),
      prj: strip("CGCS2000_3_Degree_GK_Zone_37", 37500000, 111),
    }),
    layers: [{ ...twoLayer, crs: "EPSG:4525", crsHow: "declared" }],
  },
  {
    ...loose("cm-111", {
      shp: shpOf(1, [shapes.point(lishi.cm111), shapes.point(xing.cm111)]),
      dbf: table(gbkBytes),
      prj: strip("CGCS2000_3_Degree_GK_CM_111E", 500000, 111),
    }),
    layers: [{ ...twoLayer, crs: "EPSG:4546" }],
  },
  {
    ...loose("six-degree", {
      shp: shpOf(1, [shapes.point(lishi.zone19)]),
      prj: strip("CGCS2000_GK_Zone_19", 19500000, 111),
    }),
    layers: [{ count: 1, first: lishi.lngLat, crs: "EPSG:4497" }],
    says: ["shp-no-dbf"],
  },
  {
    ...loose("chinese-prj", {
      shp: shpOf(1, [shapes.point(lishi.cm111)]),
      dbf: table(gbkBytes),
      prj: "2000国家大地坐标系 3度带 中央经线111",
    }),
    layers: [{ count: 1, first: lishi.lngLat, crs: "EPSG:4546" }],
    says: ["shp-row-count"],
  },
  {
    ...loose("no-prj-prefix", {
      shp: shpOf(1, [shapes.point(lishi.zone37), shapes.point(xing.zone37)]),
      dbf: table(gbkBytes),
    }),
    layers: [{ ...twoLayer, crs: "EPSG:4525", crsHow: "zone-prefix" }],
  },
  {
    ...loose("no-prj-near", {
      shp: shpOf(1, [shapes.point(lishi.cm111), shapes.point(xing.cm111)]),
      dbf: table(gbkBytes),
    }),
    options: { near: [111.2, 37.9] },
    layers: [{ ...twoLayer, crs: "EPSG:4546", crsHow: "central-meridian" }],
    says: ["crs-guessed"],
  },
  {
    ...loose("northing-first", {
      shp: shpOf(1, [
        shapes.point([lishi.zone37[1], lishi.zone37[0]]),
        shapes.point([xing.zone37[1], xing.zone37[0]]),
      ]),
      dbf: table(gbkBytes),
      prj: strip("CGCS2000_3_Degree_GK_Zone_37", 37500000, 111),
    }),
    layers: [{ ...twoLayer, crs: "EPSG:4525", crsHow: "declared-swapped" }],
    says: ["axes-swapped"],
  },
  {
    ...loose("lying-prj", {
      shp: shpOf(1, [shapes.point(lishi.zone37), shapes.point(xing.zone37)]),
      dbf: table(gbkBytes),
      prj: geographic,
    }),
    layers: [{ ...twoLayer, crs: "EPSG:4525", crsHow: "zone-prefix" }],
    says: ["crs-declared-wrong"],
  },
  {
    ...loose("utm", {
      shp: shpOf(1, [shapes.point(lishi.utm49)]),
      prj: 'PROJCS["WGS_1984_UTM_Zone_49N",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["Central_Meridian",111.0],PARAMETER["Scale_Factor",0.9996],UNIT["Meter",1.0]]',
    }),
    layers: [{ count: 1, first: lishi.lngLat, crs: "EPSG:32649" }],
    says: ["shp-no-dbf"],
  },
  {
    // PROJ: EPSG:2382 of 111.15, 37.52 on Xian 80's own ellipsoid; zero parameters leave the ellipsoids concentric,
    // which moves the place by the difference of the ellipsoids only.
    ...loose("xian-with-parameters", {
      shp: shpOf(1, [shapes.point([513260.2883, 4154234.3958])]),
      prj: strip("Xian_1980_3_Degree_GK_CM_111E", 500000, 111, xian),
    }),
    options: { datumParameters: [0, 0, 0] },
    layers: [{ count: 1, first: [111.1499999996, 37.5199997734], crs: "EPSG:2382" }],
    says: ["shp-no-dbf", "crs-parameters-used"],
  },
  {
    // PROJ: the same with a position-vector Helmert transformation of seven parameters.
    ...loose("xian-seven-parameters", {
      shp: shpOf(1, [shapes.point([513260.2883, 4154234.3958])]),
      prj: strip("Xian_1980_3_Degree_GK_CM_111E", 500000, 111, xian),
    }),
    options: { datumParameters: [24.3, -123.9, -94.1, 0.02, -0.25, -0.13, 1.1] },
    layers: [{ count: 1, first: [111.1502641547, 37.5199894084], crs: "EPSG:2382" }],
    says: ["shp-no-dbf", "crs-parameters-used"],
  },
  {
    ...loose("hole", {
      shp: shpOf(5, [shapes.polygon([squareAt(lishi.lngLat), squareAt([111.153, 37.523], 0.002).reverse()])]),
      prj: geographic,
    }),
    layers: [{ count: 1, first: [111.15, 37.52], types: ["Polygon"] }],
    says: ["shp-no-dbf"],
  },
  {
    ...loose("two-parts", {
      shp: shpOf(5, [shapes.polygon([squareAt(lishi.lngLat), squareAt([111.2, 37.6])])]),
      prj: geographic,
    }),
    layers: [{ count: 1, first: lishi.lngLat, types: ["MultiPolygon"] }],
    says: ["shp-no-dbf"],
  },
  {
    ...loose("wrong-winding", {
      shp: shpOf(5, [shapes.polygon([squareAt(lishi.lngLat).reverse()])]),
      prj: geographic,
    }),
    layers: [{ count: 1, first: lishi.lngLat, types: ["Polygon"] }],
    says: ["shp-no-dbf"],
  },
  {
    ...loose("lines", {
      shp: shpOf(3, [
        shapes.line([[lishi.lngLat, [111.16, 37.53]]]),
        shapes.line([
          [lishi.lngLat, [111.16, 37.53]],
          [
            [111.2, 37.6],
            [111.21, 37.6],
          ],
        ]),
      ]),
      prj: geographic,
    }),
    layers: [{ count: 2, first: lishi.lngLat, types: ["LineString", "MultiLineString"] }],
    says: ["shp-no-dbf"],
  },
  {
    ...loose("multipoint", {
      shp: shpOf(8, [shapes.multipoint([lishi.lngLat, xing.lngLat])]),
      prj: geographic,
    }),
    layers: [{ count: 1, first: lishi.lngLat, types: ["MultiPoint"] }],
    says: ["shp-no-dbf"],
  },
  {
    ...loose("point-z", { shp: shpOf(11, [shapes.pointZ(lishi.lngLat, 1023)]), prj: geographic }),
    layers: [{ count: 1, first: lishi.lngLat }],
    says: ["shp-no-dbf"],
  },
  {
    ...loose("null-shape", {
      shp: shpOf(1, [shapes.none(), shapes.point(xing.lngLat)]),
      dbf: table(utf8),
      prj: geographic,
    }),
    layers: [{ count: 2, first: xing.lngLat, names: ["宝山花园", "蔚汾镇"] }],
    says: ["geometry-null"],
  },
  {
    ...loose("deleted-row", {
      ...inDegrees,
      dbf: dbfOf(
        columns(utf8("名称")),
        [
          [utf8("宝山花园"), ""],
          [utf8("蔚汾镇"), ""],
        ],
        { deleted: [0] },
      ),
    }),
    layers: [{ count: 1, first: xing.lngLat, names: ["蔚汾镇"] }],
    says: ["dbf-deleted-row"],
  },
  {
    ...loose("upper", { shp: points }),
    file: "UPPER.SHP",
    siblings: { "UPPER.DBF": table(gbkBytes), "UPPER.PRJ": utf8(geographic) },
    layers: [{ ...twoLayer, encoding: "gb18030" }],
  },
  {
    ...loose("proto-column", {
      ...inDegrees,
      dbf: dbfOf([{ name: "__proto__", type: "C", width: 8 }], [["x"], ["y"]]),
    }),
    layers: [{ count: 2, first: lishi.lngLat, nameField: "__proto__", names: ["x", "y"] }],
  },
];

const sound = { ...inDegrees, dbf: table(gbkBytes) };
const dbf = table(gbkBytes);

export const bad: BadCase[] = [
  { ...loose("empty", { shp: new Uint8Array(0) }), code: "file-empty" },
  { ...loose("ten-bytes", { shp: points.slice(0, 10) }), code: "shp-header" },
  { ...loose("short-header", { shp: points.slice(0, 60) }), code: "shp-header" },
  {
    ...loose("text-as-shp", {
      shp: utf8(
        "this is not a shapefile, whatever its name says, and it is long enough to have a header of one hundred bytes.",
      ),
    }),
    code: "content-not-format",
  },
  { ...loose("version", { shp: patched(points, 28, u32(77)) }), code: "shp-header" },
  { ...loose("kind-99", { shp: patched(points, 32, u32(99)) }), code: "shp-kind" },
  { ...loose("multipatch", { shp: patched(points, 32, u32(31)) }), code: "shp-multipatch" },
  { ...loose("cut-in-record", { ...sound, shp: points.slice(0, -7) }), code: "shp-cut-off" },
  { ...loose("cut-after-one", { ...sound, shp: points.slice(0, 130) }), code: "shp-row-count" },
  {
    ...loose("lying-length", { ...sound, shp: patched(points, 24, [0x7f, 0xff, 0xff, 0xff]) }),
    code: "shp-length-lies",
  },
  {
    ...loose("record-4-gb", { ...sound, shp: patched(points, 104, [0x7f, 0xff, 0xff, 0xff]) }),
    code: "shp-cut-off",
  },
  {
    ...loose("record-negative", { ...sound, shp: patched(points, 104, [0xff, 0xff, 0xff, 0xff]) }),
    code: "shp-cut-off",
  },
  { ...loose("record-kind", { ...sound, shp: patched(points, 108, u32(77)) }), code: "shp-record-kind" },
  {
    ...loose("parts-lie", {
      shp: patched(shpOf(5, [shapes.polygon([squareAt(lishi.lngLat)])]), 108 + 36, u32(0x7fffffff)),
    }),
    code: "shp-record-lies",
  },
  {
    ...loose("points-lie", {
      shp: patched(shpOf(5, [shapes.polygon([squareAt(lishi.lngLat)])]), 108 + 40, u32(0x7fffffff)),
    }),
    code: "shp-record-lies",
  },
  {
    ...loose("part-start-lies", {
      shp: patched(shpOf(5, [shapes.polygon([squareAt(lishi.lngLat)])]), 108 + 44, u32(4000)),
    }),
    code: "shp-record-lies",
  },
  {
    ...loose("multipoint-lies", {
      shp: patched(shpOf(8, [shapes.multipoint([lishi.lngLat])]), 108 + 36, u32(99999999)),
    }),
    code: "shp-record-lies",
  },
  {
    ...loose("hole-alone", {
      shp: shpOf(5, [shapes.polygon([squareAt(lishi.lngLat), squareAt([111.3, 37.7]).reverse()])]),
      prj: geographic,
    }),
    code: "hole-outside",
  },
  {
    ...loose("nan-point", {
      ...sound,
      shp: shpOf(1, [shapes.point([Number.NaN, 37.5]), shapes.point(xing.lngLat)]),
    }),
    code: "coordinate-outside",
  },
  {
    ...loose("nan-metres", {
      ...sound,
      shp: shpOf(1, [shapes.point(lishi.zone37), shapes.point([Number.NaN, 4258566])]),
      prj: strip("CGCS2000_3_Degree_GK_Zone_37", 37500000, 111),
    }),
    code: "coordinate-outside",
  },
  { ...loose("no-dbf", { ...inDegrees }), code: "shp-no-dbf" },
  { ...loose("dbf-empty", { ...inDegrees, dbf: new Uint8Array(0) }), code: "dbf-header" },
  { ...loose("dbf-short", { ...inDegrees, dbf: dbf.slice(0, 20) }), code: "dbf-header" },
  { ...loose("dbf-header-lies", { ...inDegrees, dbf: patched(dbf, 8, [0xff, 0xff]) }), code: "dbf-header" },
  { ...loose("dbf-record-zero", { ...inDegrees, dbf: patched(dbf, 10, [0, 0]) }), code: "dbf-header" },
  { ...loose("dbf-record-short", { ...inDegrees, dbf: patched(dbf, 10, [5, 0]) }), code: "dbf-header" },
  { ...loose("dbf-cut", { ...inDegrees, dbf: dbf.slice(0, -30) }), code: "dbf-cut-off" },
  {
    ...loose("dbf-4-billion-rows", { ...inDegrees, dbf: patched(dbf, 4, [0xff, 0xff, 0xff, 0xff]) }),
    code: "dbf-cut-off",
  },
  {
    ...loose("dbf-more-rows", {
      ...inDegrees,
      dbf: dbfOf(columns(utf8("NAME")), [
        ["a", ""],
        ["b", ""],
        ["c", ""],
      ]),
    }),
    code: "shp-row-count",
  },
  {
    ...loose("dbf-number", {
      ...inDegrees,
      dbf: dbfOf([{ name: "MIAN_JI", type: "N", width: 8 }], [["12亩"], ["3"]]),
    }),
    code: "dbf-number",
  },
  {
    ...loose("dbf-date", {
      ...inDegrees,
      dbf: dbfOf([{ name: "RI_QI", type: "D", width: 8 }], [["20240231"], ["20240501"]]),
    }),
    code: "dbf-date",
  },
  {
    ...loose("mixed-encodings", {
      ...inDegrees,
      dbf: dbfOf(columns(utf8("名称")), [
        [utf8("宝山花园社区"), ""],
        [gbkBytes("蔚汾镇社区"), ""],
      ]),
    }),
    code: "encoding-mixed-cells",
  },
  {
    ...loose("xian-80", {
      ...sound,
      shp: shpOf(1, [shapes.point(lishi.cm111)]),
      prj: strip("Xian_1980_3_Degree_GK_CM_111E", 500000, 111, xian),
    }),
    code: "crs-old-datum",
  },
  {
    ...loose("beijing-54", {
      ...sound,
      shp: shpOf(1, [shapes.point(lishi.zone37)]),
      prj: strip("Beijing_1954_3_Degree_GK_Zone_37", 37500000, 111, beijing),
    }),
    code: "crs-old-datum",
  },
  { ...loose("xian-80-degrees", { ...sound, prj: xian }), code: "crs-old-datum" },
  {
    ...loose("beijing-54-name", {
      ...sound,
      shp: shpOf(1, [shapes.point(lishi.zone37)]),
      prj: "北京54坐标系 3度带37带",
    }),
    code: "crs-old-datum",
  },
  {
    ...loose("parameters-wrong", { ...sound, prj: xian }),
    options: { datumParameters: [1, 2] },
    code: "crs-bad-parameters",
  },
  {
    ...loose("contradiction", {
      ...sound,
      shp: shpOf(1, [shapes.point(lishi.cm111)]),
      prj: strip(
        "CGCS2000_3_Degree_GK_CM_111E",
        500000,
        111,
        geographic.replace("6378137.0,298.257222101", "6378245.0,298.3"),
      ),
    }),
    code: "crs-contradiction",
  },
  {
    ...loose("lambert", {
      ...sound,
      shp: shpOf(1, [shapes.point(lishi.cm111)]),
      prj: strip("China_Lambert", 0, 105, geographic, "Lambert_Conformal_Conic"),
    }),
    code: "crs-unsupported-projection",
  },
  { ...loose("prj-nonsense", { ...sound, prj: "这是一个坐标系" }), code: "crs-not-understood" },
  { ...loose("prj-cut", { ...sound, prj: geographic.slice(0, 20) }), code: "crs-not-understood" },
  { ...loose("prj-binary", { ...sound, prj: "\u0000\u0001\u0002" }), code: "crs-not-understood" },
  { ...loose("prj-deep", { ...sound, prj: "A[".repeat(100_000) }), code: "crs-not-understood" },
  {
    ...loose("no-meridian", { ...sound, shp: shpOf(1, [shapes.point(lishi.cm111)]) }),
    code: "crs-ambiguous",
  },
  { ...loose("no-rows", { shp: shpOf(1, []), dbf: dbfOf(columns(utf8("NAME")), []) }), code: "layer-empty" },
  { ...loose("padded", { ...sound, shp: join(points, new Uint8Array(40)) }), code: "shp-cut-off" },
  { file: "alone.dbf", bytes: dbf, code: "shp-part-alone" },
  { file: "alone.prj", bytes: utf8(geographic), code: "shp-part-alone" },
];
