import * as v from "valibot";
import { roles } from "./role";

const words = v.strictObject({ zh: v.string(), en: v.optional(v.string()) });
const isoDate = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, "expected a date like 2026-11-20"));
const relativePath = v.pipe(
  v.string(),
  v.minLength(1),
  v.check(
    (path) => !/^([a-z]+:)?\/|(^|\/)\.\.(\/|$)|\\/i.test(path),
    "expected a path relative to the manifest, without ..",
  ),
);
const degrees = v.tuple([
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
]);

/** What happened to how many features; `params` fill the words of the problem with this code. */
const counts = v.array(
  v.object({
    code: v.string(),
    count: v.number(),
    params: v.optional(v.record(v.string(), v.union([v.string(), v.number()]))),
  }),
);

/** What a bureau sent and the data doctor cured: kept with the layer, so that every passport can name it. */
export const originSchema = v.object({
  /** Name of the file as it was dropped. */
  file: v.string(),
  /** SHA-256 of that file, lower-case hex; absent where it was not taken. */
  hash: v.optional(v.string()),
  /** How text, coordinate system and datum were read, e.g. `gb18030`, `EPSG:4546`, `gcj02`. */
  encoding: v.optional(v.string()),
  crs: v.optional(v.string()),
  datum: v.optional(v.string()),
  /** Features in that file, before any was set aside. */
  features: v.number(),
  /** What was mended, and what was left out, by code of the problem. */
  repairs: counts,
  setAside: counts,
});

/**
 * Where new data come from by themselves. The host must be the page's own or be named in `connect` of config.json;
 * messages are GeoJSON features with ids, `{"remove": [ids]}` or `{"facts": {…}}`.
 */
export const streamSchema = v.pipe(
  v.object({
    kind: v.picklist(["sse", "mqtt"]),
    /** http(s) for Server-Sent Events, ws(s) for MQTT over WebSocket, or relative to the page. */
    url: v.pipe(v.string(), v.minLength(1)),
    /** Of MQTT: what to subscribe to. */
    topic: v.optional(v.pipe(v.string(), v.minLength(1))),
  }),
  v.check(
    ({ kind, topic }) => kind !== "mqtt" || topic !== undefined,
    "expected a topic beside the url of an MQTT broker",
  ),
  v.check(
    ({ kind, url }) => !/^[a-z+]+:/i.test(url) || (kind === "mqtt" ? /^wss?:/i : /^https?:/i).test(url),
    "expected ws:// or wss:// for mqtt, http:// or https:// for sse",
  ),
);

/** One file of a district and what it stands for. */
export const layerSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/, "expected lower-case letters, digits and hyphens")),
  role: v.picklist(roles),
  file: relativePath,
  name: words,
  /** canonical field -> the file's own field name, e.g. `{ "code": "WGDM" }`. */
  fields: v.optional(v.record(v.string(), v.string())),
  /** Values given to every feature of the file, e.g. `{ "year": 2022 }`. */
  constants: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]))),
  crs: v.optional(v.picklist(["EPSG:4326", "EPSG:4490"])),
  source: v.string(),
  date: isoDate,
  licence: v.string(),
  /** Shown at once or only when switched on. */
  visible: v.optional(v.boolean()),
  /** Seconds between looking for newer data. */
  refreshSeconds: v.optional(v.pipe(v.number(), v.minValue(1))),
  /** The same in short. */
  refresh: v.optional(v.pipe(v.number(), v.minValue(1))),
  /** New and changed features as they happen; of patrol-tracks: where people on patrol are. */
  stream: v.optional(streamSchema),
  /** The file this one was made from, where the data doctor made it. */
  origin: v.optional(originSchema),
});

/** A named view for the wall: a link into the app and how long it stays. */
export const sceneSchema = v.object({
  id: v.string(),
  title: words,
  dwellSeconds: v.pipe(v.number(), v.minValue(1)),
  /** The query part of a link, e.g. `?indicator=park-coverage&camera=12/38.06/112.67`. */
  link: v.string(),
});

export const manifestSchema = v.object({
  $schema: v.optional(v.string()),
  format: v.literal("jingluo-district/1"),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/, "expected lower-case letters, digits and hyphens")),
  name: words,
  /** Shown on every face and export, e.g. 示意数据 · 非法定界线. */
  label: v.optional(words),
  /** True for made data; shown as such everywhere. */
  synthetic: v.optional(v.boolean()),
  /** The moment the figures speak of, ISO 8601 with an offset. */
  asOf: v.pipe(v.string(), v.isoTimestamp("expected a moment like 2026-11-20T08:00:00+08:00")),
  /** IANA name, for opening hours and dates. */
  timeZone: v.optional(v.string(), "Asia/Shanghai"),
  crs: v.picklist(["EPSG:4326", "EPSG:4490"]),
  camera: v.object({
    center: degrees,
    zoom: v.pipe(v.number(), v.minValue(0), v.maxValue(22)),
    bearing: v.optional(v.number()),
    pitch: v.optional(v.number()),
    /** west, south, east, north. */
    bounds: v.optional(v.tuple([v.number(), v.number(), v.number(), v.number()])),
  }),
  /** 审图号 of the map content; null says that there is none. */
  mapApproval: v.nullable(v.string()),
  layers: v.array(layerSchema),
  /** Ids of 口径 profiles to start with, by indicator family; and files that add some. */
  profiles: v.optional(v.array(relativePath)),
  /** Files of what inspectors entered for score cards. */
  scoreCards: v.optional(v.array(relativePath)),
  scenes: v.optional(v.array(sceneSchema)),
  /** Facts as they change, such as the danger index of the day. */
  factsStream: v.optional(streamSchema),
  /** Facts a table gives and no polygon can: urban population, wetland area, danger index today … */
  facts: v.optional(
    v.record(
      v.string(),
      v.object({ value: v.number(), unit: v.string(), date: isoDate, source: v.string() }),
    ),
  ),
});

export type Manifest = v.InferOutput<typeof manifestSchema>;
export type LayerOrigin = v.InferOutput<typeof originSchema>;
export type LayerEntry = v.InferOutput<typeof layerSchema>;
export type SceneEntry = v.InferOutput<typeof sceneSchema>;
