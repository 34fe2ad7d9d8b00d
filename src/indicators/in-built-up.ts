import { pointsWithin } from "../geo/coverage/points-within";
import type { Datasets } from "../model/district";
import type { ComputeContext } from "./indicator";
import { locate } from "./located";

/** Things whose middle lies in the built-up area and those beyond it; all are inside where no such area is known. */
export function inBuiltUp<T extends Parameters<typeof locate>[0][number]>(
  items: readonly T[],
  data: Datasets,
  context: ComputeContext,
): { inside: readonly T[]; outside: readonly T[] } {
  const builtUp = data["built-up"]?.items;
  if (!builtUp) return { inside: items, outside: [] };
  const { within } = pointsWithin({
    services: builtUp.map(({ geometry }) => ({ geometry, radiusMetres: 0 })),
    points: locate(items, context).map(({ at }) => at),
    frame: context.frame,
  });
  return {
    inside: items.filter((_, index) => within[index] === 1),
    outside: items.filter((_, index) => within[index] !== 1),
  };
}
