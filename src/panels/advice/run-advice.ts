import type { Jobs } from "../../workers/jobs";
import type { Advice, SitingAsk } from "../../workers/siting/siting-ask";
import { noAnswer, useAdviceStore } from "./advice-store";

const { getState, setState } = useAdviceStore;

let running: AbortController | null = null;

/** Asks the question; answers arrive in the store, the first one at once. A question before it is dropped. */
export function startAdvice(jobs: Jobs, district: string, ask: SitingAsk): void {
  running?.abort();
  const controller = new AbortController();
  running = controller;
  const mine = () => running === controller;
  setState({
    state: "running",
    asked: ask,
    district,
    ...noAnswer,
  });
  const take = (advice: Advice, passed: number) => {
    if (mine()) setState({ advice, passed });
  };
  jobs
    .run(
      "advise",
      { district, ask },
      {
        signal: controller.signal,
        onProgress: ({ advice, done, total }) => {
          if (advice !== undefined) take(advice, total > 0 ? done / total : 0);
        },
      },
    )
    .then(
      (advice) => {
        take(advice, 1);
        if (mine()) setState({ state: "done" });
      },
      (fault: unknown) => {
        if (!mine()) return;
        const stopped = controller.signal.aborted;
        setState({
          state: stopped ? "stopped" : "failed",
          fault: stopped ? null : fault instanceof Error ? fault.message : String(fault),
        });
      },
    );
}

/** Enough: the best answer so far stays. */
export function stopAdvice(): void {
  if (getState().state === "running") running?.abort();
}

/** Takes the answer off the screen; the question stays as it was written. */
export function clearAdvice(): void {
  running?.abort();
  running = null;
  setState({
    state: "idle",
    asked: null,
    advice: null,
    fault: null,
    moved: {},
    tried: null,
    accepted: {},
    chosen: null,
  });
}
