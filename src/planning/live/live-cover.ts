import Flatbush from "flatbush";
import { addNearby, layServices } from "../../geo/coverage/coverage";
import type { Frame } from "../../geo/frame";
import { layDemands } from "../../geo/kernel/demands";
import { createMeter } from "../../geo/kernel/meter";
import type { PlaneShape } from "../../geo/kernel/plane-rings";
import { addService, createRegions, type Regions } from "../../geo/kernel/regions";
import type { LiveModel } from "./live-model";

/** m² of land, at one frame of a drag. */
export interface LandFigure {
  total: number;
  before: number;
  now: number;
  /** Covered now and not before; covered before and not now. */
  gained: number;
  lost: number;
  /** What only the held things cover. */
  only: number;
  /** What they cover although something else does as well. */
  wasted: number;
}

export interface LandCover {
  readonly figure: LandFigure;
  /** Recounts with the held things as they are now. */
  recount(held: readonly Held[]): void;
}

/** A held thing as it is now; a radius of null serves nowhere. */
export interface Held {
  readonly shape: PlaneShape;
  readonly radiusMetres: number | null;
}

const sum = (numbers: Float64Array) => numbers.reduce((total, number) => total + number, 0);

/** Regions are laid out anew at every frame in the room they had: a drag leaves nothing to collect. */
function empty(regions: Regions): Regions {
  regions.groups = 0;
  regions.curves.count = 0;
  regions.curves.circleCount = 0;
  regions.index = null;
  return regions;
}

function lay(regions: Regions, held: readonly Held[]): Regions {
  empty(regions);
  held.forEach(({ shape, radiusMetres }, i) => {
    if (radiusMetres !== null) addService(regions, i, shape, radiusMetres);
  });
  return regions;
}

/**
 * Land cover that follows held things. Only stretches near them are measured, and of those only what is in
 * question: one that nothing else touches needs no other service, one that is covered anyway needs none at all.
 *
 * Each frame begins from the numbers of the model, never from the frame before, so no error grows.
 */
export function createLandCover(model: LiveModel, frame: Frame, home: readonly Held[]): LandCover {
  const { landSquareMetres: area, landBefore: before, landByOthers: byOthers } = model;
  const land = layDemands(model.land, frame);
  const others = layServices(model.others, frame);
  const was = lay(createRegions(), model.isNew ? [] : home);
  const now = createRegions();
  const meter = createMeter();
  const index = land.count > 0 ? new Flatbush(land.count) : null;
  const { box } = land;
  for (let i = 0; i < land.count; i++)
    index?.add(box[4 * i]!, box[4 * i + 1]!, box[4 * i + 2]!, box[4 * i + 3]!);
  index?.finish();

  const figure: LandFigure = {
    total: sum(area),
    before: sum(before),
    now: 0,
    gained: 0,
    lost: 0,
    only: 0,
    wasted: 0,
  };
  const othersTotal = sum(byOthers);
  const seen = new Int32Array(land.count);
  let round = 0;

  /** Adds the few groups of held things whose boxes touch stretch i. */
  const addHeld = (regions: Regions, i: number) => {
    for (let g = 0; g < regions.groups; g++) {
      if (
        regions.box[4 * g]! <= box[4 * i + 2]! &&
        regions.box[4 * g + 2]! >= box[4 * i]! &&
        regions.box[4 * g + 1]! <= box[4 * i + 3]! &&
        regions.box[4 * g + 3]! >= box[4 * i + 1]! &&
        meter.add(regions, g)
      )
        return;
    }
  };
  const measure = (i: number, together: readonly Regions[], withOthers: boolean): number => {
    meter.begin(land, i, area[i]!);
    for (const regions of together) addHeld(regions, i);
    if (withOthers) addNearby(meter, others, land, i);
    return meter.covered();
  };
  const own = [now];
  const bothPlaces = [now, was];
  const count = (i: number) => {
    const covered = measure(i, own, false);
    if (covered === 0) return;
    const rest = byOthers[i]!;
    const all = area[i]!;
    const held = rest === 0 ? covered : rest >= all ? rest : measure(i, own, true);
    const either = before[i] === rest ? held : before[i]! >= all ? before[i]! : measure(i, bothPlaces, true);
    figure.now += held - rest;
    figure.only += held - rest;
    figure.wasted += covered - (held - rest);
    figure.gained += either - before[i]!;
  };

  return {
    figure,
    recount(held) {
      lay(now, held);
      round += 1;
      figure.now = othersTotal;
      figure.gained = 0;
      figure.only = 0;
      figure.wasted = 0;
      for (let g = 0; g < now.groups; g++)
        for (const i of index?.search(
          now.box[4 * g]!,
          now.box[4 * g + 1]!,
          now.box[4 * g + 2]!,
          now.box[4 * g + 3]!,
        ) ?? []) {
          if (seen[i] === round) continue;
          seen[i] = round;
          count(i);
        }
      // Ground covered at either time, less what is covered now
      figure.lost = Math.max(0, figure.before + figure.gained - figure.now);
      figure.gained = Math.max(0, figure.gained);
      figure.wasted = Math.max(0, figure.wasted);
    },
  };
}
