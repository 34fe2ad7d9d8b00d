import type { LineString, Point, Polygon } from "geojson";
import { frameFor } from "../geo/frame";
import type { Figure } from "../indicators/figure";
import type { Dataset, Datasets, District } from "../model/district";
import {
  type EntityByRole,
  facilityCategories,
  findingStatuses,
  landClasses,
  postClasses,
  roadClasses,
} from "../model/entities";
import type { Manifest } from "../model/manifest";
import type { FeatureRole } from "../model/role";

/** A county of a few cells with something of every role, for tests: everything about 112.6 E 38 N. */

const at = (x: number, y: number): [number, number] => [112.6 + x / 100, 38 + y / 100];
const point = (x: number, y: number): Point => ({ type: "Point", coordinates: at(x, y) });
const line = (...ends: readonly (readonly [number, number])[]): LineString => ({
  type: "LineString",
  coordinates: ends.map(([x, y]) => at(x, y)),
});
const box = (x: number, y: number, width: number, height: number): Polygon => ({
  type: "Polygon",
  coordinates: [[at(x, y), at(x + width, y), at(x + width, y + height), at(x, y + height), at(x, y)]],
});

const asOfMs = Date.parse("2026-11-20T08:00:00+08:00");
const dayMs = 86_400_000;

function dataset<R extends FeatureRole>(role: R, items: readonly EntityByRole[R][]): Dataset<R> {
  return { role, files: [], items, problems: [] };
}

const forestOf = (year: number) =>
  landClasses.map((landClass, i) => ({
    id: `z${year}-${i}`,
    name: `${i}号小班`,
    geometry: box(i, 10 + (year - 2021) / 4, 1, 2),
    landClass,
    year,
    crownDensity: 0.5,
  }));

const datasets: Datasets = {
  boundary: dataset("boundary", [
    { id: "140122", code: "140122", name: "例县", geometry: box(0, 0, 20, 20) },
  ]),
  towns: dataset("towns", [
    { id: "140122100", code: "140122100", name: "城关镇", kind: "town", geometry: box(0, 0, 20, 10) },
    { id: "140122101", code: "140122101", name: "河口乡", kind: "township", geometry: box(0, 10, 20, 10) },
  ]),
  villages: dataset("villages", [
    {
      id: "140122100001",
      code: "140122100001",
      name: "东关社区",
      kind: "community",
      geometry: box(0, 0, 10, 10),
    },
    {
      id: "140122100201",
      code: "140122100201",
      name: "南庄村",
      kind: "village",
      geometry: box(10, 0, 10, 10),
    },
  ]),
  grids: dataset(
    "grids",
    [0, 1, 2, 3].map((i) => ({
      id: `14012210000100${i + 1}`,
      code: `14012210000100${i + 1}`,
      name: `东关社区第${i + 1}网格`,
      system: "创城",
      kind: "basic" as const,
      geometry: box(i * 5, 0, 5, 10),
      households: 200 + 100 * i,
      population: 600 + 300 * i,
    })),
  ),
  "keeper-areas": dataset("keeper-areas", [
    { id: "k1", name: "1号责任区", responsible: "李刚", geometry: box(1, 1, 3, 3) },
  ]),
  teams: dataset("teams", [{ id: "t1", name: "志愿服务队", members: 12, geometry: point(2, 2) }]),
  "patrol-routes": dataset("patrol-routes", [
    { id: "r1", name: "大街", duty: "street-keeper", geometry: line([0, 1], [8, 1]) },
    { id: "r2", name: "林线", duty: "ranger", geometry: line([0, 12], [8, 14]) },
    { id: "r3", name: "巷", duty: "volunteer", geometry: line([0, 2], [8, 2]) },
  ]),
  "patrol-tracks": dataset("patrol-tracks", [
    {
      id: "w1",
      name: "w1",
      duty: "ranger",
      geometry: line([0, 12], [4, 13], [8, 14]),
      timesMs: [asOfMs - dayMs, asOfMs - dayMs + 240_000, asOfMs - dayMs + 480_000],
    },
    {
      id: "w2",
      name: "w2",
      duty: "street-keeper",
      geometry: line([0, 1], [8, 1]),
      timesMs: [asOfMs - 7_200_000, asOfMs - 6_920_000],
    },
  ]),
  forest: dataset("forest", [...forestOf(2021), ...forestOf(2022)]),
  posts: dataset(
    "posts",
    postClasses.map((name, i) => ({
      id: `p${i}`,
      name,
      class: name,
      geometry: point(i, 15),
      ...(name === "watchtower" ? { rangeMetres: 5000, heightMetres: 12 } : {}),
    })),
  ),
  parks: dataset("parks", [
    { id: "k1", name: "人民公园", class: "comprehensive", geometry: box(3, 3, 1, 1) },
    { id: "k2", name: "文庙广场", class: "square", historic: true, geometry: box(6, 3, 0.2, 0.2) },
  ]),
  green: dataset("green", [
    { id: "g1", name: "", cover: "lawn", greenLand: true, geometry: box(3, 3, 1, 1) },
    { id: "g2", name: "", cover: "canopy", greenLand: true, geometry: box(3.2, 3.2, 0.5, 0.5) },
  ]),
  residential: dataset("residential", [{ id: "h1", name: "居住用地", geometry: box(1, 1, 4, 1.5) }]),
  "built-up": dataset("built-up", [{ id: "b1", name: "建成区", geometry: box(0, 0, 9, 9) }]),
  facilities: dataset(
    "facilities",
    facilityCategories.map((category, i) => ({
      id: `f${i}`,
      name: category,
      category,
      geometry: point(i / 2, 4),
      ...(category === "rest-station" ? { radiusMetres: 600 } : {}),
    })),
  ),
  compounds: dataset("compounds", [
    { id: "c1", name: "滨河华庭", households: 242, geometry: box(2.5, 3, 0.4, 0.4) },
    { id: "c2", name: "北苑", households: 120, geometry: box(15, 8, 0.4, 0.4) },
    { id: "c3", name: "老厂区", geometry: point(9, 3) },
  ]),
  findings: dataset(
    "findings",
    findingStatuses.map((status, i) => ({
      id: `q${i}`,
      name: "飞线充电",
      category: "消防",
      status,
      foundAtMs: asOfMs - 10 * dayMs,
      dueAtMs: asOfMs + (i === 1 ? -dayMs : dayMs),
      geometry: point(i, 5),
    })),
  ),
  roads: dataset(
    "roads",
    roadClasses.map((name, i) => ({ id: `w${i}`, name, class: name, geometry: line([0, i], [20, i]) })),
  ),
  rivers: dataset("rivers", [
    { id: "v1", name: "清水河", order: 4, geometry: line([10, 0], [10, 20]) },
    { id: "v2", name: "", geometry: line([0, 18], [10, 16]) },
  ]),
};

const manifest: Manifest = {
  format: "jingluo-district/1",
  id: "toy",
  name: { zh: "例县" },
  asOf: "2026-11-20T08:00:00+08:00",
  timeZone: "Asia/Shanghai",
  crs: "EPSG:4490",
  camera: { center: at(10, 10), zoom: 10 },
  mapApproval: null,
  layers: [
    {
      id: "elevation",
      role: "elevation",
      file: "elevation.tif",
      name: { zh: "高程" },
      source: "made for tests",
      date: "2026-11-20",
      licence: "CC0-1.0",
    },
  ],
};

export const toyDistrict = (): District => ({
  manifest,
  frame: frameFor([box(0, 0, 20, 20)]),
  asOfMs,
  datasets,
  elevation: {
    width: 3,
    height: 3,
    origin: at(0, 20),
    cellDegrees: [0.1, 0.1],
    heights: Int16Array.of(900, 950, 1000, 850, 900, 950, 800, 850, 900),
    nodata: null,
  },
  missing: [],
  problems: [],
});

/** Park coverage of the toy: three of four grids have a value, and of the compounds one is reached. */
export const parkCoverageFigure = (): Figure => ({
  indicator: "park-coverage",
  unit: "1",
  profile: "city-checkup-2021",
  summary: { value: 0.5, numerator: 1, denominator: 2 },
  verdict: {
    passes: false,
    threshold: {
      indicator: "park-coverage",
      comparison: ">",
      value: 0.8,
      mandatory: true,
      standard: "GB 55014-2021",
      verified: true,
    },
  },
  verdicts: [],
  measureVerdicts: [],
  missing: null,
  pieces: [],
  compounds: [
    { id: "c1", name: "滨河华庭", place: "140122100001001", numerator: 1, denominator: 1, covered: true },
    { id: "c2", name: "北苑", place: "140122100001004", numerator: 0, denominator: 1, covered: false },
  ],
  leftOut: [],
  measures: {},
  byPlace: {
    "140122": { value: 0.5, numerator: 1, denominator: 2 },
    "140122100001001": { value: 0.95, numerator: 95, denominator: 100 },
    "140122100001002": { value: 0.8, numerator: 80, denominator: 100 },
    "140122100001003": { value: 0.1, numerator: 10, denominator: 100 },
    "140122100001004": { value: null, numerator: 0, denominator: 0 },
  },
  inputs: [],
  params: {},
});
