import { useEffect, useMemo, useRef, useState } from "react";
import { useDistrict } from "../../data/queries/use-district";
import { useTable } from "../../data/queries/use-table";
import { type Alert, callNext, emptyStage, lookAgain, type Stage } from "../../scenes/alerts";
import { useSiteConfig } from "../choice/site-config";
import { findingAlerts, postAlerts } from "./alerts-of";
import { useDataNow } from "./use-data-now";

const findingsAsked = { role: "findings" } as const;
const postsAsked = { role: "posts" } as const;
/** As long as what was heard before a restart may still be laid over the files. */
const comingUpMs = 15_000;

/** The alert that has the stage now; each in its turn and for its time, then the tour goes on. */
export function useAlerts(): Alert | null {
  const { wall } = useSiteConfig();
  const { data: summary } = useDistrict();
  const loaded = summary?.stage === "all";
  const findings = useTable(loaded && summary.counts.findings !== undefined ? findingsAsked : null).data;
  const posts = useTable(loaded && summary.counts.posts !== undefined ? postsAsked : null).data;
  const findingsNow = useDataNow("findings");
  const postsNow = useDataNow("posts");
  const timeZone = summary?.manifest.timeZone ?? "Asia/Shanghai";
  const alerts = useMemo(
    () => [
      ...findingAlerts(findings, findingsNow, wall.fireCategories),
      ...postAlerts(posts, postsNow, timeZone),
    ],
    [findings, findingsNow, posts, postsNow, timeZone, wall.fireCategories],
  );
  const [stage, setStage] = useState<Stage>(emptyStage);
  const ready = loaded && (findings !== undefined || summary.counts.findings === undefined);
  const readySince = useRef<number | null>(null);
  useEffect(() => {
    if (!ready) return;
    readySince.current ??= Date.now();
    const up = Date.now() - readySince.current > comingUpMs;
    setStage((now) => lookAgain(now, alerts, Date.now(), up));
  }, [ready, alerts]);
  const on = stage.on?.id;
  useEffect(() => {
    if (on === undefined) return;
    const timer = setTimeout(() => setStage((now) => callNext(now, Date.now())), wall.alertSeconds * 1000);
    return () => clearTimeout(timer);
  }, [on, wall.alertSeconds]);
  return stage.on;
}

/** Two tones a second apart; only where config.json asks for sound, and the browser allows it unasked. */
export function useAlarm(alert: Alert | null): void {
  const { wall } = useSiteConfig();
  const id = alert?.id ?? null;
  useEffect(() => {
    if (id === null || !wall.sound) return;
    const context = new AudioContext();
    for (const [startSeconds, hertz] of [
      [0, 880],
      [0.4, 660],
    ] as const) {
      const tone = context.createOscillator();
      const volume = context.createGain();
      tone.frequency.value = hertz;
      volume.gain.value = 0.2;
      tone.connect(volume).connect(context.destination);
      tone.start(context.currentTime + startSeconds);
      tone.stop(context.currentTime + startSeconds + 0.3);
    }
    const timer = setTimeout(() => void context.close(), 2000);
    return () => {
      clearTimeout(timer);
      if (context.state !== "closed") void context.close();
    };
  }, [id, wall.sound]);
}
