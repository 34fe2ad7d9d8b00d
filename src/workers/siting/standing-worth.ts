import { spotOf } from "../../indicators/located";
import { coverListsOf } from "../../planning/siting/cover-lists";
import { seededRandom } from "../../planning/siting/random";
import { coverOf, spotsReached } from "../../planning/siting/scene/recount-scene";
import type { SitingScene } from "../../planning/siting/scene/siting-scene";
import { spotsServed } from "../../planning/siting/scene/spots-served";
import { facilityWorth } from "../../planning/siting/worth/facility-worth";
import { randomClosures } from "../../planning/siting/worth/random-closures";
import type { SitingCase } from "./scene-of";
import type { Worth, WorthRow } from "./siting-ask";

const draws = 100;
const confidence = 0.95;

/** The same county gives the same draws, so that a figure can be quoted. */
const seed = 20_261_122;

/**
 * What each of those in use is worth, and what is left of the cover when some close at random.
 *
 * @throws Error when the count over all and the coverage code disagree.
 */
export function standingWorth({ scene, size }: SitingCase, closed: number): Worth {
  const { standing, demands, frame } = scene;
  const served = spotsServed(
    standing,
    demands.map(({ at }) => at),
    frame,
  );
  const covers = coverListsOf(demands.length, served);
  const weights = Float64Array.from(demands, ({ weight }) => weight);
  const all = standing.map((_, at) => at);
  const { facilities, total, covered, coveredTwice } = facilityWorth(covers, weights, all);
  confirm(scene, covered, total);
  const closing = Math.min(closed, standing.length);
  const closures =
    standing.length > closing && closing > 0
      ? randomClosures(covers, weights, {
          facilities: all,
          closed: closing,
          draws,
          confidence,
          random: seededRandom(seed),
        })
      : null;
  return {
    total,
    covered,
    coveredTwice,
    rows: facilities.map((facility) => rowOf(scene, facility)),
    closures:
      closures === null
        ? null
        : {
            covered: closures.covered,
            holds: closures.holds,
            worst: closures.worst,
            mean: closures.mean,
            closed: closing,
            draws,
            confidence,
          },
    withoutWeight: size.withoutWeight,
  };
}

/** The lists were asked of one by one; together they must give what the figures' own code gives. */
function confirm(scene: SitingScene, covered: number, total: number): void {
  const counted = coverOf(scene, spotsReached(scene, scene.standing)).weight;
  if (Math.abs(counted - covered) > 1e-9 * (1 + total))
    throw new Error(`one by one ${covered} is covered, together ${counted}: the answer is withheld`);
}

function rowOf(
  { standing, demands, things }: SitingScene,
  facility: ReturnType<typeof facilityWorth>["facilities"][number],
): WorthRow {
  const { site, reached, onlyThis, onlyDemands, backed, rank } = facility;
  const { id, name, geometry, radiusMetres } = standing[site]!;
  const alone = [...new Set(onlyDemands.map((demand) => demands[demand]!.thing))].map((at) => things[at]!);
  return {
    id,
    name,
    at: spotOf(geometry),
    radiusMetres,
    reached,
    only: onlyThis,
    onlyThings: alone.length,
    households: alone.reduce((sum, { households = 0 }) => sum + households, 0),
    people: alone.reduce((sum, { people = 0 }) => sum + people, 0),
    backed,
    rank,
  };
}
