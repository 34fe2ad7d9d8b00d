import { useEffect, useEffectEvent, useState } from "react";
import { useCatalogue } from "../../data/queries/use-catalogue";
import { useView } from "../../state/use-view";
import { closedTurn, turned, type WallTurn, wishOf } from "./wall-turn";

/** Nobody stays in front of a wall: so long after the last key it closes by itself, and the tour goes on. */
const openSeconds = 120;

/** The figure whose passport is open on the wall; null for none. It stands in the address, like everything chosen. */
export function useOpenWallPassport(): string | null {
  const [{ passport }] = useView();
  const { data: catalogue } = useCatalogue();
  const known = catalogue?.indicators.some(({ id }) => id === passport) ?? false;
  return known ? passport : null;
}

/** Opens, turns and closes the wall's passports by keys, and closes the one that nobody turns any more. */
export function useWallPassport(figures: readonly string[]) {
  const open = useOpenWallPassport();
  const [, choose] = useView();
  const [kept, setTurn] = useState<WallTurn>(closedTurn);
  const [pages, onPages] = useState(1);
  const turn = kept.open === open ? kept : { ...closedTurn, open };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const wish = wishOf(event.key, open !== null);
    if (wish === null) return;
    const next = turned(turn, wish, figures, pages);
    setTurn(next);
    if (next.open !== open) choose({ passport: next.open });
    event.preventDefault();
  });
  useEffect(() => {
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  const close = useEffectEvent(() => choose({ passport: null }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: every key begins the time anew
  useEffect(() => {
    if (open === null) return;
    const timer = setTimeout(close, openSeconds * 1000);
    return () => clearTimeout(timer);
  }, [open, kept]);
  return { open, turn, onPages };
}
