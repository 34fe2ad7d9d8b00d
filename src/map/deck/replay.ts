/** A span of time played back. Milliseconds since 1970. */
export interface ReplayState {
  readonly fromMs: number;
  readonly toMs: number;
  readonly atMs: number;
  readonly playing: boolean;
  /** Seconds of the span that pass in one second. */
  readonly speed: number;
  /** How far back what was walked is bright; without it, as far as its layer says. */
  readonly trailSeconds?: number;
}

export interface Ticker {
  /** Calls back before the next frame with the time in milliseconds; returns how to cancel. */
  next(step: (nowMs: number) => void): () => void;
}

/** Before the next frame of the screen. */
const frameTicker: Ticker = {
  next(step) {
    const handle = requestAnimationFrame(step);
    return () => cancelAnimationFrame(handle);
  },
};

/** Plays a span and begins again at its end. `onTime` is called for every frame, `onChange` when the reader should see it. */
export class Replay {
  private state: ReplayState | null = null;
  private cancel: (() => void) | null = null;
  private lastMs: number | null = null;
  private lastToldMs = 0;

  constructor(
    private readonly onTime: (atMs: number, trailSeconds: number | null) => void,
    private readonly onChange: (state: ReplayState | null) => void,
    private readonly ticker: Ticker = frameTicker,
  ) {}

  /** Sets the span or any part of it; null ends the replay and shows everything. */
  set(state: ReplayState | null): void {
    this.stop();
    this.state = state;
    this.onTime(state?.atMs ?? Number.POSITIVE_INFINITY, state?.trailSeconds ?? null);
    this.onChange(state);
    if (state?.playing) this.go();
  }

  stop(): void {
    this.cancel?.();
    this.cancel = null;
    this.lastMs = null;
  }

  private go(): void {
    this.cancel = this.ticker.next((nowMs) => {
      const { state } = this;
      if (state === null) return;
      const passedMs = this.lastMs === null ? 0 : nowMs - this.lastMs;
      this.lastMs = nowMs;
      const atMs = state.atMs + passedMs * state.speed;
      this.state = { ...state, atMs: atMs > state.toMs ? state.fromMs : atMs };
      this.onTime(this.state.atMs, state.trailSeconds ?? null);
      this.tell(nowMs);
      this.go();
    });
  }

  /** Ten times a second is as often as a clock can be read. */
  private tell(nowMs: number): void {
    if (nowMs - this.lastToldMs < 100) return;
    this.lastToldMs = nowMs;
    this.onChange(this.state);
  }
}
