import { create } from "zustand";
import type { Selection } from "./choice";

/** What the pointer or the keyboard rests on: the only choice that is not in the address. */
export const useHover = create<{
  readonly hovered: Selection | null;
  readonly hover: (thing: Selection | null) => void;
}>((set) => ({ hovered: null, hover: (hovered) => set({ hovered }) }));
