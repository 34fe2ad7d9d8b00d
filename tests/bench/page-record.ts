/** What the page notes about itself while it opens; times in milliseconds since its navigation began. */
export interface PageRecord {
  /** Milliseconds since 1970 of the navigation. */
  readonly originMs: number;
  /** When the map was first at rest with all it had asked for. */
  mapUpMs: number | null;
  /** When a figure first stood on the page. */
  firstFigureMs: number | null;
  /** Tasks of the main thread above 50 ms. */
  readonly longTasks: { readonly startMs: number; readonly durationMs: number }[];
  /** Frames above 50 ms, with the script that took most of each. */
  readonly longFrames: {
    readonly startMs: number;
    readonly durationMs: number;
    readonly blockingMs: number;
    readonly scripts: readonly {
      readonly source: string;
      readonly invoker: string;
      readonly durationMs: number;
    }[];
  }[];
}

/** Runs in the page before anything else; hence it uses nothing from outside itself. */
export function recordPage(): void {
  const record: PageRecord = {
    originMs: performance.timeOrigin,
    mapUpMs: null,
    firstFigureMs: null,
    longTasks: [],
    longFrames: [],
  };
  Object.assign(globalThis, { firstView: record });
  const observe = (type: string, note: (entry: PerformanceEntry) => void) => {
    if (!PerformanceObserver.supportedEntryTypes.includes(type)) return;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry);
    }).observe({ type, buffered: true });
  };
  observe("longtask", ({ startTime, duration }) => {
    record.longTasks.push({ startMs: startTime, durationMs: duration });
  });
  observe("long-animation-frame", (entry) => {
    const frame = entry as PerformanceEntry & {
      blockingDuration: number;
      scripts: { sourceURL: string; sourceFunctionName: string; invoker: string; duration: number }[];
    };
    record.longFrames.push({
      startMs: frame.startTime,
      durationMs: frame.duration,
      blockingMs: frame.blockingDuration,
      scripts: frame.scripts.map(({ sourceURL, sourceFunctionName, invoker, duration }) => ({
        source: `${sourceURL.split("/").at(-1) ?? ""} ${sourceFunctionName}`.trim(),
        invoker,
        durationMs: duration,
      })),
    });
  });
  const look = () => {
    const now = performance.now();
    const map = document.querySelector("[aria-busy] canvas")?.closest("[aria-busy]");
    if (record.mapUpMs === null && map?.getAttribute("aria-busy") === "false") record.mapUpMs = now;
    const figures = [...document.querySelectorAll(".figure-amount, .figure-row, .wall-number")];
    if (record.firstFigureMs === null && figures.some(({ textContent }) => /\d/.test(textContent ?? "")))
      record.firstFigureMs = now;
    if (record.mapUpMs === null || record.firstFigureMs === null) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
