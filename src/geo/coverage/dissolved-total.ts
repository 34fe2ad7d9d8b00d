import type { Steps } from "../control";
import { layDemands } from "../kernel/demands";
import { createMeter } from "../kernel/meter";
import { type Regions, regionIndex } from "../kernel/regions";
import { addNearby, type Coverage, type CoverageInput, type CoverageTotal, layServices } from "./coverage";

/** Demands looked at between two looks at whether to go on. */
const slice = 256;

/** Groups of demands before demand i in the list whose boxes share ground with its own. */
function earlier(regions: Regions, i: number, box: Float64Array): number[] {
  const [west, south, east, north] = box.subarray(4 * i, 4 * i + 4) as unknown as number[];
  const index = regionIndex(regions);
  if (!index || !(east! > west!)) return [];
  const other = regions.box;
  return index.search(west!, south!, east!, north!, (group) => {
    const at = 4 * group;
    const shares =
      other[at]! < east! && other[at + 1]! < north! && other[at + 2]! > west! && other[at + 3]! > south!;
    return shares && regions.owner[group]! < i;
  });
}

/**
 * The total of a coverage with each m² of demand counted once, also where demand polygons overlap.
 *
 * Of each polygon only the ground counts that none before it holds: what services and earlier polygons cover together, less
 * what earlier polygons cover. So each is measured among its neighbours, also where all plots of a county adjoin.
 */
export function* dissolvedTotalSteps(
  { services, demands, frame }: Omit<CoverageInput, "depth">,
  perDemand: Coverage["perDemand"],
): Steps<CoverageTotal> {
  const laid = layDemands(demands, frame);
  const plots = layServices(
    demands.map((geometry) => ({ geometry, radiusMetres: 0 })),
    frame,
  );
  const reached = layServices(services, frame);
  const meter = createMeter();
  let coveredSquareMetres = 0;
  let demandSquareMetres = 0;
  for (let i = 0; i < demands.length; i++) {
    const area = perDemand.areaSquareMetres[i]!;
    const before = earlier(plots, i, laid.box);
    const measured = (withServices: boolean): number => {
      if (before.length === 0) return 0;
      meter.begin(laid, i, area);
      for (const group of before) if (meter.add(plots, group)) return area;
      if (withServices) addNearby(meter, reached, laid, i);
      return meter.covered();
    };
    const twice = measured(false);
    coveredSquareMetres += twice === 0 ? perDemand.coveredSquareMetres[i]! : measured(true) - twice;
    demandSquareMetres += area - twice;
    if (i % slice === slice - 1) yield { done: i + 1, total: demands.length };
  }
  const share = demandSquareMetres > 0 ? coveredSquareMetres / demandSquareMetres : null;
  return { coveredSquareMetres, demandSquareMetres, share };
}
