import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Jobs } from "../../workers/jobs";
import { useData } from "../queries/data-context";
import { showSummary } from "./new-summary";
import { tellOtherPages } from "./other-pages";
import { ownLayerOf } from "./own-layer-of";
import type { TakenLayer } from "./taken-layer";

/** Where an accepted layer is kept. `page`: only until the page is closed, and why. */
export type TakeOutcome =
  | { readonly kept: "browser" }
  | { readonly kept: "page"; readonly why: "refused" | "full"; readonly detail: string };

/**
 * Takes an accepted layer into its district: it replaces or joins the layers of its role and every figure
 * follows. Resolves when it is kept and in use. Rejects only where it could not be used at all.
 *
 * The layer's bytes are handed over to the worker and gone from here afterwards.
 */
export async function takeLayer(
  layer: TakenLayer,
  { jobs, client }: { readonly jobs: Pick<Jobs, "run">; readonly client: QueryClient },
): Promise<TakeOutcome> {
  const { district, bytes, lines } = layer;
  const { summary, kept } = await jobs.run(
    "take-layer",
    { district, layer: ownLayerOf(layer), content: bytes, lines },
    { handOver: [bytes.buffer] },
  );
  showSummary(client, district, summary);
  tellOtherPages(district);
  if (kept.place === "page") return { kept: "page", why: kept.why, detail: kept.detail };
  // Asks the browser not to clear it when disks run full. A refusal changes nothing today.
  await navigator.storage?.persist?.().catch(() => false);
  return { kept: "browser" };
}

/** `takeLayer` for the district and the worker of the page. */
export function useTakeLayer(): (layer: TakenLayer) => Promise<TakeOutcome> {
  const { jobs } = useData();
  const client = useQueryClient();
  return useCallback((layer) => takeLayer(layer, { jobs, client }), [jobs, client]);
}
