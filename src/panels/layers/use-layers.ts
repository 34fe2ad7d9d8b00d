import { useMemo } from "react";
import { useCatalogue } from "../../data/queries/use-catalogue";
import { useDistrict } from "../../data/queries/use-district";
import { useView } from "../../state/use-view";
import type { KindEntry } from "../../workers/catalogue";

/** A layer kind as the reader has it now. */
export interface LayerChoice {
  readonly kind: KindEntry;
  readonly visible: boolean;
  /** 0–1. */
  readonly opacity: number;
  /** The district has none of what it draws. */
  readonly missing: boolean;
}

/** Which kinds are drawn: the link's list, or each kind's own initial; opacities are percents in the link. */
export function layerChoices(
  kinds: readonly KindEntry[],
  chosen: readonly string[] | null,
  opacity: Readonly<Record<string, number>>,
  missing: readonly string[],
): readonly LayerChoice[] {
  return kinds.map((kind) => ({
    kind,
    visible: chosen === null ? kind.initially : chosen.includes(kind.id),
    opacity: Math.min(100, Math.max(0, opacity[kind.id] ?? 100)) / 100,
    missing: kind.roles.some((role) => missing.includes(role)),
  }));
}

const noKinds: readonly KindEntry[] = [];
const noRoles: readonly string[] = [];
const noOpacity: Readonly<Record<string, number>> = {};

/** All layers with what the reader chose of them, and how to choose otherwise. */
export function useLayers() {
  const [{ layers, opacity }, choose] = useView();
  const { data: catalogue } = useCatalogue();
  const { data: summary } = useDistrict();
  const kinds = catalogue?.kinds ?? noKinds;
  const missing = summary?.missing ?? noRoles;
  return useMemo(() => {
    const choices = layerChoices(kinds, layers, opacity ?? noOpacity, missing);
    const visible = choices.filter((choice) => choice.visible).map(({ kind }) => kind.id);
    return {
      choices,
      toggle(id: string) {
        const next = visible.includes(id) ? visible.filter((other) => other !== id) : [...visible, id];
        choose({ layers: next });
      },
      setOpacity(id: string, share: number) {
        const next = { ...opacity, [id]: Math.round(share * 100) };
        if (share >= 1) delete next[id];
        choose({ opacity: Object.keys(next).length === 0 ? null : next });
      },
      reset: () => choose({ layers: null, opacity: null }),
      changed: layers !== null || opacity !== null,
    };
  }, [kinds, layers, opacity, missing, choose]);
}
