export interface ContextWatchOptions {
  readonly onLost: () => void;
  /** Time to make the map anew. */
  readonly reopen: () => void;
  readonly patienceMs?: number;
}

/** A driver restarts in a second or two; after this another canvas is tried, again and again. */
const defaultPatienceMs = 2000;

/**
 * Waits for a lost WebGL context to return, and has the map made anew when it does, or when it does not
 * within reason.
 *
 * MapLibre would bring its own style back, but neither feature-states nor deck.gl, whose programs belong to
 * the context that died. A new map is one way for everything.
 */
export class ContextWatch {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private told = false;

  constructor(private readonly options: ContextWatchOptions) {}

  tell(state: "lost" | "restored"): void {
    this.clear();
    if (state === "restored") {
      this.reopen();
      return;
    }
    if (!this.told) this.options.onLost();
    this.told = true;
    this.timer = setTimeout(() => this.reopen(), this.options.patienceMs ?? defaultPatienceMs);
  }

  stop(): void {
    this.clear();
  }

  /** After a failure `reopen` tells "lost" again, which is tried again in silence. */
  private reopen(): void {
    this.timer = null;
    this.options.reopen();
    if (this.timer === null) this.told = false;
  }

  private clear(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}
