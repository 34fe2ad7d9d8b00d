import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { LayerDescription, LegendEntry } from "../../layers/layer-kind";
import type { DrawChoice } from "../../workers/job-map";
import { useData } from "./data-context";
import { hashKey } from "./keys";
import { sourcesOf } from "./source-store";
import { useCatalogue } from "./use-catalogue";
import { useDistrict } from "./use-district";
import { rolesOfIndicator } from "./use-figure";

export interface Layer extends LayerDescription {
  readonly kind: string;
  readonly legend: readonly LegendEntry[];
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
  const figureRoles = style.figure === null ? [] : rolesOfIndicator(catalogue, style.figure.indicator);
  return useQuery<Layer>({
    queryKey: ["layer", district, kind, style, hashKey(summary, [...(entry?.roles ?? []), ...figureRoles])],
    enabled: entry !== undefined && summary !== undefined,
    async queryFn({ client, signal }): Promise<Layer> {
      const id = entry?.id ?? "";
      const sources = sourcesOf(client);
      const drawn = await jobs.run("draw", { district, kind: id, style, have: sources.keys() }, { signal });
      return { ...drawn, kind: id, sources: sources.fill(drawn.sources) };
    },
    placeholderData: (last) => (last?.kind === kind ? last : undefined),
  });
}
