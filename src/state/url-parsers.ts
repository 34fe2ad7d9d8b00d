import { createParser, type SingleParserBuilder } from "nuqs";
import type { Codec } from "./codecs";
import { type UrlKey, urlKeys } from "./url-table";
import { codecs, type View } from "./view";

const parserOf = <T>(codec: Codec<T>): SingleParserBuilder<T> =>
  createParser<T>({
    parse: codec.parse,
    serialize: codec.serialize,
    eq: (a, b) => codec.serialize(a) === codec.serialize(b),
  });

type Parsers = { readonly [K in UrlKey]: SingleParserBuilder<NonNullable<View[K]>> };
const parsers = Object.fromEntries(
  Object.keys(urlKeys).map((key) => [key, parserOf(codecs[key as UrlKey] as Codec<unknown>)]),
) as unknown as Parsers;

/** What reads and writes the address; the camera apart, because it moves too often to redraw panels for it. */
export const { camera: cameraParser, ...steadyParsers } = parsers;
