import { useEffect, useState } from "react";

/** Opened on a wall nobody reads for long: after so many seconds it closes by itself. */
const openSeconds = 120;

/** Whether the wall shows the passport of its leading figure: the key I opens and closes it, Escape closes it. */
export function usePassportKey(): boolean {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "i" || event.key === "I" || event.key === "Info") setOpen((now) => !now);
      else if (event.key === "Escape") setOpen(false);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  useEffect(() => {
    if (!open) return;
    const timer = setTimeout(() => setOpen(false), openSeconds * 1000);
    return () => clearTimeout(timer);
  }, [open]);
  return open;
}
