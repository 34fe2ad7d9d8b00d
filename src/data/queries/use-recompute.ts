import { useCallback, useEffect, useRef, useState } from "react";
import type { Passport } from "../../indicators/passport";
import type { Difference } from "../../indicators/verify-passport";
import type { JobProgress } from "../../workers/jobs";
import { useData } from "./data-context";

/** How the comparison of a passport with the files as they are now stands. */
export type Recomputed =
  | { readonly state: "idle" | "stopped" }
  | { readonly state: "running"; readonly progress: JobProgress | null }
  | { readonly state: "compared"; readonly differences: readonly Difference[]; readonly atMs: number }
  | { readonly state: "failed"; readonly detail: string };

const idle: Recomputed = { state: "idle" };

/** Computes a passport's figure again from the files, on demand; another passport begins anew. */
export function useRecompute(passport: Passport) {
  const { jobs, district } = useData();
  const [outcome, setOutcome] = useState<{ readonly of: Passport; readonly now: Recomputed }>({
    of: passport,
    now: idle,
  });
  const running = useRef<AbortController | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: leaving a passport stops its comparison
  useEffect(() => () => running.current?.abort(), [passport]);
  const start = useCallback(() => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const tell = (now: Recomputed) => {
      if (running.current === controller) setOutcome({ of: passport, now });
    };
    tell({ state: "running", progress: null });
    const onProgress = (progress: JobProgress) => {
      if (!controller.signal.aborted) tell({ state: "running", progress });
    };
    jobs.run("recompute", { district, passport }, { signal: controller.signal, onProgress }).then(
      (differences) => tell({ state: "compared", differences, atMs: Date.now() }),
      (fault: unknown) =>
        tell(
          controller.signal.aborted
            ? { state: "stopped" }
            : { state: "failed", detail: fault instanceof Error ? fault.message : String(fault) },
        ),
    );
  }, [jobs, district, passport]);
  const stop = useCallback(() => running.current?.abort(), []);
  return { now: outcome.of === passport ? outcome.now : idle, start, stop };
}
