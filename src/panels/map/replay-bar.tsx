import { Pause, Play, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format";
import type { ReplayState } from "../../map/deck/replay";
import type { MapEngine } from "../../map/engine";
import { Button } from "../../ui/button";
import { useMapLayers } from "./layer-feeds";

/** Half an hour in a second: a day's patrol passes in less than a minute. */
const speed = 1800;

interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

/** The time the tracks on the map span; null while none are shown. */
function useTrackSpan(): Span | null {
  const tracks = useMapLayers()
    .flatMap(({ deck }) => deck)
    .find(({ deck }) => deck === "TripsLayer")?.props.tracks as Span | undefined;
  return tracks ?? null;
}

/** Plays the patrols of the last days again. There while tracks are on the map. */
export function ReplayBar({
  engine,
  state,
}: {
  readonly engine: MapEngine | null;
  readonly state: ReplayState | null;
}) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const span = useTrackSpan();
  if (engine === null || span === null) return null;
  const { startMs: fromMs, endMs: toMs } = span;
  const at = state?.atMs ?? toMs;
  const set = (change: Partial<ReplayState>) =>
    engine.replay({ fromMs, toMs, atMs: state?.atMs ?? fromMs, playing: false, speed, ...change });
  const playing = state?.playing === true;
  return (
    <fieldset className="replay" aria-label={t("panels.layers.replay")}>
      <Button
        look="quiet"
        size="small"
        label={t(playing ? "panels.replay.pause" : "panels.replay.play")}
        onPress={() => set({ playing: !playing })}
      >
        {playing ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
      </Button>
      <input
        type="range"
        min={fromMs}
        max={toMs}
        step={60_000}
        value={at}
        aria-label={t("panels.replay.time")}
        aria-valuetext={moment(at)}
        onChange={({ target }) => set({ atMs: target.valueAsNumber, playing: false })}
      />
      <span className="replay-time">{state === null ? t("panels.replay.all") : moment(at)}</span>
      {state === null ? null : (
        <Button look="quiet" size="small" label={t("panels.replay.end")} onPress={() => engine.replay(null)}>
          <X aria-hidden="true" />
        </Button>
      )}
    </fieldset>
  );
}
