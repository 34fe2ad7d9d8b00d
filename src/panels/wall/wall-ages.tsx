import { useTranslation } from "react-i18next";
import type { StreamStatus } from "../../data/live/live-desk";
import { useLiveState } from "../../data/live/use-live";
import { useAges, useNow } from "../../data/queries/use-ages";
import { useDistrict } from "../../data/queries/use-district";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import type { LayerEntry } from "../../model/manifest";
import "./wall-ages.css";

/** How old what is live is: every stream and every layer that is looked for again. Stale is said in colour and word. */
export function WallAges() {
  const { data: summary } = useDistrict();
  const streams = useLiveState((state) => state.streams);
  const layers = summary?.manifest.layers ?? [];
  const refreshed = layers.filter(
    (layer) => layer.refreshSeconds !== undefined && layer.stream === undefined,
  );
  if (streams.length === 0 && refreshed.length === 0) return null;
  return (
    <span className="wall-ages">
      {streams.map((stream) => (
        <StreamAge key={stream.layers.join(" ")} stream={stream} layers={layers} />
      ))}
      {refreshed.map((layer) => (
        <FileAge key={layer.id} layer={layer} />
      ))}
    </span>
  );
}

/** A stream silent for longer than this is said to be, also while its connection stands. */
const silentMs = 5 * 60_000;

function StreamAge(props: { readonly stream: StreamStatus; readonly layers: readonly LayerEntry[] }) {
  const { stream, layers } = props;
  const { t } = useTranslation();
  const labels = useLabels();
  const nowMs = useNow(5);
  const age = useShortAge();
  const names = stream.layers.flatMap((id) => {
    const layer = layers.find((candidate) => candidate.id === id);
    if (layer === undefined) return [];
    return layer.role === "patrol-tracks" ? t("wall.live.positions") : labels.words(layer.name);
  });
  const name = names.length === 0 ? t("wall.live.facts") : names.join(", ");
  const heard = stream.heardAtMs === null ? t("wall.live.never") : age(stream.heardAtMs, nowMs);
  const silent = stream.heardAtMs !== null && nowMs - stream.heardAtMs > silentMs;
  const state = stream.state !== "open" ? stream.state : silent ? "silent" : null;
  return (
    <span className={state === null ? "" : "wall-late"} title={stream.detail}>
      {name} {heard}
      {state === null ? null : ` · ${t(`wall.live.${state}`)}`}
    </span>
  );
}

function FileAge({ layer }: { readonly layer: LayerEntry }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const age = useShortAge();
  const nowMs = useNow(5);
  const found = useAges(5).find((candidate) => candidate.layer === layer.id);
  if (found === undefined || found.seconds === null) return null;
  return (
    <span className={found.stale ? "wall-late" : ""}>
      {labels.words(layer.name)} {age(nowMs - found.seconds * 1000, nowMs)}
      {found.stale ? ` · ${t("wall.live.stale")}` : null}
    </span>
  );
}

/** "12 s ago" below a minute, then as everywhere. */
function useShortAge(): (ms: number, nowMs: number) => string {
  const { locale, age } = useFormat();
  return (ms, nowMs) => {
    const seconds = Math.max(0, Math.round((nowMs - ms) / 1000));
    return seconds < 60
      ? new Intl.RelativeTimeFormat(locale, { numeric: "always" }).format(-seconds, "second")
      : age(ms, nowMs);
  };
}
