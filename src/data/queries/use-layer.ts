import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { LegendEntry, PlacedDescription, StyleDependency } from "../../layers/layer-kind";
import type { KindEntry } from "../../workers/catalogue";
import type { DrawChoice } from "../../workers/job-map";
import { useData } from "./data-context";
import { factsOfIndicator, rolesOfIndicator } from "./figure-query";
import { hashKey } from "./keys";
import { lastOf } from "./last-of";
import { sourcesOf } from "./source-store";
import { useCatalogue } from "./use-catalogue";
import { useDistrict } from "./use-district";

export interface Layer extends PlacedDescription {
  readonly kind: string;
  readonly legend: readonly LegendEntry[];
}

/** The style without what the kind does not look at, so that a choice that changes nothing draws nothing anew. */
export function styleSeenBy({ dependsOn }: Pick<KindEntry, "dependsOn">, style: DrawChoice): DrawChoice {
  const looks = (at: StyleDependency) => dependsOn.includes(at);
  return {
    ...style,
    figure: looks("figure") ? style.figure : null,
    profile: looks("profile") ? (style.profile ?? null) : null,
    year: looks("year") ? style.year : null,
    place: looks("place") ? (style.place ?? null) : null,
    locale: looks("locale") ? style.locale : "zh-CN",
  };
}

/**
 * The description of one layer kind, drawn in the worker; nothing is asked for null.
 *
 * Sources whose key did not change are the very same objects as before, so that comparing by identity is
 * enough to know that geometry stayed. The last drawing stays while a new style is drawn.
 */
export function useLayer(kind: string | null, style: DrawChoice): UseQueryResult<Layer> {
  const { jobs, district } = useData();
  const { data: summary } = useDistrict();
  const { data: catalogue } = useCatalogue();
  const entry = catalogue?.kinds.find(({ id }) => id === kind);
  const seen = entry === undefined ? style : styleSeenBy(entry, style);
  const figureRoles = seen.figure === null ? [] : rolesOfIndicator(catalogue, seen.figure.indicator);
  const facts = seen.figure === null ? [] : factsOfIndicator(catalogue, seen.figure.indicator);
  const roles = [...(entry?.roles ?? []), ...(entry?.alsoUses ?? []), ...figureRoles];
  return useQuery<Layer>({
    queryKey: ["layer", district, kind, seen, hashKey(summary, roles, facts)],
    enabled: entry !== undefined && summary !== undefined,
    async queryFn({ client, signal }): Promise<Layer> {
      const id = entry?.id ?? "";
      const sources = sourcesOf(client);
      const drawn = await jobs.run(
        "draw",
        { district, kind: id, style: seen, have: sources.keys() },
        { signal },
      );
      return { ...drawn, kind: id, sources: sources.fill(drawn.sources) };
    },
    placeholderData: lastOf(district, (last) => last.kind === kind),
  });
}
