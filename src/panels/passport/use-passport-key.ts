import { useEffect, useState } from "react";

/** Opened on a wall nobody reads for long: after so many seconds it closes by itself. */
const openSeconds = 120;

/**
 * Which of the wall's figures shows its passport, null for none: the key I opens the first one's, then the next one's,
 * and behind the last one closes; Escape closes at once.
 */
export function usePassportKey(figures: number): number | null {
  const [open, setOpen] = useState<number | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "i" || event.key === "I" || event.key === "Info")
        setOpen((now) => {
          const next = now === null ? 0 : now + 1;
          return next < figures ? next : null;
        });
      else if (event.key === "Escape") setOpen(null);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [figures]);
  useEffect(() => {
    if (open === null) return;
    const timer = setTimeout(() => setOpen(null), openSeconds * 1000);
    return () => clearTimeout(timer);
  }, [open]);
  return open;
}
