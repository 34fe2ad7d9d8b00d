import { defineIndicator, ours, type Piece } from "./indicator";
import { leftOut } from "./left-out";

/**
 * Share of the grids that have at least one grid worker.
 *
 * Full- and part-time workers count alike; a grid whose staff nobody stated is left out, not counted as empty.
 */
export const gridStaffing = defineIndicator({
  id: "grid-staffing",
  family: "grids",
  unit: "1",
  formula: String.raw`S = \frac{\left|\{\,i : w_i \ge 1\}\right|}{n}`,
  source: ours("every grid has someone who answers for it"),
  inputs: ["grids"],
  profiles: [],
  defaults: {},
  measures: { workers: "count", householdsPerWorker: "households" },
  precision: "counted",
  piecesAre: "grids",
  direction: 1,
  perPlace: true,
  compute({ grids }, _params, context) {
    const own = grids.items.filter(({ system }) => system === context.places.gridSystem);
    const counted = own.filter(({ staff }) => staff !== undefined);
    const pieces = counted.map((grid): Piece => {
      const covered = (grid.staff ?? 0) >= 1;
      return {
        id: grid.id,
        name: grid.name,
        place: grid.code,
        numerator: covered ? 1 : 0,
        denominator: 1,
        covered,
        households: grid.households,
        people: grid.population,
      };
    });
    const workers = counted.reduce((sum, { staff = 0 }) => sum + staff, 0);
    const households = counted.reduce((sum, grid) => sum + (grid.households ?? 0), 0);
    return {
      pieces,
      leftOut: leftOut(
        "no-staff",
        "grids",
        own.filter(({ staff }) => staff === undefined),
      ),
      measures: { workers, householdsPerWorker: workers > 0 ? households / workers : null },
    };
  },
});
