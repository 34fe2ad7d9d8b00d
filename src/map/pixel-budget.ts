/** A frame of a moving camera may take so long: below twenty a second a flight is a slide show. */
const budgetMs = 50;
/** One slow frame is a garbage collection; the middle one of so many is the machine. */
const framesJudged = 24;
/** A longer pause between two frames is not work, but nothing to draw. */
const pauseMs = 400;

/**
 * Takes pixels away while frames take too long: a dense screen is drawn less densely, never below one pixel for each
 * CSS pixel, where lettering would suffer. What was taken away is not given back: it would be taken again.
 */
export class PixelBudget {
  private readonly frames: number[] = [];
  private lastMs: number | null = null;

  constructor(
    private ratio: number,
    private readonly setRatio: (ratio: number) => void,
  ) {}

  /** A frame was drawn while the camera moved. */
  frame(nowMs: number): void {
    const tookMs = this.lastMs === null ? 0 : nowMs - this.lastMs;
    this.lastMs = nowMs;
    if (tookMs <= 0 || tookMs > pauseMs || this.ratio <= 1) return;
    this.frames.push(tookMs);
    if (this.frames.length < framesJudged) return;
    const middle = this.frames.sort((a, b) => a - b)[framesJudged / 2] ?? 0;
    this.frames.length = 0;
    if (middle <= budgetMs) return;
    this.ratio = Math.max(1, this.ratio * 0.75);
    this.setRatio(this.ratio);
  }

  /** The camera came to rest. */
  rest(): void {
    this.lastMs = null;
  }
}
