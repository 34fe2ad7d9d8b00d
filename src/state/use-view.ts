import { debounce, useQueryState } from "nuqs";
import { createContext, useCallback, useContext, useMemo } from "react";
import type { Camera } from "./choice";
import { cameraParser } from "./url-parsers";
import { urlKeys } from "./url-table";
import type { View } from "./view";

/** What the reader chose, but for the camera, which moves too often to redraw panels for it. */
export type SteadyView = Omit<View, "camera">;

/** A change of view. `push` makes a step the back button undoes: places, selections, figures. */
export type Choose = (change: Partial<View>, step?: "push" | "replace") => void;

/** The address is read once for the whole page; see `ViewProvider`. */
export const ViewContext = createContext<readonly [SteadyView, Choose] | null>(null);

/** The chosen view as it stands in the address, and the one way to change it. Below a `ViewProvider`. */
export function useView(): readonly [SteadyView, Choose] {
  const view = useContext(ViewContext);
  if (view === null) throw new Error("useView needs a ViewProvider above it");
  return view;
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
