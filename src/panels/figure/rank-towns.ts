import type { Figure } from "../../indicators/figure";
import type { PlaceEntry } from "../../workers/district-summary";

export interface RankedPlace {
  readonly place: PlaceEntry;
  readonly value: number;
}

export interface Ranking {
  readonly first: readonly RankedPlace[];
  readonly last: readonly RankedPlace[];
  /** Places the figure says nothing of. */
  readonly without: number;
}

/** The first and the last few of some places by a figure. Short lists are shown once, not twice. */
export function rankPlaces(
  figure: Figure,
  places: readonly PlaceEntry[],
  direction: 1 | -1 | 0,
  each: number,
): Ranking {
  const ranked = places
    .flatMap((place): RankedPlace[] => {
      const value = figure.byPlace[place.code]?.value ?? null;
      return value === null ? [] : [{ place, value }];
    })
    .sort((a, b) => (direction === -1 ? a.value - b.value : b.value - a.value));
  const without = places.length - ranked.length;
  if (ranked.length <= each) return { first: ranked, last: [], without };
  const lastCount = Math.min(each, ranked.length - each);
  return { first: ranked.slice(0, each), last: ranked.slice(-lastCount).reverse(), without };
}
