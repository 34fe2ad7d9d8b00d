import { create } from "zustand";
import type { FacilityCategory, PostClass } from "../../model/entities";
import type { ThingRef } from "../../planning/scenario/edit";

/** What the next clicks on the map do; null: they pick things. */
export type Tool =
  | { readonly kind: "facility"; readonly category: FacilityCategory }
  | { readonly kind: "post"; readonly class: PostClass }
  | { readonly kind: "park" }
  | { readonly kind: "measure" }
  | { readonly kind: "lasso" };

/** The mode in which things are moved about. */
export const useTry = create<{
  readonly isOpen: boolean;
  readonly tool: Tool | null;
  /** Things taken up together; empty: the one selected. */
  readonly group: readonly ThingRef[];
  readonly snaps: boolean;
  readonly comparing: boolean;
}>(() => ({ isOpen: false, tool: null, group: [], snaps: false, comparing: false }));

export const openTry = (): void => useTry.setState({ isOpen: true });
export const closeTry = (): void =>
  useTry.setState({ isOpen: false, tool: null, group: [], comparing: false });
export const takeTool = (tool: Tool | null): void => useTry.setState({ tool });
