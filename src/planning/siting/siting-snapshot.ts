/** The best answer so far, and how far from the best possible it can be at most. */
export interface SitingSnapshot {
  /** New sites, in the caller's numbers. */
  sites: number[];
  /** Weight covered by existing and new sites together, recounted from the inputs. */
  covered: number;
  /** Weight of all demands. */
  total: number;
  /** Certified: no allowed choice covers more than this. */
  upperBound: number;
  /** (upperBound − covered) ÷ upperBound: the answer is at most this share below the best possible. 0 … 1. */
  gap: number;
  /** Whether the answer is certainly the best possible. */
  proven: boolean;
  /** What has just been done: the quick answer, exchanging sites, bounding all choices at once, or part by part. */
  phase: "greedy" | "exchange" | "bound" | "search" | "done";
}

/** See {@link SitingSnapshot.gap}; 0 where nothing can be covered at all. */
export function gapOf(covered: number, upperBound: number): number {
  return upperBound > 0 ? Math.max(0, (upperBound - covered) / upperBound) : 0;
}
