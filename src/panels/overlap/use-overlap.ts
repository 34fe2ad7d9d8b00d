import { useEffect, useState } from "react";
import { useData } from "../../data/queries/data-context";
import { useDistrict } from "../../data/queries/use-district";
import type { OverlapGround } from "../../workers/audit/audit-jobs";
import type { FigureChoice } from "../../workers/job-map";

export type OverlapState =
  | { readonly state: "running"; readonly done: number; readonly total: number }
  | { readonly state: "stopped" }
  | { readonly state: "failed"; readonly error: Error }
  | { readonly state: "done"; readonly ground: OverlapGround };

/** Has the overlap of a figure's reach drawn, anew whenever the figure or the data change; who leaves stops it. */
export function useOverlap(choice: FigureChoice) {
  const { jobs, district } = useData();
  const { data: summary } = useDistrict();
  const [now, setNow] = useState<OverlapState>({ state: "running", done: 0, total: 0 });
  const [turn, setTurn] = useState(0);
  const [controller, setController] = useState<AbortController | null>(null);
  const asked = JSON.stringify(choice);
  const version = JSON.stringify(summary?.hashes ?? null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: data of another version are asked for anew, and so is another turn
  useEffect(() => {
    const mine = new AbortController();
    const { signal } = mine;
    setController(mine);
    setNow({ state: "running", done: 0, total: 0 });
    const onProgress = ({ done, total }: { readonly done: number; readonly total: number }) => {
      if (!signal.aborted) setNow({ state: "running", done, total });
    };
    jobs.run("overlap", { district, ...(JSON.parse(asked) as FigureChoice) }, { signal, onProgress }).then(
      (ground) => {
        if (!signal.aborted) setNow({ state: "done", ground });
      },
      (fault: unknown) => {
        if (!signal.aborted)
          setNow({ state: "failed", error: fault instanceof Error ? fault : new Error(String(fault)) });
      },
    );
    return () => mine.abort();
  }, [jobs, district, asked, version, turn]);
  return {
    now,
    stop() {
      controller?.abort();
      setNow({ state: "stopped" });
    },
    again: () => setTurn(turn + 1),
  };
}
