import type { Area } from "./area";
import { type Control, runToEnd, type Steps } from "./control";
import { createLayer, positionsAtOnce, tiles } from "./coverage/tiles";
import type { Frame } from "./frame";
import type { Demands } from "./kernel/demands";
import { createMeter, type Meter } from "./kernel/meter";
import { createRegions, type Regions, regionIndex } from "./kernel/regions";
import { beginArea } from "./measured-sizes";

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
  /** In the order of their names. */
  readonly classes: readonly string[];
  /** m² per cell and class: index `cell * classes.length + class`. */
  readonly squareMetres: Float64Array;
  readonly cellSquareMetres: Float64Array;
}

/** Cells measured between two looks at whether to go on. */
const slice = 32;

/** What the regions of one class take of a cell. */
interface Look {
  readonly meter: Meter;
  readonly regions: Regions;
  readonly cells: Demands;
  /** Position of the cell among those laid. */
  readonly k: number;
  readonly squareMetres: number;
}

function dissolvedIn({ meter, regions, cells, k, squareMetres }: Look, near: readonly number[]): number {
  meter.begin(cells, k, squareMetres);
  for (const group of near) if (meter.add(regions, group)) break;
  return meter.covered();
}

/** Each zone by itself; the parts of one zone are groups that follow one another. */
function summedIn(look: Look, near: readonly number[]): number {
  const { owner } = look.regions;
  const groups = [...near].sort((a, b) => a - b);
  let sum = 0;
  for (let from = 0; from < groups.length; ) {
    let to = from + 1;
    while (to < groups.length && owner[groups[to]!] === owner[groups[from]!]) to++;
    sum += dissolvedIn(look, groups.slice(from, to));
    from = to;
  }
  return sum;
}

function nearby(regions: Regions, { box }: Demands, k: number): readonly number[] {
  const index = regionIndex(regions);
  return index?.search(box[4 * k]!, box[4 * k + 1]!, box[4 * k + 2]!, box[4 * k + 3]!) ?? [];
}

/** @param atOnce see `tiles` */
export function* zoneOverlaySteps(
  { cells, zones, frame, counting = "dissolved" }: ZoneOverlayInput,
  atOnce = positionsAtOnce,
): Steps<ZoneOverlay> {
  const classes = [...new Set(zones.map((zone) => zone.class))].sort();
  const total = cells.length;
  const squareMetres = new Float64Array(cells.length * classes.length);
  const cellSquareMetres = new Float64Array(cells.length);
  yield { done: 0, total };
  const services = zones.map(({ geometry }) => ({ geometry, radiusMetres: 0 }));
  const lay = createLayer(services, frame);
  const layers = classes.map((name) => ({ name, regions: createRegions() }));
  const meter = createMeter();
  const measure = counting === "sum" ? summedIn : dissolvedIn;
  let done = 0;
  for (const { near, batches } of tiles(services, cells, frame, atOnce)) {
    for (const { name, regions } of layers) {
      lay(
        regions,
        near.filter((zone) => zones[zone]!.class === name),
      );
      yield { done, total };
    }
    for (const { members, laid } of batches)
      for (let k = 0; k < members.length; k++) {
        const i = members[k]!;
        const own = beginArea(meter, laid, k, cells[i]!, frame);
        cellSquareMetres[i] = own;
        for (const [c, { regions }] of layers.entries()) {
          const found = nearby(regions, laid, k);
          const look = { meter, regions, cells: laid, k, squareMetres: own };
          if (found.length > 0) squareMetres[i * classes.length + c] = measure(look, found);
        }
        if (++done % slice === 0) yield { done, total };
      }
  }
  return { classes, squareMetres, cellSquareMetres };
}

/**
 * How much of each cell each class of zones takes.
 *
 * Exact in the frame's plane; a polygon is read by the even-odd rule, its parts as a union. No polygon is clipped.
 */
export function zoneOverlay(input: ZoneOverlayInput, control?: Control): ZoneOverlay {
  return runToEnd(zoneOverlaySteps(input), control);
}
