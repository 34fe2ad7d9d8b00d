import { pointsWithin } from "../../../geo/coverage/points-within";
import type { Service } from "../../../geo/coverage/service";
import type { SitingScene } from "./siting-scene";

/** What is served, in everything a planner counts by. */
export interface Cover {
  /** In the question's own weight. */
  readonly weight: number;
  /** Compounds or parcels of which at least half is served. */
  readonly things: number;
  readonly households: number;
  readonly people: number;
}

/** 1 for each demand that some service reaches, by the coverage code of the figures and nothing of the search. */
export function spotsReached({ demands, frame }: SitingScene, services: readonly Service[]): Uint8Array {
  return pointsWithin({ services, points: demands.map(({ at }) => at), frame }).within;
}

/** Adds up what is reached. */
export function coverOf(scene: SitingScene, reached: Uint8Array): Cover {
  const things = thingsReached(scene, reached);
  let weight = 0;
  scene.demands.forEach((demand, at) => {
    if (reached[at]) weight += demand.weight;
  });
  const cover = { weight, things: 0, households: 0, people: 0 };
  scene.things.forEach(({ households = 0, people = 0 }, at) => {
    if (!things[at]) return;
    cover.things += 1;
    cover.households += households;
    cover.people += people;
  });
  return cover;
}

/** 1 for each thing of which at least half of the weight (of the spots, where none weighs) is reached. */
export function thingsReached({ things, demands }: SitingScene, reached: Uint8Array): Uint8Array {
  const whole = new Float64Array(things.length);
  const part = new Float64Array(things.length);
  demands.forEach(({ thing, weight }, at) => {
    const counts = weight > 0 ? weight : Number.MIN_VALUE;
    whole[thing]! += counts;
    if (reached[at]) part[thing]! += counts;
  });
  return Uint8Array.from(things, (_, at) => (whole[at]! > 0 && 2 * part[at]! >= whole[at]! ? 1 : 0));
}

/** Everything there is to be served. */
export function allOf(scene: SitingScene): Cover {
  return coverOf(scene, new Uint8Array(scene.demands.length).fill(1));
}
