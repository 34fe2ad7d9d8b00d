import { create } from "zustand";

/** The map on the sheet being printed; the sheet exists only meanwhile. */
export const usePrint = create<{
  readonly picture: string | null;
  /** Lays out the sheet, which then calls the browser's dialogue. */
  readonly show: (picture: Blob) => void;
  readonly clear: () => void;
}>((set, get) => ({
  picture: null,
  show: (picture) => set({ picture: URL.createObjectURL(picture) }),
  clear() {
    const { picture } = get();
    if (picture !== null) URL.revokeObjectURL(picture);
    set({ picture: null });
  },
}));
