import { join, utf8 } from "../build/bytes";
import { gbkBytes } from "../build/chinese-bytes";
import type { BadCase, GoodCase } from "../case";
import { lishi, squareAt, xing } from "./places";

const at = (place: readonly [number, number]) => `[${place[0]},${place[1]}]`;
const point = (place: readonly [number, number]) => `{"type":"Point","coordinates":${at(place)}}`;
const feature = (name: string, geometry: string) =>
  `{"type":"Feature","properties":{"名称":"${name}"},"geometry":${geometry}}`;
const collection = (...features: string[]) =>
  `{"type":"FeatureCollection","features":[${features.join(",")}]}`;
const two = [feature("宝山花园", point(lishi.lngLat)), feature("蔚汾镇", point(xing.lngLat))];
const twoLayer = { count: 2, first: lishi.lngLat, names: ["宝山花园", "蔚汾镇"], crs: "EPSG:4490" };
const polygon = (rings: readonly (readonly (readonly number[])[])[]) =>
  `{"type":"Polygon","coordinates":${JSON.stringify(rings)}}`;

function utf16(text: string): Uint8Array {
  const units = [...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]);
  return Uint8Array.from([0xff, 0xfe, ...units]);
}

export const good: GoodCase[] = [
  {
    file: "points.geojson",
    bytes: utf8(collection(...two)),
    layers: [{ ...twoLayer, encodingHow: "strict-utf8" }],
  },
  { file: "points.json", bytes: utf8(collection(...two)), layers: [twoLayer] },
  {
    file: "bom.geojson",
    bytes: join([0xef, 0xbb, 0xbf], utf8(collection(...two))),
    layers: [{ ...twoLayer, encodingHow: "bom" }],
  },
  {
    file: "gbk.geojson",
    bytes: gbkBytes(collection(...two)),
    layers: [{ ...twoLayer, encoding: "gb18030", encodingHow: "scored" }],
  },
  {
    file: "utf16.geojson",
    bytes: utf16(collection(...two)),
    layers: [{ ...twoLayer, encoding: "utf-16le" }],
  },
  { file: "feature.geojson", bytes: utf8(two[0] as string), layers: [{ count: 1, first: lishi.lngLat }] },
  { file: "geometry.geojson", bytes: utf8(point(lishi.lngLat)), layers: [{ count: 1, first: lishi.lngLat }] },
  { file: "array.geojson", bytes: utf8(`[${two.join(",")}]`), layers: [twoLayer] },
  {
    file: "array-of-geometries.json",
    bytes: utf8(`[${point(lishi.lngLat)},${point(xing.lngLat)}]`),
    layers: [{ count: 2, first: lishi.lngLat }],
  },
  { file: "lines.geojsonl", bytes: utf8(two.join("\n")), layers: [{ ...twoLayer, format: "geojson-lines" }] },
  {
    file: "sequence.geojsons",
    bytes: utf8(two.map((line) => `\u001e${line}\n`).join("")),
    layers: [{ ...twoLayer, format: "geojson-lines" }],
  },
  {
    file: "name-after.geojson",
    bytes: utf8(`{"features":[${two.join(",")}],"name":"网格","type":"FeatureCollection"}`),
    layers: [{ ...twoLayer, name: "网格" }],
  },
  {
    file: "crs-4546.geojson",
    bytes: utf8(
      `{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4546"}},"features":[${feature("宝山花园", point(lishi.cm111))}]}`,
    ),
    layers: [{ count: 1, first: lishi.lngLat, crs: "EPSG:4546", crsHow: "declared" }],
  },
  {
    // By Krüger's series on Krassovsky's ellipsoid and the seven parameters over earth-centred coordinates, worked apart.
    file: "beijing54-told.geojson",
    bytes: utf8(
      `{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:2434"}},"features":[${feature("宝山花园", point(lishi.cm111))}]}`,
    ),
    options: { datumParameters: [-12.3, 145.6, 48.2, 1.1, -0.9, 2.3, -1.4] },
    layers: [{ count: 1, first: [111.150432475, 37.519131042], crs: "EPSG:2434", crsHow: "declared" }],
    says: ["crs-parameters-used"],
  },
  {
    file: "crs84.geojson",
    bytes: utf8(
      `{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},"features":[${two[0]}]}`,
    ),
    layers: [{ count: 1, first: lishi.lngLat, crs: "EPSG:4326" }],
  },
  {
    file: "mercator.geojson",
    bytes: utf8(collection(feature("宝山花园", point(lishi.mercator)))),
    layers: [{ count: 1, first: lishi.lngLat, crs: "EPSG:3857", crsHow: "web-mercator" }],
    says: ["crs-guessed"],
  },
  {
    file: "swapped.geojson",
    bytes: utf8(collection(feature("宝山花园", point([37.52, 111.15])))),
    layers: [{ count: 1, first: lishi.lngLat, crsHow: "degrees-swapped" }],
    says: ["axes-swapped"],
  },
  {
    file: "polygon-hole.geojson",
    bytes: utf8(
      collection(
        feature("网格", polygon([squareAt(lishi.lngLat).reverse(), squareAt([111.153, 37.523], 0.002)])),
      ),
    ),
    layers: [{ count: 1, first: lishi.lngLat, types: ["Polygon"] }],
  },
  {
    file: "with-height.geojson",
    bytes: utf8(collection(feature("宝山花园", '{"type":"Point","coordinates":[111.15,37.52,1023.5]}'))),
    layers: [{ count: 1, first: lishi.lngLat }],
  },
  {
    file: "null-geometry.geojson",
    bytes: utf8(collection(feature("网格", "null"), two[0] as string)),
    layers: [{ count: 2, first: lishi.lngLat, types: ["Point", "null"] }],
    says: ["geometry-null"],
  },
  {
    file: "collection-of-parts.geojson",
    bytes: utf8(
      collection(
        feature(
          "网格",
          `{"type":"GeometryCollection","geometries":[${point(lishi.lngLat)},{"type":"LineString","coordinates":[[111.15,37.52],[111.16,37.53]]}]}`,
        ),
      ),
    ),
    layers: [{ count: 1, first: lishi.lngLat, types: ["GeometryCollection"] }],
  },
  {
    file: "script-in-name.geojson",
    bytes: utf8(collection(feature("<img src=x onerror=alert(1)>", point(lishi.lngLat)))),
    layers: [{ count: 1, first: lishi.lngLat, names: ["<img src=x onerror=alert(1)>"] }],
  },
  {
    file: "proto-field.geojson",
    bytes: utf8(
      `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"__proto__":{"polluted":1},"名称":"网格"},"geometry":${point(lishi.lngLat)}}]}`,
    ),
    layers: [{ count: 1, first: lishi.lngLat, names: ["网格"] }],
  },
  {
    file: "escaped-brackets.geojson",
    bytes: utf8(collection(feature('}]\\"{[', point(lishi.lngLat)))),
    layers: [{ count: 1, first: lishi.lngLat, names: ['}]"{['] }],
  },
  {
    file: "esri.json",
    bytes: utf8(
      `{"geometryType":"esriGeometryPolygon","spatialReference":{"wkid":4546},"features":[{"attributes":{"名称":"网格"},"geometry":{"rings":[[[513260.2821,4154232.4585],[513260.2821,4155232.4585],[514260.2821,4155232.4585],[513260.2821,4154232.4585]]]}}]}`,
    ),
    layers: [{ count: 1, first: lishi.lngLat, crs: "EPSG:4546", names: ["网格"] }],
  },
  {
    file: "plain.topojson",
    bytes: utf8(
      '{"type":"Topology","arcs":[[[111.15,37.52],[111.16,37.52]],[[111.16,37.52],[111.16,37.53],[111.15,37.52]]],"objects":{"网格":{"type":"GeometryCollection","geometries":[{"type":"Polygon","properties":{"名称":"网格"},"arcs":[[0,1]]}]}}}',
    ),
    layers: [{ name: "网格", format: "topojson", count: 1, first: lishi.lngLat, names: ["网格"] }],
  },
  {
    // Quantised: 0.01 degree steps from 111.15, 37.52; the second use of the arc runs backwards.
    file: "quantised.topojson",
    bytes: utf8(
      '{"type":"Topology","transform":{"scale":[0.01,0.01],"translate":[111.15,37.52]},"arcs":[[[0,0],[1,0],[0,1]]],"objects":{"线":{"type":"LineString","arcs":[0]},"反":{"type":"LineString","arcs":[-1]},"点":{"type":"Point","coordinates":[0,0]}}}',
    ),
    layers: [
      { name: "线", count: 1, first: lishi.lngLat, types: ["LineString"] },
      { name: "反", count: 1, first: [111.16, 37.53], types: ["LineString"] },
      { name: "点", count: 1, first: lishi.lngLat, types: ["Point"] },
    ],
  },
];

const whole = collection(...two);

export const bad: BadCase[] = [
  { file: "empty.geojson", bytes: new Uint8Array(0), code: "file-empty" },
  { file: "blank.geojson", bytes: utf8("   \n  "), code: "content-not-format" },
  { file: "cut-in-feature.geojson", bytes: utf8(whole.slice(0, whole.length - 60)), code: "file-cut-off" },
  { file: "cut-in-string.geojson", bytes: utf8(whole.slice(0, 70)), code: "file-cut-off" },
  { file: "cut-at-bracket.geojson", bytes: utf8(whole.slice(0, -2)), code: "file-cut-off" },
  { file: "only-brace.geojson", bytes: utf8("{"), code: "file-cut-off" },
  { file: "extra-brace.geojson", bytes: utf8(`}${whole}`), code: "content-not-format" },
  { file: "extra-end.geojson", bytes: utf8(`${whole}}`), code: "json-broken" },
  {
    file: "single-quotes.geojson",
    bytes: utf8("{'type':'Point','coordinates':[111,37]}"),
    code: "json-broken",
  },
  {
    file: "comment.geojson",
    bytes: utf8(`{/* x */"type":"Point","coordinates":[111,37]}`),
    code: "json-broken",
  },
  { file: "nan.geojson", bytes: utf8('{"type":"Point","coordinates":[NaN,37]}'), code: "json-broken" },
  { file: "not-geo.json", bytes: utf8('{"name":"jingluo","version":"1"}'), code: "json-not-geojson" },
  { file: "numbers.json", bytes: utf8("[1,2,3]"), code: "layer-empty" },
  { file: "no-features.geojson", bytes: utf8('{"type":"FeatureCollection"}'), code: "json-no-features" },
  {
    file: "features-null.geojson",
    bytes: utf8('{"type":"FeatureCollection","features":null}'),
    code: "json-no-features",
  },
  {
    file: "no-feature.geojson",
    bytes: utf8('{"type":"FeatureCollection","features":[]}'),
    code: "layer-empty",
  },
  { file: "deep.geojson", bytes: utf8("[".repeat(1_000_000)), code: "json-too-deep" },
  { file: "deep-objects.geojson", bytes: utf8('{"a":'.repeat(1_000_000)), code: "json-too-deep" },
  {
    file: "deep-coordinates.geojson",
    bytes: utf8(`{"type":"Polygon","coordinates":${"[".repeat(5000)}${"]".repeat(5000)}}`),
    code: "json-too-deep",
  },
  {
    file: "one-broken.geojson",
    bytes: utf8(collection('{"type":"Feature","properties":{"a":01},"geometry":null}', two[0] as string)),
    code: "feature-broken",
  },
  {
    file: "stranger-among.geojson",
    bytes: utf8(collection('{"hello":1}', two[0] as string)),
    code: "feature-unknown",
  },
  { file: "null-among.geojson", bytes: utf8(`[${two[0]},{"type":null}]`), code: "feature-unknown" },
  {
    file: "unknown-kind.geojson",
    bytes: utf8(collection(feature("网格", '{"type":"Circle","coordinates":[111,37]}'))),
    code: "geometry-unknown-kind",
  },
  {
    file: "flat-polygon.geojson",
    bytes: utf8(collection(feature("网格", '{"type":"Polygon","coordinates":[[111,37],[111,38],[112,38]]}'))),
    code: "geometry-malformed",
  },
  {
    file: "coordinates-object.geojson",
    bytes: utf8(collection(feature("网格", '{"type":"Point","coordinates":{"lng":111,"lat":37}}'))),
    code: "geometry-malformed",
  },
  {
    file: "coordinates-missing.geojson",
    bytes: utf8(collection(feature("网格", '{"type":"LineString"}'))),
    code: "geometry-malformed",
  },
  {
    file: "null-coordinate.geojson",
    bytes: utf8(
      collection(
        feature("网格", '{"type":"LineString","coordinates":[[111.1,37.5],[null,37.6],[111.2,37.7]]}'),
      ),
    ),
    code: "coordinate-invalid",
  },
  {
    file: "text-coordinate.geojson",
    bytes: utf8(collection(feature("网格", '{"type":"Point","coordinates":["111.15","37.52"]}'))),
    code: "coordinate-as-text",
  },
  {
    file: "empty-geometry.geojson",
    bytes: utf8(collection(feature("网格", '{"type":"Polygon","coordinates":[]}'), two[0] as string)),
    code: "geometry-empty",
  },
  {
    file: "outside-earth.geojson",
    bytes: utf8(collection(...two, two[0] as string, feature("网格", point([111, 137])))),
    code: "coordinate-outside",
  },
  {
    file: "zero-zero.geojson",
    bytes: utf8(collection(...two, two[0] as string, feature("网格", point([0, 0])))),
    code: "coordinate-zero",
  },
  {
    file: "far-away.geojson",
    bytes: utf8(collection(...two, two[0] as string, feature("网格", point([120, 37])))),
    code: "coordinate-apart",
  },
  { file: "fits-nothing.geojson", bytes: utf8(point([5e9, 5e9])), code: "crs-undecided" },
  { file: "no-meridian.geojson", bytes: utf8(point(lishi.cm111)), code: "crs-ambiguous" },
  {
    file: "foreign-crs.geojson",
    bytes: utf8(
      `{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:2154"}},"features":[${feature("网格", point([700000, 6600000]))}]}`,
    ),
    code: "crs-unsupported-projection",
  },
  {
    file: "xian80.geojson",
    bytes: utf8(
      `{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:2382"}},"features":[${feature("网格", point(lishi.cm111))}]}`,
    ),
    code: "crs-old-datum",
  },
  { file: "wrong-told.geojson", bytes: utf8(whole), options: { crs: "EPSG:9" }, code: "crs-unknown-code" },
  ...(
    [
      [
        "ring-unclosed",
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
        ],
      ],
      [
        "vertex-repeated",
        [
          [0, 0],
          [1, 0],
          [1, 0],
          [1, 1],
          [0, 1],
          [0, 0],
        ],
      ],
      [
        "spike",
        [
          [0, 0],
          [1, 0],
          [2, 0],
          [1, 0],
          [1, 1],
          [0, 1],
          [0, 0],
        ],
      ],
      [
        "ring-collapsed",
        [
          [0, 0],
          [1, 0],
          [0, 0],
        ],
      ],
      [
        "self-crossing",
        [
          [0, 0],
          [1, 1],
          [1, 0],
          [0, 1],
          [0, 0],
        ],
      ],
    ] as const
  ).map(
    ([code, ring]): BadCase => ({
      file: `${code}.geojson`,
      bytes: utf8(polygon([ring.map(([x, y]) => [111 + x / 100, 37 + y / 100])])),
      code,
    }),
  ),
  {
    file: "part-overlap.geojson",
    bytes: utf8(
      `{"type":"MultiPolygon","coordinates":${JSON.stringify([[squareAt(lishi.lngLat).reverse()], [squareAt([111.155, 37.525]).reverse()]])}}`,
    ),
    code: "part-overlap",
  },
  {
    file: "ring-reversed.geojson",
    bytes: utf8(polygon([squareAt(lishi.lngLat)])),
    code: "ring-reversed",
  },
  {
    file: "line-collapsed.geojson",
    bytes: utf8('{"type":"LineString","coordinates":[[111,37],[111,37]]}'),
    code: "line-collapsed",
  },
  {
    file: "hole-outside.geojson",
    bytes: utf8(
      '{"type":"Polygon","coordinates":[[[111,37],[111.01,37],[111.01,37.01],[111,37.01],[111,37]],[[111.02,37],[111.03,37],[111.03,37.01],[111.02,37.01],[111.02,37]]]}',
    ),
    code: "hole-outside",
  },
  {
    file: "some-heights.geojson",
    bytes: utf8('{"type":"LineString","coordinates":[[111,37],[111.01,37,850],[111.02,37]]}'),
    code: "dimension-mixed",
  },
  {
    file: "mixed.geojson",
    bytes: utf8(collection(two[0] as string, feature("网格", polygon([squareAt(lishi.lngLat)])))),
    code: "geometry-mixed",
  },
  {
    file: "mixed-encodings.geojson",
    bytes: join(
      utf8(
        collection(...two)
          .replace("蔚汾镇", "中文图层网格社区居委会")
          .slice(0, -2),
      ),
      utf8(',{"type":"Feature","properties":{"名称":"'),
      gbkBytes("兴县"),
      utf8('"},"geometry":null}]}'),
    ),
    code: "encoding-mixed",
  },
  { file: "arcs-missing.topojson", bytes: utf8('{"type":"Topology","objects":{}}'), code: "topojson-broken" },
  {
    file: "arc-number.topojson",
    bytes: utf8('{"type":"Topology","arcs":[],"objects":{"a":{"type":"LineString","arcs":[7]}}}'),
    code: "topojson-broken",
  },
  {
    file: "arcs-text.topojson",
    bytes: utf8('{"type":"Topology","arcs":["x"],"objects":{"a":{"type":"LineString","arcs":[0]}}}'),
    code: "topojson-broken",
  },
  // Found by the fuzz: a transform that lost its parts.
  {
    file: "transform-empty.topojson",
    bytes: utf8(
      '{"type":"Topology","transform":{},"arcs":[[[0,0],[1,1]]],"objects":{"a":{"type":"LineString","arcs":[0]}}}',
    ),
    code: "topojson-broken",
  },
  { file: "cut.topojson", bytes: utf8('{"type":"Topology","arcs":[[[1,2'), code: "file-cut-off" },
  { file: "cut.geojsonl", bytes: utf8(`${two[0]}\n${two[1]?.slice(0, 50)}`), code: "file-cut-off" },
];
