/** Why a wall loads itself anew. */
export type ReloadReason = "nightly" | "new-version" | "watchdog" | "worker" | "memory";

export interface ReloadPort {
  /** Whether the page could be had now: a wall never leaves a page that stands for one that may not come. */
  readonly pageIsThere: () => Promise<boolean>;
  readonly reload: () => void;
  /** Notes of earlier reloads outlive the page. */
  readonly read: () => string | null;
  readonly write: (note: string) => void;
  readonly now: () => number;
}

/** A fault that a reload does not mend must not have the wall blink for ever: so long between the n-th and the next. */
const leastMs = (times: number): number => Math.min(30 * 60_000, 60_000 * 2 ** Math.min(5, times - 1));
/** After so long without one, the count begins anew. */
const forgivenMs = 6 * 3_600_000;

interface Note {
  readonly times: number;
  readonly atMs: number;
}

function noteOf(text: string | null): Note | null {
  try {
    const { times, atMs } = JSON.parse(text ?? "") as Partial<Note>;
    return typeof times === "number" && typeof atMs === "number" ? { times, atMs } : null;
  } catch {
    return null;
  }
}

/**
 * Loads the page anew, once the network gives it, and not too often. The address says scene and view, so the same
 * scene comes back. Resolves to whether it was done.
 */
export async function reloadQuietly(reason: ReloadReason, port: ReloadPort): Promise<boolean> {
  const nowMs = port.now();
  const last = noteOf(port.read());
  const counts = last !== null && nowMs >= last.atMs && nowMs - last.atMs < forgivenMs;
  if (counts && reason !== "nightly" && nowMs - last.atMs < leastMs(last.times)) return false;
  if (!(await port.pageIsThere())) return false;
  port.write(
    JSON.stringify({ times: counts && reason !== "nightly" ? last.times + 1 : 1, atMs: nowMs, reason }),
  );
  port.reload();
  return true;
}

const noteKey = "jingluo-reloads";

/** The page itself. */
export const pagePort: ReloadPort = {
  async pageIsThere() {
    try {
      const response = await fetch(new URL(".", document.baseURI), { cache: "no-store" });
      return response.ok && (await response.text()).includes('id="root"');
    } catch {
      return false;
    }
  },
  reload: () => location.reload(),
  read() {
    try {
      return sessionStorage.getItem(noteKey);
    } catch {
      return null; // a browser that keeps nothing
    }
  },
  write(note) {
    try {
      sessionStorage.setItem(noteKey, note);
    } catch {
      // as above: then only the minute between two reloads of the page's own life counts
    }
  },
  now: () => Date.now(),
};
