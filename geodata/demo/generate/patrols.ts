import { onDay } from "./moments";
import { type Point, pathLength, pointAlong } from "./paths";
import { type Prng, prng } from "./prng";
import { recordWalk, type Track, type WalkStyle } from "./tracks";

export interface Patrol extends Track {
  readonly startMs: number;
}

export const trackDays = 30;

const onFoot: WalkStyle = { metresPerSecond: 1.15, every: 12, noise: 4.2, tolerance: 11 };
const inForest: WalkStyle = { metresPerSecond: 0.85, every: 30, noise: 6, tolerance: 17 };

/** The part of a round that was walked: whole, or broken off, or begun in the middle. */
function part(path: readonly Point[], random: Prng): readonly Point[] {
  const luck = random.next();
  if (luck < 0.72) return path;
  const length = pathLength(path);
  const from = luck < 0.86 ? 0 : length * random.between(0.1, 0.4);
  const to = luck < 0.86 ? length * random.between(0.45, 0.9) : length;
  const count = Math.max(8, Math.ceil((to - from) / 40));
  return Array.from({ length: count + 1 }, (_, i) => pointAlong(path, from + ((to - from) * i) / count));
}

/** A keeper goes out on most days; some have not been seen for a while. */
export function keeperPatrols(walk: readonly Point[], index: number): Patrol[] {
  const random = prng(`patrols/keeper/${index}`);
  const away = index % 11 === 4 ? random.whole(2, 4) : index % 23 === 7 ? random.whole(5, 9) : 0;
  const patrols: Patrol[] = [];
  for (let day = trackDays - 1; day >= Math.max(1, away); day--) {
    if (day > away + 1 && random.next() < 0.12) continue;
    const startMs = onDay(day, random.pick([7.2, 8.6, 9.5, 15, 16.4, 18.2]) + random.between(0, 1.1));
    patrols.push({ startMs, ...recordWalk(part(walk, random), onFoot, random) });
  }
  return patrols;
}

/** A ranger goes round about every third day; in some compartments the rounds have lapsed. */
export function rangerPatrols(path: readonly Point[], index: number): Patrol[] {
  const random = prng(`patrols/ranger/${index}`);
  const lapsed = index % 9 === 5 ? random.whole(6, 12) : 0;
  const patrols: Patrol[] = [];
  for (
    let day = random.whole(27, 29);
    day >= Math.max(1, lapsed);
    day -= random.next() < 0.8 ? random.whole(2, 3) : 4
  ) {
    const startMs = onDay(day, random.between(7.5, 10.5));
    patrols.push({ startMs, ...recordWalk(part(path, random), inForest, random) });
  }
  return patrols;
}
