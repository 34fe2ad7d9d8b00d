import type { Area } from "./area";
import { type Control, runToEnd, type Steps } from "./control";
import { addNearby } from "./coverage/coverage";
import type { Frame } from "./frame";
import { layDemands } from "./kernel/demands";
import { createMeter, type Meter } from "./kernel/meter";
import { planeShape } from "./kernel/plane-rings";
import { addService, createRegions, type Regions, regionIndex } from "./kernel/regions";

export interface ZoneOverlayInput {
  /** E.g. grids. */
  readonly cells: readonly Area[];
  /** E.g. forest polygons with the class of each. */
  readonly zones: readonly { readonly geometry: Area; readonly class: string }[];
  readonly frame: Frame;
  /**
   * sum: polygons that overlap are counted each. dissolved: within a class each m² counts once.
   * Default dissolved.
   */
  readonly counting?: "sum" | "dissolved";
}

export interface ZoneOverlay {
  readonly classes: readonly string[];
  /** m² per cell and class: index `cell * classes.length + class`. */
  readonly squareMetres: Float64Array;
  readonly cellSquareMetres: Float64Array;
}

/** Cells measured between two pauses. */
const slice = 32;

/** The zones of each class as regions of their own; every zone is an owner. */
function layZones(zones: ZoneOverlayInput["zones"], classes: readonly string[], frame: Frame): Regions[] {
  const regions = classes.map(() => createRegions());
  zones.forEach((zone, i) => {
    addService(regions[classes.indexOf(zone.class)]!, i, planeShape(zone.geometry, frame), 0);
  });
  return regions;
}

/** Ground of the cell the meter has begun with, under zones of one class, each zone by itself. */
function summed(
  measure: (use: (meter: Meter) => void) => number,
  regions: Regions,
  box: Float64Array,
  i: number,
): number {
  const near =
    regionIndex(regions)?.search(box[4 * i]!, box[4 * i + 1]!, box[4 * i + 2]!, box[4 * i + 3]!) ?? [];
  const byZone = new Map<number, number[]>();
  for (const group of near) {
    const zone = regions.owner[group]!;
    byZone.set(zone, [...(byZone.get(zone) ?? []), group]);
  }
  let sum = 0;
  for (const groups of byZone.values())
    sum += measure((meter) => {
      for (const group of groups) if (meter.add(regions, group)) return;
    });
  return sum;
}

export function* zoneOverlaySteps(input: ZoneOverlayInput): Steps<ZoneOverlay> {
  const { cells, zones, frame, counting = "dissolved" } = input;
  const total = cells.length;
  yield { done: 0, total };
  const classes = [...new Set(zones.map((zone) => zone.class))].sort();
  const regions = layZones(zones, classes, frame);
  yield { done: 0, total };
  const laid = layDemands(cells, frame);
  const meter = createMeter(1);
  const squareMetres = new Float64Array(total * classes.length);
  const cellSquareMetres = new Float64Array(total);
  for (let i = 0; i < total; i++) {
    const own = meter.begin(laid, i);
    cellSquareMetres[i] = own;
    const measure = (use: (meter: Meter) => void) => {
      meter.begin(laid, i, own);
      use(meter);
      return meter.covered();
    };
    regions.forEach((zonesOfClass, k) => {
      squareMetres[i * classes.length + k] =
        counting === "sum"
          ? summed(measure, zonesOfClass, laid.box, i)
          : measure((begun) => addNearby(begun, zonesOfClass, laid, i));
    });
    if (i % slice === slice - 1) yield { done: i + 1, total };
  }
  return { classes, squareMetres, cellSquareMetres };
}

/** Area of zones within cells, by class. Exact in the frame's plane; zones may overlap, cross themselves and each other. */
export function zoneOverlay(input: ZoneOverlayInput, control?: Control): ZoneOverlay {
  return runToEnd(zoneOverlaySteps(input), control);
}
