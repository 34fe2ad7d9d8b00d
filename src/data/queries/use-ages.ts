import { useEffect, useState } from "react";
import type { Role } from "../../model/role";
import type { DistrictSummary } from "../../workers/district-summary";
import { useDistrict } from "./use-district";

/** How old what is shown of one layer is. */
export interface Age {
  readonly layer: string;
  readonly role: Role;
  /** The date the manifest gives the data, YYYY-MM-DD. */
  readonly date: string;
  /** Seconds since the bytes in use were read; null while they are not. */
  readonly seconds: number | null;
  /** Older than twice its refresh interval, or the last look failed. Never true for what is not refreshed. */
  readonly stale: boolean;
}

/** The ages of all layers at a moment. */
export function agesAt(summary: DistrictSummary | undefined, nowMs: number): readonly Age[] {
  return (summary?.manifest.layers ?? []).map((layer) => {
    const file = summary?.files.find((candidate) => candidate.layer === layer.id);
    const readAtMs = file?.readAtMs ?? null;
    const lookedAtMs = file?.checkedAtMs ?? readAtMs;
    const late =
      layer.refreshSeconds !== undefined &&
      lookedAtMs !== null &&
      nowMs - lookedAtMs > 2000 * layer.refreshSeconds;
    return {
      layer: layer.id,
      role: layer.role,
      date: layer.date,
      seconds: readAtMs === null ? null : Math.max(0, Math.round((nowMs - readAtMs) / 1000)),
      stale: late || (file?.stale ?? null) !== null,
    };
  });
}

/** The moment, again and again; for clocks and ages. */
export function useNow(everySeconds: number): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), everySeconds * 1000);
    return () => clearInterval(timer);
  }, [everySeconds]);
  return nowMs;
}

/** The age of everything shown, by layer of the manifest, brought up to date every few seconds. */
export function useAges(everySeconds = 10): readonly Age[] {
  const { data: summary } = useDistrict();
  return agesAt(summary, useNow(everySeconds));
}
