import type { Area } from "../area";
import { type Control, runToEnd, type Steps } from "../control";
import type { Frame } from "../frame";
import type { Demands } from "../kernel/demands";
import { createMeter, type Meter } from "../kernel/meter";
import { createRegions, type Regions, regionIndex } from "../kernel/regions";
import { beginArea } from "../measured-sizes";
import { checkRadius, type Service } from "./service";
import { createLayer, positionsAtOnce, tiles } from "./tiles";

export interface CoverageInput {
  readonly services: readonly Service[];
  readonly demands: readonly Area[];
  readonly frame: Frame;
  /** How many different services must reach a place for it to count; 1 unless told otherwise. */
  readonly depth?: number;
}

export interface CoverageTotal {
  /** Sum over the demand polygons: ground that lies in two of them counts twice (see `unionSquareMetres`). */
  readonly coveredSquareMetres: number;
  readonly demandSquareMetres: number;
  /** 0..1, or null where there is no demand at all. */
  readonly share: number | null;
}

export interface Coverage {
  readonly total: CoverageTotal;
  /** One number per demand, in the order given. */
  readonly perDemand: {
    readonly coveredSquareMetres: Float64Array;
    readonly areaSquareMetres: Float64Array;
  };
}

/** Demands measured between two looks at whether to go on: a few milliseconds. */
const slice = 256;

/** Lays services into the plane; service i of the list is owner i. */
export function layServices(services: readonly Service[], frame: Frame): Regions {
  const regions = createRegions();
  services.forEach(({ radiusMetres }, i) => {
    checkRadius(radiusMetres, i);
  });
  createLayer(services, frame)(
    regions,
    services.map((_, i) => i),
  );
  return regions;
}

/** Sums and share of the numbers per demand. */
function totalOf(covered: Float64Array, area: Float64Array): CoverageTotal {
  let coveredSquareMetres = 0;
  let demandSquareMetres = 0;
  for (let i = 0; i < covered.length; i++) {
    coveredSquareMetres += covered[i]!;
    demandSquareMetres += area[i]!;
  }
  const share = demandSquareMetres > 0 ? coveredSquareMetres / demandSquareMetres : null;
  return { coveredSquareMetres, demandSquareMetres, share };
}

/** Adds all groups whose boxes touch that of demand i, until the meter has enough. */
export function addNearby(meter: Meter, regions: Regions, demands: Demands, i: number): void {
  const index = regionIndex(regions);
  if (!index) return;
  const { box } = demands;
  const near = index.search(box[4 * i]!, box[4 * i + 1]!, box[4 * i + 2]!, box[4 * i + 3]!);
  for (const group of near) if (meter.add(regions, group)) return;
}

/** @param atOnce see `tiles` */
export function* coverageSteps(
  { services, demands, frame, depth = 1 }: CoverageInput,
  atOnce = positionsAtOnce,
): Steps<Coverage> {
  const total = demands.length;
  yield { done: 0, total };
  const meter = createMeter(depth);
  const regions = createRegions();
  const lay = createLayer(services, frame);
  const coveredSquareMetres = new Float64Array(total);
  const areaSquareMetres = new Float64Array(total);
  let done = 0;
  for (const { near, batches } of tiles(services, demands, frame, atOnce)) {
    lay(regions, near);
    for (const { members, laid } of batches) {
      yield { done, total };
      for (let k = 0; k < members.length; k++) {
        const i = members[k]!;
        areaSquareMetres[i] = beginArea(meter, laid, k, demands[i]!, frame);
        addNearby(meter, regions, laid, k);
        coveredSquareMetres[i] = meter.covered();
        if (++done % slice === 0) yield { done, total };
      }
    }
  }
  return {
    total: totalOf(coveredSquareMetres, areaSquareMetres),
    perDemand: { coveredSquareMetres, areaSquareMetres },
  };
}

/**
 * Area of each demand polygon within reach of any service; ground reached twice counts once.
 *
 * Exact in the frame's plane: buffers have true arcs, nothing is sampled. A polygon is read by the even-odd rule, its
 * parts as a union. Demands that overlap are each measured in full.
 */
export function coverage(input: CoverageInput, control?: Control): Coverage {
  return runToEnd(coverageSteps(input), control);
}
