import type { Area } from "./area";
import { type Control, runToEnd, type Steps } from "./control";
import { layServices } from "./coverage/coverage";
import type { Frame } from "./frame";
import { type Demands, layDemands } from "./kernel/demands";
import { createMeter, type Meter } from "./kernel/meter";
import { type Regions, regionIndex } from "./kernel/regions";
import { sizesOf } from "./measured-sizes";

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

function dissolvedIn(
  meter: Meter,
  regions: Regions,
  near: readonly number[],
  cells: Demands,
  i: number,
  area: number,
) {
  meter.begin(cells, i, area);
  for (const group of near) if (meter.add(regions, group)) break;
  return meter.covered();
}

/** Each zone by itself; the parts of one zone are groups that follow one another. */
function summedIn(
  meter: Meter,
  regions: Regions,
  near: readonly number[],
  cells: Demands,
  i: number,
  area: number,
) {
  const groups = [...near].sort((a, b) => a - b);
  let sum = 0;
  for (let from = 0; from < groups.length; ) {
    const owner = regions.owner[groups[from]!];
    let to = from + 1;
    while (to < groups.length && regions.owner[groups[to]!] === owner) to++;
    sum += dissolvedIn(meter, regions, groups.slice(from, to), cells, i, area);
    from = to;
  }
  return sum;
}

export function* zoneOverlaySteps({
  cells,
  zones,
  frame,
  counting = "dissolved",
}: ZoneOverlayInput): Steps<ZoneOverlay> {
  const classes = [...new Set(zones.map((zone) => zone.class))].sort();
  const total = cells.length * Math.max(1, classes.length);
  const meter = createMeter();
  const squareMetres = new Float64Array(cells.length * classes.length);
  const cellSquareMetres = sizesOf(cells, frame, meter);
  if (classes.length === 0) return { classes, squareMetres, cellSquareMetres };
  const laid = layDemands(cells, frame);
  const measure = counting === "sum" ? summedIn : dissolvedIn;
  for (const [c, name] of classes.entries()) {
    yield { done: c * cells.length, total };
    const members = zones.filter((zone) => zone.class === name);
    const regions = layServices(
      members.map(({ geometry }) => ({ geometry, radiusMetres: 0 })),
      frame,
    );
    const index = regionIndex(regions);
    for (let i = 0; i < cells.length; i++) {
      if (i % slice === slice - 1) yield { done: c * cells.length + i, total };
      const [west, south, east, north] = laid.box.subarray(4 * i, 4 * i + 4);
      const near = index?.search(west!, south!, east!, north!) ?? [];
      if (near.length === 0) continue;
      squareMetres[i * classes.length + c] = measure(meter, regions, near, laid, i, cellSquareMetres[i]!);
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
