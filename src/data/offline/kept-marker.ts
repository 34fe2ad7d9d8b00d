const key = (district: string) => `jingluo.kept ${district}`;

/**
 * Remembers outside of the store that a copy was kept. Browsers clear the store when room runs out and say nothing;
 * this small note survives that, so that the loss can be told.
 */
export function markKept(district: string, keptAtMs: number): void {
  try {
    localStorage.setItem(key(district), String(keptAtMs));
  } catch {
    // Without the note a cleared copy reads as one never taken, and is taken anew all the same.
  }
}

/** When a copy was last known to be there, milliseconds since 1970; null where none ever was. */
export function markedKept(district: string): number | null {
  try {
    const text = localStorage.getItem(key(district));
    return text === null || !Number.isFinite(Number(text)) ? null : Number(text);
  } catch {
    return null;
  }
}
