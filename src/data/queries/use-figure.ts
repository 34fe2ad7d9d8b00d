import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { Figure } from "../../indicators/figure";
import type { FeatureRole } from "../../model/role";
import type { Catalogue } from "../../workers/catalogue";
import type { FigureChoice } from "../../workers/job-map";
import { useData } from "./data-context";
import { hashKey, wholeKey } from "./keys";
import { lastOf } from "./last-of";
import { useCatalogue } from "./use-catalogue";
import { useDistrict } from "./use-district";
import { useProgressSink } from "./use-progress";

/** Roles a figure is made of; none while the catalogue is on its way. */
export function rolesOfIndicator(catalogue: Catalogue | undefined, id: string): readonly FeatureRole[] {
  const entry = catalogue?.indicators.find((indicator) => indicator.id === id);
  return entry === undefined ? [] : [...entry.inputs, ...entry.alsoUses];
}

/**
 * One figure of the whole county with its pieces and its value by place; nothing is asked for null.
 *
 * While other parameters are computed the same indicator's last answer stays (`isPlaceholderData`).
 */
export function useFigure(choice: FigureChoice | null): UseQueryResult<Figure> {
  const { jobs, district } = useData();
  const { data: summary } = useDistrict();
  const { data: catalogue } = useCatalogue();
  const roles = choice === null ? [] : rolesOfIndicator(catalogue, choice.indicator);
  return useQuery<Figure>({
    queryKey: ["figure", district, choice, hashKey(summary, roles)],
    enabled: choice !== null && summary !== undefined && catalogue !== undefined,
    queryFn: ({ signal }) => jobs.run("figure", { district, ...(choice ?? { indicator: "" }) }, { signal }),
    placeholderData: lastOf(district, ({ indicator }) => indicator === choice?.indicator),
  });
}

/**
 * Every figure there is, each under the profile chosen for its indicator or its own first one.
 *
 * Starts when the district is complete; the last answer stays while a newer one is computed.
 */
export function useFigures(
  profiles: Readonly<Record<string, string>> = {},
): UseQueryResult<readonly Figure[]> {
  const { jobs, district } = useData();
  const { data: summary } = useDistrict();
  const onProgress = useProgressSink("figures");
  return useQuery<readonly Figure[]>({
    queryKey: ["figures", district, profiles, wholeKey(summary)],
    enabled: summary?.stage === "all",
    queryFn: ({ signal }) => jobs.run("figures", { district, profiles }, { signal, onProgress }),
    placeholderData: lastOf(district),
  });
}
