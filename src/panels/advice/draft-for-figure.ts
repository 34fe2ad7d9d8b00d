import type { FigureChoice } from "../../workers/job-map";
import type { SitingAsk } from "../../workers/siting/siting-ask";

/** What one would ask while looking at a figure; nothing where the figure speaks of nothing one could place. */
export function draftForFigure(choice: FigureChoice | null): Partial<SitingAsk> {
  const people = { demand: "compounds", weigh: "people" } as const;
  const forest = {
    demand: "forest",
    weigh: "area",
    candidates: { from: "lattice", land: "county", spacingMetres: null },
  } as const;
  const category = choice?.params?.category;
  switch (choice?.indicator) {
    case "facility-cover":
    case "facility-distance":
    case "facility-density":
      return { kind: `facilities:${typeof category === "string" ? category : "toilet"}`, ...people };
    case "watch-reach":
      return { kind: "posts:watchtower", ...forest, radiusMetres: 5000 };
    case "checkpoint-reach":
      return { kind: "posts:checkpoint", ...forest };
    case "park-coverage":
      return { kind: "parks", ...people };
    default:
      return {};
  }
}
