/** Share of the work given to kicks at first, and what never goes away. */
const FIRST_SHARE = 0.5;
const LAST_SHARE = 0.06;

/** Kicks without a find after which their share is halved. */
const PATIENCE = 40;

/** Divides work between bounding and kicking: half each while kicks still find better answers, then ever less. */
export class KickRhythm {
  private share = FIRST_SHARE;
  private owed = 0;
  private inVain = 0;

  /** Work was done elsewhere, so kicks are owed their part. */
  worked(work: number): void {
    this.owed += (work * this.share) / (1 - this.share);
  }

  /** Whether it is the kicks' turn. */
  get due(): boolean {
    return this.owed > 0;
  }

  /** A kick took so much work. */
  kicked(work: number, found: boolean): void {
    this.owed -= Math.max(1, work);
    this.inVain = found ? 0 : this.inVain + 1;
    if (found) this.share = FIRST_SHARE;
    else if (this.inVain % PATIENCE === 0) this.share = Math.max(LAST_SHARE, this.share / 2);
  }
}
