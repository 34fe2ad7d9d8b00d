import { areaUnits, localeNames } from "../i18n/ids";
import { asides, faces, foldables, leftTabs, plays, sheets, themes } from "./choice";
import {
  type Codec,
  cameraCodec,
  fireCodec,
  flagCodec,
  idCodec,
  idListCodec,
  numbersCodec,
  oneOf,
  pairCodec,
  paramsCodec,
  placeCodec,
  selectionCodec,
  tableCodec,
  yearCodec,
} from "./codecs";
import type { UrlKey } from "./url-table";

/** How each row of the URL table reads. The table says what exists; this says what it means. */
export const codecs = {
  face: oneOf(faces),
  district: idCodec,
  lang: oneOf(localeNames),
  theme: oneOf(themes),
  camera: cameraCodec,
  layers: idListCodec,
  opacity: numbersCodec,
  indicator: idCodec,
  profile: idListCodec,
  place: placeCodec,
  select: selectionCodec,
  fire: fireCodec,
  year: yearCodec,
  unit: oneOf(areaUnits),
  scene: idCodec,
  play: oneOf(plays),
  wall: pairCodec("x"),
  cell: pairCodec(","),
  table: tableCodec,
  params: paramsCodec,
  card: idCodec,
  passport: idCodec,
  left: oneOf(leftTabs),
  aside: oneOf(asides),
  sheet: oneOf(sheets),
  inspection: idCodec,
  fold: {
    parse: (text) => idListCodec.parse(text)?.filter((id) => foldables.some((name) => name === id)) ?? null,
    serialize: idListCodec.serialize,
  } as Codec<readonly string[]>,
  welcome: flagCodec,
} satisfies Record<UrlKey, unknown>;

type Read<C> = C extends Codec<infer T> ? T : never;

/** Everything chosen; null where the reader chose nothing. */
export type View = { readonly [K in UrlKey]: Read<(typeof codecs)[K]> | null };

/** Reads the query part of a link, as the wall's scenes and tests do without a page. */
export function parseView(search: string): View {
  const parameters = new URLSearchParams(search);
  const read = (key: UrlKey) => {
    const text = parameters.get(key);
    return text === null ? null : codecs[key].parse(text);
  };
  return Object.fromEntries(Object.keys(codecs).map((key) => [key, read(key as UrlKey)])) as View;
}

/** Writes a link's query part; characters that are legible stay legible. */
export function formatView(view: Partial<View>): string {
  const pairs = Object.entries(view).flatMap(([key, value]) => {
    if (value === null || value === undefined) return [];
    const codec = codecs[key as UrlKey] as Codec<unknown>;
    return [`${key}=${legible(codec.serialize(value))}`];
  });
  return pairs.length > 0 ? `?${pairs.join("&")}` : "";
}

const legible = (text: string) =>
  encodeURIComponent(text).replaceAll("%2F", "/").replaceAll("%2C", ",").replaceAll("%3A", ":");
