export interface ContextWatchOptions {
  readonly onLost: () => void;
  /** The context did not come back: the map must be made anew. */
  readonly onGone: () => void;
  readonly patienceMs?: number;
}

/** A driver restarts in a second or two; after this it is not coming back to this canvas. */
const defaultPatienceMs = 8000;

/** Waits for a lost WebGL context to return, and says when it does not. */
export class ContextWatch {
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly options: ContextWatchOptions) {}

  tell(state: "lost" | "restored"): void {
    this.stop();
    if (state === "restored") return;
    this.options.onLost();
    this.timer = setTimeout(() => {
      this.timer = null;
      this.options.onGone();
    }, this.options.patienceMs ?? defaultPatienceMs);
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}
