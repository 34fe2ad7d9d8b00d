import { create } from "zustand";
import { useMapHandle } from "../map/use-map-handle";

/** The picture on the sheet being printed; the sheet exists only meanwhile. */
export const usePrint = create<{
  readonly picture: string | null;
  /** Takes the map's picture and lays out the sheet, which then calls the browser's dialogue. */
  readonly print: () => Promise<void>;
  readonly clear: () => void;
}>((set, get) => ({
  picture: null,
  async print() {
    const blob = await useMapHandle.getState().capture();
    if (blob === null) window.print();
    else set({ picture: URL.createObjectURL(blob) });
  },
  clear() {
    const { picture } = get();
    if (picture !== null) URL.revokeObjectURL(picture);
    set({ picture: null });
  },
}));
