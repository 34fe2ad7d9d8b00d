import type { NewThing } from "../../planning/scenario/edit";
import type { FigureChoice } from "../job-map";

/** Indicators that a held thing of some kind can change by its reach. */
export const reachIndicators = [
  "park-coverage",
  "facility-cover",
  "watch-reach",
  "checkpoint-reach",
] as const;
export type ReachIndicator = (typeof reachIndicators)[number];

/** The figure of reach that looks at such a thing; null where none does. */
function usualOf({ role, item }: NewThing): ReachIndicator | null {
  if (role === "parks") return "park-coverage";
  if (role === "facilities") return "facility-cover";
  if (item.class === "watchtower") return "watch-reach";
  return item.class === "checkpoint" ? "checkpoint-reach" : null;
}

/**
 * The figure to follow while a thing is held: the one in view where it looks at such things, otherwise the usual
 * one, with the thing's own category.
 */
export function figureOfThing(
  thing: NewThing,
  inView: FigureChoice | null,
  profiles: Readonly<Record<string, string>> = {},
): (FigureChoice & { readonly indicator: ReachIndicator }) | null {
  const indicator = usualOf(thing);
  if (indicator === null) return null;
  const own = inView?.indicator === indicator ? inView : null;
  const profile = own?.profile ?? profiles[indicator] ?? null;
  const params: Record<string, string | number | boolean> = { ...own?.params };
  if (thing.role === "facilities") params.category = thing.item.category;
  return { indicator, profile, params };
}
