import type { Figure } from "../../indicators/figure";
import { figureHere, passesHere } from "./figure-here";

export interface SortedVerdicts {
  readonly fails: readonly Figure[];
  readonly passes: readonly Figure[];
  /** With a value, but no standard draws a line. */
  readonly unjudged: readonly Figure[];
  readonly missing: readonly Figure[];
}

/** Figures by what is to be said of them in a place; what a law demands before what a plan asks. */
export function sortVerdicts(figures: readonly Figure[], place: string | null): SortedVerdicts {
  const sorted = {
    demanded: [] as Figure[],
    asked: [] as Figure[],
    passes: [] as Figure[],
    unjudged: [] as Figure[],
    missing: [] as Figure[],
  };
  for (const figure of figures) {
    const here = figureHere(figure, place);
    const passes = passesHere(here);
    if (here.summary.value === null) sorted.missing.push(figure);
    else if (passes === null) sorted.unjudged.push(figure);
    else if (passes) sorted.passes.push(figure);
    else if (here.verdict?.threshold.mandatory || here.mandatoryMissed > 0) sorted.demanded.push(figure);
    else sorted.asked.push(figure);
  }
  const { demanded, asked, ...others } = sorted;
  return { fails: [...demanded, ...asked], ...others };
}
