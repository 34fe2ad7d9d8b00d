import { createParser, debounce, type SingleParserBuilder, useQueryState, useQueryStates } from "nuqs";
import { useCallback, useMemo } from "react";
import type { Camera } from "./choice";
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

const { camera: cameraParser, ...steadyParsers } = parsers;

/** What the reader chose, but for the camera, which moves too often to redraw panels for it. */
export type SteadyView = Omit<View, "camera">;

/** A change of view. `push` makes a step the back button undoes: places, selections, figures. */
export type Choose = (change: Partial<View>, step?: "push" | "replace") => void;

/** The chosen view as it stands in the address, and the one way to change it. */
export function useView(): readonly [SteadyView, Choose] {
  const [view, setView] = useQueryStates(steadyParsers);
  const [, setCamera] = useQueryState(urlKeys.camera, cameraParser);
  const choose = useCallback<Choose>(
    (change, step = "replace") => {
      const { camera, ...rest } = change;
      if (camera !== undefined) void setCamera(camera, { history: step });
      void setView(rest, { history: step });
    },
    [setCamera, setView],
  );
  return [view as SteadyView, choose];
}

/** The camera of the address. Written 300 ms after it came to rest, because browsers ration address changes. */
export function useCamera(): readonly [Camera | null, (camera: Camera | null) => void] {
  const [camera, setCamera] = useQueryState(urlKeys.camera, cameraParser);
  const settle = useCallback(
    (next: Camera | null) => void setCamera(next, { history: "replace", limitUrlUpdates: debounce(300) }),
    [setCamera],
  );
  return useMemo(() => [camera, settle], [camera, settle]);
}
