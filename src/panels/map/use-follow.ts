import { create } from "zustand";
import type { Selection } from "../../state/choice";
import { useMapHandle } from "./use-map-handle";

/** A thing chosen from a list, where the map is to look as soon as it is known where that is. */
export const useFollow = create<{
  readonly wanted: Selection | null;
  readonly follow: (thing: Selection | null, at: readonly [number, number] | null) => void;
  readonly done: () => void;
}>((set) => ({
  wanted: null,
  follow(thing, at) {
    if (at !== null) useMapHandle.getState().zoomTo([...at, ...at]);
    else set({ wanted: thing });
  },
  done: () => set({ wanted: null }),
}));
