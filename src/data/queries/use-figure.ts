import { type UseQueryResult, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Figure } from "../../indicators/figure";
import type { FigureChoice } from "../../workers/job-map";
import { useData } from "./data-context";
import { advanceKey, factsOfIndicator, rolesOfIndicator } from "./figure-query";
import { hashKey } from "./keys";
import { lastOf } from "./last-of";
import { useCatalogue } from "./use-catalogue";
import { useDistrict } from "./use-district";

/**
 * One figure of the whole county with its pieces and its value by place; nothing is asked for null.
 *
 * One computed in advance is there at once. While other parameters are computed the same indicator's last answer
 * stays (`isPlaceholderData`).
 */
export function useFigure(choice: FigureChoice | null): UseQueryResult<Figure> {
  const { jobs, district } = useData();
  const client = useQueryClient();
  const { data: summary } = useDistrict();
  const { data: catalogue } = useCatalogue();
  const roles = choice === null ? [] : rolesOfIndicator(catalogue, choice.indicator);
  const facts = choice === null ? [] : factsOfIndicator(catalogue, choice.indicator);
  return useQuery<Figure>({
    queryKey: ["figure", district, choice, hashKey(summary, roles, facts)],
    enabled: choice !== null && summary !== undefined && catalogue !== undefined,
    queryFn: ({ signal }) => jobs.run("figure", { district, ...(choice ?? { indicator: "" }) }, { signal }),
    initialData: () =>
      choice === null
        ? undefined
        : client.getQueryData<Figure>(advanceKey(district, choice, summary, roles, facts)),
    placeholderData: lastOf(district, ({ indicator }) => indicator === choice?.indicator),
  });
}

export { Figures, useFigures } from "./use-figures";
