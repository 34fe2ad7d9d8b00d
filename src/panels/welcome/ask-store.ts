import { create } from "zustand";

/** Whether the map is still to look at what a question found: it may take a second to be computed. */
export const useAskStore = create<{
  readonly wanted: boolean;
  readonly want: () => void;
  readonly done: () => void;
}>((set) => ({
  wanted: false,
  want: () => set({ wanted: true }),
  done: () => set({ wanted: false }),
}));
