import { useCallback, useEffect, useRef, useState } from "react";
import type { Inspection } from "../../data/inspection/inspection";
import { ChangedElsewhere, readInspection, saveInspection } from "../../data/inspection/inspection-store";
import { useInspectionsChanged } from "./use-inspections";

export type Saving = "saved" | "saving" | "conflict" | { readonly failed: string };

export interface Draft {
  /** Undefined while it is read; null where there is none. */
  readonly inspection: Inspection | null | undefined;
  readonly saving: Saving;
  readonly change: (update: (now: Inspection) => Inspection) => void;
}

/** How long to wait before what the disk refused is offered to it again. */
const againMs = 5000;

/**
 * One inspection being filled in. Each change goes to the disk at once, one after the other, so that a crash or an empty
 * battery costs at most the last stroke. What could not be stored stays on the screen and is tried again with the next change
 * and every few seconds; until it is stored, the browser asks before it closes the page.
 */
export function useDraft(id: string): Draft {
  const [inspection, setInspection] = useState<Inspection | null | undefined>(undefined);
  const [saving, setSaving] = useState<Saving>("saved");
  const changed = useInspectionsChanged();
  const latest = useRef<Inspection | null>(null);
  const running = useRef(false);
  useEffect(() => {
    let current = true;
    setInspection(undefined);
    setSaving("saved");
    const take = (found: Inspection | null) => {
      if (!current) return;
      latest.current = found;
      setInspection(found);
    };
    readInspection(id).then(take, (fault: unknown) => {
      take(null);
      setSaving({ failed: fault instanceof Error ? fault.message : String(fault) });
    });
    return () => {
      current = false;
    };
  }, [id]);

  const flush = useCallback(async () => {
    if (running.current || latest.current === null) return;
    running.current = true;
    // A refusal stays in sight until what it refused is stored.
    setSaving((now) => (typeof now === "object" ? now : "saving"));
    try {
      for (let wanted: Inspection | null = latest.current; wanted !== null; ) {
        const { revision } = await saveInspection(wanted);
        const now: Inspection = latest.current ?? wanted;
        latest.current = { ...now, revision };
        wanted = now === wanted ? null : latest.current;
      }
      setSaving("saved");
      changed();
    } catch (fault) {
      setSaving(fault instanceof ChangedElsewhere ? "conflict" : { failed: String(fault) });
    } finally {
      running.current = false;
    }
  }, [changed]);

  useUnstored(saving, flush);
  const change = useCallback(
    (update: (now: Inspection) => Inspection) => {
      if (latest.current === null) return;
      // What was exported is no longer what stands here.
      const fresh = { changedAt: new Date().toISOString(), exportedAt: null };
      latest.current = { ...update(latest.current), ...fresh };
      setInspection(latest.current);
      void flush();
    },
    [flush],
  );
  return { inspection, saving, change };
}

/** Offers again what the disk refused, and lets nobody leave unasked before it is stored. */
function useUnstored(saving: Saving, flush: () => Promise<void>): void {
  const failed = typeof saving === "object";
  const atRisk = failed || saving === "saving";
  useEffect(() => {
    if (!failed) return;
    const again = setInterval(() => void flush(), againMs);
    return () => clearInterval(again);
  }, [failed, flush]);
  useEffect(() => {
    if (!atRisk) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [atRisk]);
}
