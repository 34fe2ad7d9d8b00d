import { create } from "zustand";
import { useFormat } from "../../i18n/use-format";
import type { ReplayState } from "../../map/deck/replay";
import { useView } from "../../state/use-view";

/** Apart from the stage, because it changes ten times a second. */
const useReplayed = create<{ readonly atMs: number | null }>(() => ({ atMs: null }));

const minuteMs = 60_000;

/** Takes where a replay stands, to the minute. */
export function tellReplayed(state: ReplayState | null): void {
  useReplayed.setState({ atMs: state === null ? null : Math.floor(state.atMs / minuteMs) * minuteMs });
}

/** Which moment a scene that plays shows now: the evening's hour, or the year. */
export function WallMoment() {
  const [{ play, year }] = useView();
  const { moment } = useFormat();
  const atMs = useReplayed((replayed) => replayed.atMs);
  if (play === "years" && year !== null) return <p className="wall-moment">{year}</p>;
  if (play === "tracks" && atMs !== null) return <p className="wall-moment">{moment(atMs)}</p>;
  return null;
}
