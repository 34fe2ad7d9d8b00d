import { useMemo } from "react";
import { useDistrict } from "../../data/queries/use-district";
import { useLabels } from "../../i18n/use-labels";
import { useView } from "../../state/use-view";
import type { PlaceEntry } from "../../workers/district-summary";

export interface PlaceHere {
  /** The place drilled down to; null: the whole county. */
  readonly place: PlaceEntry | null;
  readonly county: PlaceEntry | null;
  /** County first, the place itself last. */
  readonly path: readonly PlaceEntry[];
  /** The places directly below. */
  readonly children: readonly PlaceEntry[];
  readonly byCode: ReadonlyMap<string, PlaceEntry>;
}

/** The way down to a place and what lies under it. An unknown code reads as the county. */
export function placeHere(places: readonly PlaceEntry[], code: string | null): PlaceHere {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const county = places.find(({ level }) => level === "county") ?? null;
  const found = code === null ? undefined : byCode.get(code);
  const place = found === undefined || found === county ? null : found;
  const path: PlaceEntry[] = [];
  for (let step = place ?? county ?? undefined; step !== undefined; step = byCode.get(step.parent ?? ""))
    path.unshift(step);
  const above = (place ?? county)?.code ?? null;
  return {
    place,
    county,
    path,
    byCode,
    children: places.filter(({ parent }) => parent !== null && parent === above),
  };
}

const none: readonly PlaceEntry[] = [];

/** The place in view. The county goes by the name its manifest has in the reader's language. */
export function usePlace(): PlaceHere {
  const [view] = useView();
  const labels = useLabels();
  const { data: summary } = useDistrict();
  const places = useMemo(() => {
    if (summary === undefined) return none;
    const name = labels.words(summary.manifest.name);
    return summary.places.map((place) => (place.level === "county" ? { ...place, name } : place));
  }, [summary, labels]);
  return useMemo(() => placeHere(places, view.place), [places, view.place]);
}
