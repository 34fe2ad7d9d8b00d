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

/**
 * One inspection being filled in. Each change goes to the disk at once, one after the other, so that a crash or an empty
 * battery costs at most the last stroke. What could not be stored stays on the screen and is tried again with the next change.
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
    if (running.current) return;
    running.current = true;
    setSaving("saving");
    try {
      for (let wanted = latest.current; wanted !== null; ) {
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

  const change = useCallback(
    (update: (now: Inspection) => Inspection) => {
      if (latest.current === null) return;
      latest.current = { ...update(latest.current), changedAt: new Date().toISOString() };
      setInspection(latest.current);
      void flush();
    },
    [flush],
  );
  return { inspection, saving, change };
}
