import { useMemo } from "react";
import { useCatalogue } from "../../data/queries/use-catalogue";
import { useFigure } from "../../data/queries/use-figure";
import { useView } from "../../state/use-view";
import type { IndicatorEntry } from "../../workers/catalogue";
import type { FigureChoice } from "../../workers/job-map";
import { useProfiles } from "./use-profiles";

/** What a county asks first. */
export const headline = "park-coverage";

/** The indicator in view and how it is to be computed; null: none was chosen, or it is not one. */
export function useIndicator(): {
  readonly entry: IndicatorEntry | null;
  readonly choice: FigureChoice | null;
} {
  const [{ indicator, params }] = useView();
  const { data: catalogue } = useCatalogue();
  const profiles = useProfiles();
  return useMemo(() => {
    const entry = catalogue?.indicators.find(({ id }) => id === indicator) ?? null;
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
