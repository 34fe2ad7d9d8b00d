import { Children, type ReactNode, startTransition, useEffect, useState } from "react";

/** Draws its children from the first to the last, each in a task of its own: together they would hold the page up. */
export function InTurn({ children }: { readonly children: ReactNode }) {
  const parts = Children.toArray(children);
  const [drawn, setDrawn] = useState(1);
  useEffect(() => {
    if (drawn >= parts.length) return;
    const next = setTimeout(() => startTransition(() => setDrawn(drawn + 1)));
    return () => clearTimeout(next);
  }, [drawn, parts.length]);
  return parts.slice(0, drawn);
}
