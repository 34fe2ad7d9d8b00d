import type { LngLat } from "../../geo/area";
import type { Jobs } from "../../workers/jobs";
import { useAdviceStore } from "./advice-store";

const { getState, setState } = useAdviceStore;

let busy = false;
let again = false;

/** Puts a suggestion somewhere else and has it counted what is covered then. */
export function moveSuggestion(jobs: Jobs, id: string, to: LngLat): void {
  setState(({ moved }) => ({ moved: { ...moved, [id]: to }, chosen: id }));
  void count(jobs);
}

/** Back to where it was suggested. */
export function resetSuggestion(jobs: Jobs, id: string): void {
  setState(({ moved: { [id]: _, ...others } }) => ({ moved: others }));
  if (Object.keys(getState().moved).length === 0) setState({ tried: null });
  else void count(jobs);
}

/** One count at a time, and the last place always gets one: a hand is quicker than any queue. */
async function count(jobs: Jobs): Promise<void> {
  again = true;
  if (busy) return;
  busy = true;
  try {
    while (again) {
      again = false;
      const { asked, advice, moved, district } = getState();
      if (asked === null || advice === null) return;
      const fresh = advice.sites.filter(({ standing }) => !standing);
      const spots = fresh.map(({ id, at }) => moved[id] ?? at);
      const standing =
        asked.standing === "move"
          ? advice.sites.flatMap(({ id, standing: stands }) => (stands ? [id] : []))
          : null;
      const { after, fresh: reached } = await jobs.run("try-sites", {
        district,
        ask: asked,
        spots,
        standing,
      });
      const now = getState();
      if (now.advice === advice && Object.keys(now.moved).length > 0)
        setState({ tried: { after, fresh: reached } });
    }
  } finally {
    busy = false;
  }
}
