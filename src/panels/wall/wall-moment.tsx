import { create } from "zustand";
import { useFormat } from "../../i18n/use-format";
import type { ReplayState } from "../../map/deck/replay";
import { useView } from "../../state/use-view";

/** Apart from the stage, because it changes ten times a second. */
const useReplayed = create<{ readonly fromMs: number | null; readonly atMs: number | null }>(() => ({
  fromMs: null,
  atMs: null,
}));

const minuteMs = 60_000;

const minuteOf = (ms: number) => Math.floor(ms / minuteMs) * minuteMs;

/** Takes where a replay stands, to the minute; of one that stands still also where it begins. */
export function tellReplayed(state: ReplayState | null): void {
  useReplayed.setState({
    fromMs: state === null || state.playing ? null : minuteOf(state.fromMs),
    atMs: state === null ? null : minuteOf(state.atMs),
  });
}

/** Which moment a scene that plays shows now: the evening's hour, all of it where it stands still, or the year. */
export function WallMoment() {
  const [{ play, year }] = useView();
  const { moment, span } = useFormat();
  const { fromMs, atMs } = useReplayed();
  if (play === "years" && year !== null) return <p className="wall-moment">{year}</p>;
  if (play === "tracks" && atMs !== null)
    return <p className="wall-moment">{fromMs === null ? moment(atMs) : span(fromMs, atMs)}</p>;
  return null;
}
