import { useCallback } from "react";
import type { Foldable } from "../../state/choice";
import { useView } from "../../state/use-view";

/** Which panels are folded away, as the link says. */
export function useFold() {
  const [{ fold }, choose] = useView();
  const folded = useCallback((panel: Foldable) => fold?.includes(panel) ?? false, [fold]);
  const toggle = useCallback(
    (panel: Foldable) => {
      const others = (fold ?? []).filter((each) => each !== panel);
      const next = fold?.includes(panel) === true ? others : [...others, panel];
      choose({ fold: next.length === 0 ? null : next });
    },
    [fold, choose],
  );
  return { folded, toggle };
}
