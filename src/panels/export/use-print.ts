import { create } from "zustand";

/** The map on the sheet being printed; the sheet exists only meanwhile. */
export const usePrint = create<{
  readonly picture: string | null;
  /** What of the figure's passport stands at its foot. */
  readonly notes: readonly string[];
  /** Lays out the sheet, which then calls the browser's dialogue. */
  readonly show: (picture: Blob, notes: readonly string[]) => void;
  readonly clear: () => void;
}>((set, get) => ({
  picture: null,
  notes: [],
  show: (picture, notes) => set({ picture: URL.createObjectURL(picture), notes }),
  clear() {
    const { picture } = get();
    if (picture !== null) URL.revokeObjectURL(picture);
    set({ picture: null });
  },
}));
