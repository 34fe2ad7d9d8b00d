import { distance, type Point } from "./paths";
import type { Prng } from "./prng";

/** A walk as a receiver recorded it: a place and whole seconds since the start for each fix. */
export interface Track {
  readonly places: readonly Point[];
  readonly seconds: readonly number[];
}

export interface WalkStyle {
  readonly metresPerSecond: number;
  /** Seconds between fixes. */
  readonly every: number;
  /** Standard deviation of a fix, metres. */
  readonly noise: number;
  /** What thinning may lose, metres at the same moment. */
  readonly tolerance: number;
}

/** Walks a path; now and then stands still for a talk. */
function fixes(
  path: readonly Point[],
  style: WalkStyle,
  random: Prng,
): { places: Point[]; seconds: number[] } {
  const places: Point[] = [];
  const seconds: number[] = [];
  let drift: Point = [0, 0];
  let now = 0;
  const record = (at: Point) => {
    // errors of a receiver wander: nine tenths of the last one stay
    const next = (old: number) => 0.9 * old + Math.sqrt(1 - 0.81) * style.noise * random.normal();
    drift = [next(drift[0]), next(drift[1])];
    places.push([at[0] + drift[0], at[1] + drift[1]]);
    seconds.push(now);
  };
  record(path[0]!);
  let spare = 0;
  const step = style.every * style.metresPerSecond;
  for (let i = 1; i < path.length; i++) {
    const [a, b] = [path[i - 1]!, path[i]!];
    const length = distance(a, b);
    for (let at = step - spare; at <= length; at += step) {
      now += Math.round(style.every * random.between(0.85, 1.2));
      record([a[0] + ((b[0] - a[0]) * at) / length, a[1] + ((b[1] - a[1]) * at) / length]);
      if (random.next() < 0.006) now += random.whole(60, 420);
    }
    spare = (spare + length) % step;
  }
  return { places, seconds };
}

/** Canyon of houses, dead battery: some fixes are missing for minutes; rarely one lies kilometres off. */
function spoil({ places, seconds }: { places: Point[]; seconds: number[] }, random: Prng): void {
  if (random.next() < 0.09 && places.length > 60) {
    const from = random.whole(15, places.length - 40);
    const count = random.whole(18, 36);
    places.splice(from, count);
    seconds.splice(from, count);
  }
  if (random.next() < 0.035) {
    const at = random.whole(2, places.length - 2);
    const angle = random.between(0, 2 * Math.PI);
    const off = random.between(1_200, 4_500);
    places[at] = [places[at]![0] + off * Math.cos(angle), places[at]![1] + off * Math.sin(angle)];
  }
}

/** Fixes that thinning keeps: top-down by distance at the same moment (Meratnia and de By 2004, TD-TR). */
function thinned(places: readonly Point[], seconds: readonly number[], tolerance: number): number[] {
  const keep = [0, places.length - 1];
  const spans: [number, number][] = [[0, places.length - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [first, last] = span;
    let worst = tolerance;
    let at = -1;
    for (let i = first + 1; i < last; i++) {
      const t = (seconds[i]! - seconds[first]!) / (seconds[last]! - seconds[first]!);
      const [a, b] = [places[first]!, places[last]!];
      const off = distance(places[i]!, [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]);
      if (off > worst) {
        worst = off;
        at = i;
      }
    }
    // a gap in the record stays a gap: both its ends are kept
    if (at < 0) continue;
    keep.push(at);
    spans.push([first, at], [at, last]);
  }
  return keep.sort((a, b) => a - b);
}

/** Indices on both sides of every silence longer than five minutes. */
function gapEnds(seconds: readonly number[]): number[] {
  return seconds.flatMap((second, i) => (i > 0 && second - seconds[i - 1]! > 300 ? [i - 1, i] : []));
}

/** No longer than this between fixes that are kept while the recorder ran: five minutes would read as a silence. */
const longestStep = 240;

/** The last recorded fix before every `longestStep` seconds have passed since the one kept before it. */
function heartbeats(kept: readonly number[], seconds: readonly number[]): number[] {
  return kept.slice(1).flatMap((to, k) => {
    const between: number[] = [];
    let last = kept[k]!;
    for (let i = last + 1; i < to; i++)
      if (seconds[i + 1]! - seconds[last]! > longestStep) {
        between.push(i);
        last = i;
      }
    return between;
  });
}

/** A recorded and thinned walk along a path. */
export function recordWalk(path: readonly Point[], style: WalkStyle, random: Prng): Track {
  const record = fixes(path, style, random);
  spoil(record, random);
  const kept = [
    ...new Set([...thinned(record.places, record.seconds, style.tolerance), ...gapEnds(record.seconds)]),
  ].sort((a, b) => a - b);
  const all = [...kept, ...heartbeats(kept, record.seconds)].sort((a, b) => a - b);
  return { places: all.map((i) => record.places[i]!), seconds: all.map((i) => record.seconds[i]!) };
}
