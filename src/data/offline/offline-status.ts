import { create } from "zustand";
import type { DistrictSummary } from "../../workers/district-summary";
import type { KeepError } from "./keep-district";
import type { KeptRecord } from "./kept-copy";

/** Where the offline use of this device stands. Nothing here is guessed: each field is what was found. */
export interface OfflineStatus {
  /** A page that is not https (nor this very machine) gets no service worker from any browser. */
  readonly can: "yes" | "insecure" | "unsupported";
  /** Whether the device was searched yet; before that nothing is claimed. */
  readonly looked: boolean;
  /** The newest whole copy of the district in view; null while there is none. */
  readonly kept: KeptRecord | null;
  /** Whether the app itself opens without a network. */
  readonly shell: boolean;
  /** Files copied so far; null while nothing is copied. */
  readonly work: { readonly done: number; readonly total: number } | null;
  readonly fault: { readonly code: KeepError["code"] | "blocked"; readonly detail: string } | null;
  /** When the copy was taken that the browser has cleared away since; null where none is missed. */
  readonly evictedAtMs: number | null;
  /** A newer version of the app is ready; opening the page again shows it. */
  readonly newVersion: boolean;
  /** Whether the browser promised not to clear the store by itself; null while unasked. */
  readonly persistent: boolean | null;
}

function possible(): OfflineStatus["can"] {
  if (typeof window === "undefined" || !window.isSecureContext) return "insecure";
  return "serviceWorker" in navigator && "caches" in window ? "yes" : "unsupported";
}

export const useOfflineStatus = create<OfflineStatus>(() => ({
  can: possible(),
  looked: false,
  kept: null,
  shell: false,
  work: null,
  fault: null,
  evictedAtMs: null,
  newVersion: false,
  persistent: null,
}));

export const tellOffline = (change: Partial<OfflineStatus>) => useOfflineStatus.setState(change);

/** The files of the copy that differ from those on the screen: the copy is newer than what was opened. */
export function newerFiles(kept: KeptRecord | null, summary: DistrictSummary | undefined): readonly string[] {
  if (kept === null || summary === undefined || kept.district !== summary.url) return [];
  return kept.files.flatMap(({ path, hash }) => {
    const shown = summary.files.find(({ file }) => file === path);
    return hash !== null && shown?.hash != null && shown.hash !== hash ? [path] : [];
  });
}

/** The one word that stands in the head of the tablet. */
export type OfflineWord =
  | "unknown"
  | "insecure"
  | "unsupported"
  | "ready"
  | "keeping"
  | "full"
  | "data-only"
  | "failed"
  | "evicted"
  | "not-yet";

/** What matters most of a status: that it works, then why it does not. */
export function offlineWord(status: OfflineStatus): OfflineWord {
  const { can, looked, kept, shell, work, fault, evictedAtMs } = status;
  if (can !== "yes") return can;
  if (!looked) return "unknown";
  if (fault?.code === "full") return "full";
  if (kept !== null && shell) return "ready";
  if (work !== null) return "keeping";
  // The district may be stored and the app that opens it not: to say that nothing is would be as wrong as "ready".
  if (fault !== null) return kept === null ? "failed" : "data-only";
  return evictedAtMs === null ? "not-yet" : "evicted";
}
