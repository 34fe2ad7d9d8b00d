import { useMemo } from "react";
import { useCatalogue } from "../../data/queries/use-catalogue";
import { useFigure } from "../../data/queries/use-figure";
import { useView } from "../../state/use-view";
import type { IndicatorEntry } from "../../workers/catalogue";
import type { FigureChoice } from "../../workers/job-map";
import { useProfiles } from "./use-profiles";

/** What a county asks first. */
export const headline = "park-coverage";

/** The id that stands for "no figure": the map shows things, not values. */
export const noIndicator = "none";

/** The indicator in view and how it is to be computed; null: the reader wants none, or it is not known yet. */
export function useIndicator(): {
  readonly entry: IndicatorEntry | null;
  readonly choice: FigureChoice | null;
} {
  const [{ indicator, params }] = useView();
  const { data: catalogue } = useCatalogue();
  const profiles = useProfiles();
  return useMemo(() => {
    if (indicator === noIndicator) return { entry: null, choice: null };
    const all = catalogue?.indicators ?? [];
    const entry =
      all.find(({ id }) => id === indicator) ?? all.find(({ id }) => id === headline) ?? all[0] ?? null;
    if (entry === null) return { entry, choice: null };
    const own = Object.entries(params ?? {}).filter(([name]) => name in entry.defaults);
    const profile = profiles[entry.id];
    const choice: FigureChoice = {
      indicator: entry.id,
      ...(profile === undefined ? {} : { profile }),
      ...(own.length === 0 ? {} : { params: Object.fromEntries(own) }),
    };
    return { entry, choice };
  }, [indicator, params, catalogue, profiles]);
}

/** The figure in view. */
export function useChosenFigure() {
  const { entry, choice } = useIndicator();
  return { entry, choice, query: useFigure(choice) };
}
