import { join, utf8 } from "../build/bytes";
import { gbkBytes } from "../build/chinese-bytes";
import { zipOf } from "../build/zip";
import type { BadCase, GoodCase } from "../case";
import { lishi, xing } from "./places";

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const kml = (body: string) =>
  `${head}<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${body}</Document></kml>`;
const mark = (name: string, body: string) => `<Placemark><name>${name}</name>${body}</Placemark>`;
const point = (place: readonly [number, number]) =>
  `<Point><coordinates>${place[0]},${place[1]},0</coordinates></Point>`;
const two = kml(mark("宝山花园", point(lishi.lngLat)) + mark("蔚汾镇", point(xing.lngLat)));
const twoLayer = {
  count: 2,
  first: lishi.lngLat,
  nameField: "name",
  names: ["宝山花园", "蔚汾镇"],
  crs: "EPSG:4326",
};
const ring = "111.15,37.52 111.16,37.52 111.16,37.53 111.15,37.53 111.15,37.52";

const gpx = (body: string) =>
  `${head}<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">${body}</gpx>`;
const fix = (lng: number, lat: number, time?: string) =>
  `<trkpt lat="${lat}" lon="${lng}">${time === undefined ? "" : `<time>${time}</time>`}</trkpt>`;
const walk = gpx(
  `<trk><name>巡护</name><trkseg>${fix(111.15, 37.52, "2024-05-01T08:00:00Z")}${fix(111.151, 37.52, "2024-05-01T08:02:00Z")}${fix(111.152, 37.52, "2024-05-01T08:04:00Z")}</trkseg></trk>`,
);

export const good: GoodCase[] = [
  { file: "points.kml", bytes: utf8(two), layers: [{ ...twoLayer, format: "kml" }] },
  {
    file: "polygon.kml",
    bytes: utf8(
      kml(
        mark(
          "网格",
          `<Polygon><outerBoundaryIs><LinearRing><coordinates>${ring}</coordinates></LinearRing></outerBoundaryIs><innerBoundaryIs><LinearRing><coordinates>111.153,37.523 111.155,37.523 111.155,37.525 111.153,37.523</coordinates></LinearRing></innerBoundaryIs></Polygon>`,
        ),
      ),
    ),
    layers: [{ count: 1, first: lishi.lngLat, types: ["Polygon"] }],
  },
  {
    file: "folders.kml",
    bytes: utf8(
      kml(
        `<Folder><name>公园</name>${mark("一", point(lishi.lngLat))}</Folder><Folder><name>社区</name>${mark("二", point(xing.lngLat))}</Folder>`,
      ),
    ),
    layers: [
      { name: "公园", count: 1, first: lishi.lngLat },
      { name: "社区", count: 1, first: xing.lngLat },
    ],
  },
  {
    file: "multi.kml",
    bytes: utf8(
      kml(mark("两点", `<MultiGeometry>${point(lishi.lngLat)}${point(xing.lngLat)}</MultiGeometry>`)),
    ),
    layers: [{ count: 1, first: lishi.lngLat, types: ["MultiPoint"] }],
  },
  {
    file: "track.kml",
    bytes: utf8(
      kml(
        mark(
          "巡护",
          '<gx:Track xmlns:gx="http://www.google.com/kml/ext/2.2"><when>2024-05-01T08:00:00Z</when><when>2024-05-01T08:01:00Z</when><gx:coord>111.15 37.52 0</gx:coord><gx:coord>111.151 37.52 0</gx:coord></gx:Track>',
        ),
      ),
    ),
    layers: [{ count: 1, first: lishi.lngLat, types: ["LineString"] }],
  },
  {
    file: "data.kml",
    bytes: utf8(
      kml(
        mark(
          "网格",
          `<description><![CDATA[<b>3 & 4</b>]]></description><ExtendedData><Data name="编码"><value>141124001001001</value></Data></ExtendedData>${point(lishi.lngLat)}`,
        ),
      ),
    ),
    layers: [{ count: 1, first: lishi.lngLat, nameField: "编码", names: ["141124001001001"] }],
  },
  {
    file: "blanks.kml",
    bytes: utf8(
      kml(
        mark(
          "线",
          "<LineString><coordinates>\n 111.15, 37.52, 0\n 111.16, 37.53, 0\n</coordinates></LineString>",
        ),
      ),
    ),
    layers: [{ count: 1, first: lishi.lngLat, types: ["LineString"] }],
  },
  {
    file: "gbk.kml",
    bytes: gbkBytes(two.replace("UTF-8", "GBK")),
    layers: [{ ...twoLayer, encoding: "gb18030", encodingHow: "declared" }],
  },
  {
    file: "lying.kml",
    bytes: gbkBytes(two),
    layers: [{ ...twoLayer, encoding: "gb18030", encodingHow: "scored-against-declared" }],
    says: ["encoding-declared-wrong"],
  },
  {
    file: "no-namespace.kml",
    bytes: utf8(`<Document>${mark("宝山花园", point(lishi.lngLat))}</Document>`),
    layers: [{ count: 1, first: lishi.lngLat }],
  },
  {
    file: "stray-ampersand.kml",
    bytes: utf8(kml(mark("A & B", point(lishi.lngLat)))),
    layers: [{ count: 1, first: lishi.lngLat, nameField: "name", names: ["A & B"] }],
  },
  {
    file: "ovital.ovkml",
    bytes: utf8(kml(`<OvMapId>2</OvMapId>${mark("宝山花园", `<OvStyle/>${point(lishi.lngLat)}`)}`)),
    layers: [{ count: 1, first: lishi.lngLat, format: "kml" }],
  },
  {
    file: "places.kmz",
    bytes: zipOf([
      { name: "doc.kml", content: utf8(two) },
      { name: "files/icon.png", content: utf8("png") },
    ]),
    layers: [{ ...twoLayer, name: "places", format: "kmz" }],
  },
  {
    file: "script.kml",
    bytes: utf8(kml(mark("&lt;script&gt;alert(1)&lt;/script&gt;", point(lishi.lngLat)))),
    layers: [{ count: 1, first: lishi.lngLat, nameField: "name", names: ["<script>alert(1)</script>"] }],
  },
  {
    file: "walk.gpx",
    bytes: utf8(walk),
    layers: [
      {
        count: 1,
        first: lishi.lngLat,
        nameField: "name",
        names: ["巡护"],
        types: ["LineString"],
        crs: "EPSG:4326",
      },
    ],
  },
  {
    file: "two-segments.gpx",
    bytes: utf8(
      gpx(
        `<trk><trkseg>${fix(111.15, 37.52)}${fix(111.151, 37.52)}</trkseg><trkseg>${fix(111.2, 37.6)}${fix(111.201, 37.6)}</trkseg></trk>`,
      ),
    ),
    layers: [{ count: 2, first: lishi.lngLat, types: ["LineString"] }],
  },
  {
    file: "waypoints.gpx",
    bytes: utf8(
      gpx(
        '<wpt lat="37.52" lon="111.15"><name>宝山花园</name></wpt><wpt lat="38.46" lon="111.13"><name>蔚汾镇</name></wpt>',
      ),
    ),
    layers: [twoLayer],
  },
  {
    file: "route.gpx",
    bytes: utf8(
      gpx('<rte><name>路线</name><rtept lat="37.52" lon="111.15"/><rtept lat="37.53" lon="111.16"/></rte>'),
    ),
    layers: [{ count: 1, first: lishi.lngLat, types: ["LineString"] }],
  },
];

const bomb = `<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><kml><Document><name>&b;</name></Document></kml>`;

export const bad: BadCase[] = [
  { file: "empty.kml", bytes: new Uint8Array(0), code: "file-empty" },
  { file: "cut.kml", bytes: utf8(two.slice(0, two.length - 40)), code: "xml-cut-off" },
  { file: "cut-in-tag.kml", bytes: utf8(two.slice(0, two.length - 10)), code: "xml-cut-off" },
  {
    file: "cut-in-comment.kml",
    bytes: utf8(two.replace("</Document></kml>", "<!-- and")),
    code: "xml-cut-off",
  },
  {
    file: "crossed.kml",
    bytes: utf8(two.replace("</Point></Placemark>", "</Placemark></Point>")),
    code: "xml-broken",
  },
  { file: "nameless.kml", bytes: utf8(two.replace("</Document>", "<></Document>")), code: "xml-broken" },
  { file: "bomb.kml", bytes: utf8(bomb), code: "xml-entities" },
  {
    file: "external.kml",
    bytes: utf8(
      '<!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/passwd">]><kml><Document>&x;</Document></kml>',
    ),
    code: "xml-entities",
  },
  { file: "deep.kml", bytes: utf8(`<kml>${"<Folder>".repeat(1_000_000)}`), code: "xml-too-deep" },
  { file: "is-gpx.kml", bytes: utf8(walk), code: "extension-wrong" },
  {
    file: "is-svg.kml",
    bytes: utf8('<svg xmlns="http://www.w3.org/2000/svg"></svg>'),
    code: "content-not-format",
  },
  { file: "is-text.kml", bytes: utf8("公园在哪里"), code: "content-not-format" },
  {
    file: "no-place.kml",
    bytes: utf8(kml(mark("无处", "<description>x</description>"))),
    code: "kml-no-place",
  },
  {
    file: "bad-coordinates.kml",
    bytes: utf8(kml(mark("坏", "<Point><coordinates>东经111,北纬37</coordinates></Point>"))),
    code: "kml-coordinates",
  },
  {
    file: "half-coordinates.kml",
    bytes: utf8(
      kml(mark("坏", "<LineString><coordinates>111.1,37.5 111.2 111.3,37.7</coordinates></LineString>")),
    ),
    code: "kml-coordinates",
  },
  { file: "no-marks.kml", bytes: utf8(kml("<name>空</name>")), code: "layer-empty" },
  {
    file: "link.kml",
    bytes: utf8(
      kml(
        `<NetworkLink><name>远方</name><Link><href>http://example.com/a.kml</href></Link></NetworkLink>${mark("宝山花园", point(lishi.lngLat))}`,
      ),
    ),
    code: "kml-link",
  },
  {
    file: "ovital-gcj.ovkml",
    bytes: utf8(kml(`<OvCoordType>GCJ02</OvCoordType>${mark("宝山花园", point(lishi.lngLat))}`)),
    code: "ovkml-shifted",
  },
  { file: "off-earth.kml", bytes: utf8(kml(mark("远", point([500, 37])))), code: "coordinate-outside" },
  {
    file: "mixed.kml",
    bytes: join(
      utf8(two.slice(0, -17)),
      utf8("<Placemark><name>"),
      gbkBytes("离石区"),
      utf8("</name></Placemark></Document></kml>"),
    ),
    code: "encoding-mixed",
  },
  { file: "empty.kmz", bytes: zipOf([]), code: "zip-nothing-inside" },
  { file: "no-kml.kmz", bytes: zipOf([{ name: "readme.md", content: utf8("hello") }]), code: "zip-no-layer" },
  {
    file: "cut.kmz",
    bytes: zipOf([{ name: "doc.kml", content: utf8(two) }]).slice(0, -10),
    code: "zip-cut-off",
  },
  { file: "kml-as.kmz", bytes: utf8(two), code: "extension-wrong" },
  { file: "empty.gpx", bytes: new Uint8Array(0), code: "file-empty" },
  { file: "cut.gpx", bytes: utf8(walk.slice(0, walk.indexOf("</trkseg>"))), code: "xml-cut-off" },
  { file: "nothing.gpx", bytes: utf8(gpx("")), code: "layer-empty" },
  { file: "no-lon.gpx", bytes: utf8(gpx('<wpt lat="37.5"><name>x</name></wpt>')), code: "gpx-point" },
  { file: "text-lat.gpx", bytes: utf8(walk.replace('lat="37.52"', 'lat="N37.52"')), code: "gpx-point" },
  {
    file: "time-missing.gpx",
    bytes: utf8(walk.replace("<time>2024-05-01T08:02:00Z</time>", "")),
    code: "gpx-times-missing",
  },
  { file: "time-back.gpx", bytes: utf8(walk.replace("08:04:00", "07:59:00")), code: "track-time-back" },
  // 88 km in two minutes.
  { file: "jump.gpx", bytes: utf8(walk.replace('lon="111.152"', 'lon="112.152"')), code: "track-jump" },
  { file: "deep.gpx", bytes: utf8(`<gpx>${"<extensions>".repeat(1000)}`), code: "xml-too-deep" },
];
