import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { ScoreSheet } from "../../indicators/score-card";
import type { ComparedRule, ScoredCard, Surroundings } from "../../workers/audit/audit-jobs";
import type { FigureChoice, JobRequest } from "../../workers/job-map";
import { useData } from "./data-context";
import { factsOfIndicator, rolesOfIndicator } from "./figure-query";
import { hashKey, wholeKey } from "./keys";
import { lastOf } from "./last-of";
import { useCatalogue } from "./use-catalogue";
import { useDistrict } from "./use-district";

/** One figure under every profile that speaks of it. */
export function useComparison(
  choice: Omit<FigureChoice, "profile">,
): UseQueryResult<readonly ComparedRule[]> {
  const { jobs, district } = useData();
  const { data: summary } = useDistrict();
  const { data: catalogue } = useCatalogue();
  const { indicator, params } = choice;
  const key = hashKey(
    summary,
    rolesOfIndicator(catalogue, indicator),
    factsOfIndicator(catalogue, indicator),
  );
  return useQuery<readonly ComparedRule[]>({
    queryKey: ["compare", district, indicator, params ?? {}, key],
    enabled: summary !== undefined && catalogue !== undefined,
    queryFn: ({ signal }) => jobs.run("compare", { district, ...choice }, { signal }),
  });
}

/** What lies around a fire; nothing is asked for null. */
export function useSurroundings(
  question: Omit<JobRequest<"surroundings">, "district"> | null,
): UseQueryResult<Surroundings> {
  const { jobs, district } = useData();
  const { data: summary } = useDistrict();
  return useQuery<Surroundings>({
    queryKey: ["surroundings", district, question, hashKey(summary, ["posts", "compounds", "grids"])],
    enabled: question !== null && summary !== undefined,
    queryFn: ({ signal }) =>
      jobs.run(
        "surroundings",
        { district, ...(question ?? { lng: 0, lat: 0, radiusMetres: 0, burnedSquareMetres: null }) },
        { signal },
      ),
    placeholderData: lastOf(district),
  });
}

/** Every score card as it stands, with what the reader entered. */
export function useScoreCards(own: readonly ScoreSheet[]): UseQueryResult<readonly ScoredCard[]> {
  const { jobs, district } = useData();
  const { data: summary } = useDistrict();
  return useQuery<readonly ScoredCard[]>({
    queryKey: ["score-cards", district, wholeKey(summary), own],
    enabled: summary !== undefined,
    queryFn: ({ signal }) => jobs.run("score-cards", { district, own }, { signal }),
    placeholderData: lastOf(district),
  });
}
