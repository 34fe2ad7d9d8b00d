/** Watches that a worker somebody waits for still answers. */
export interface LifeWatch {
  /** It said something. */
  sign(): void;
  /** How many jobs are waiting: none, and nothing is watched. */
  waiting(jobs: number): void;
}

const looksPerSilence = 6;

/**
 * Asks every few seconds while jobs wait, and calls `dead` after a silence. `ping` gives nothing while there is
 * no worker to ask.
 *
 * A browser that kills a worker for its memory tells nobody, so silence is the only sign. A long computation
 * pauses every few milliseconds and answers in between.
 */
export function watchLife(
  silenceSeconds: number,
  ping: () => Promise<unknown> | undefined,
  dead: (reason: string) => void,
): LifeWatch {
  let timer: ReturnType<typeof setInterval> | undefined;
  let unanswered = 0;
  const sign = () => {
    unanswered = 0;
  };
  // Counted in looks, not by the clock: a machine that slept has not been silent.
  const look = () => {
    if (unanswered >= looksPerSilence) {
      unanswered = 0;
      dead(`no sign of life for ${silenceSeconds} s`);
      return;
    }
    const answer = ping();
    unanswered = answer === undefined ? 0 : unanswered + 1;
    answer?.then(sign, () => {});
  };
  return {
    sign,
    waiting(jobs) {
      if (jobs > 0 && timer === undefined) {
        unanswered = 0;
        timer = setInterval(look, (silenceSeconds * 1000) / looksPerSilence);
      } else if (jobs === 0 && timer !== undefined) {
        clearInterval(timer);
        timer = undefined;
      }
    },
  };
}
