import type { GridPlan } from "./cells-to-grids";
import type { City } from "./city";
import type { Lot } from "./homes";
import type { Place } from "./places";
import { prng } from "./prng";
import { apart } from "./settlements";

export interface Residents {
  readonly households: number;
  readonly population: number;
}

/** What the whole county comes to, about: 52 thousand households. */
const countyHouseholds = 52_000;

/** Households above shops and in factory and school quarters, by use of the block. */
const otherHouseholds = {
  trade: 18,
  public: 5,
  industry: 3,
  school: 2,
  park: 0,
  river: 0,
  homes: 0,
  courts: 0,
} as const;

function builtHouseholds(plan: GridPlan, city: City, lots: readonly Lot[]): number {
  return plan.blocks.reduce((sum, block) => {
    const homes = lots.reduce((total, lot) => total + (lot.block === block ? lot.households : 0), 0);
    return sum + homes + otherHouseholds[city.blocks[block]!.use];
  }, 0);
}

/** A village's households go to the grids near its houses; the far hills are nearly empty. */
function spreadHouseholds(total: number, plans: readonly GridPlan[], site: number): number[] {
  const pull = plans.map(({ cells }) =>
    cells.reduce((sum, cell) => sum + Math.exp(-((apart(cell, site) / 1_100) ** 2)) + 0.004, 0),
  );
  const sum = pull.reduce((a, b) => a + b, 0);
  return pull.map((share) => Math.round((total * share) / sum));
}

/** Households and people of each grid: counted from the homes in towns, spread by distance in the country. */
export function settlePeople(
  plans: readonly GridPlan[],
  places: readonly Place[],
  city: City,
  lots: readonly Lot[],
): Residents[] {
  const random = prng("people");
  const built = plans.map((plan) => (plan.blocks.length > 0 ? builtHouseholds(plan, city, lots) : 0));
  const rural = countyHouseholds - built.reduce((a, b) => a + b, 0);
  const villages = places.map((place) => (place.kind === "village" ? Math.exp(0.5 * random.normal()) : 0));
  const weight = villages.reduce((a, b) => a + b, 0);
  const households = [...built];
  places.forEach((place, index) => {
    if (place.kind === "community") return;
    const mine = plans.flatMap((plan, i) => (plan.place === index && plan.cells.length > 0 ? [i] : []));
    const shares = spreadHouseholds(
      (rural * villages[index]!) / weight,
      mine.map((i) => plans[i]!),
      place.site,
    );
    mine.forEach((grid, i) => {
      households[grid] = shares[i]!;
    });
  });
  return households.map((count, i) => {
    const people = plans[i]!.blocks.length > 0 ? random.between(2.6, 2.95) : random.between(2.15, 2.75);
    return { households: count, population: Math.round(count * people) };
  });
}
