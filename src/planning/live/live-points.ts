import type { Frame } from "../../geo/frame";
import { nearestPlace, shapeBox } from "../../geo/kernel/nearest-place";
import type { Held } from "./live-cover";
import type { LiveModel } from "./live-model";

/** Compounds, and who lives in them, at one frame of a drag. */
export interface PointFigure {
  compounds: number;
  households: number;
  people: number;
  compoundsBefore: number;
  householdsBefore: number;
  peopleBefore: number;
  compoundsTotal: number;
  householdsTotal: number;
  peopleTotal: number;
  /** Compounds only the held things reach. */
  onlyCompounds: number;
  onlyHouseholds: number;
  onlyPeople: number;
}

export interface PointCover {
  readonly figure: PointFigure;
  /** x, y, … in metres of the plane. */
  readonly at: Float64Array;
  /** 1 where reached now. */
  readonly within: Uint8Array;
  recount(held: readonly Held[]): void;
}

/** A point at exactly the radius counts as reached although its distance went through a projection. */
const slackMetres = 1e-6;

/** Which compounds are reached, followed while things are held. */
export function createPointCover(model: LiveModel, frame: Frame): PointCover {
  const { points, pointsBefore, pointsByOthers } = model;
  const at = new Float64Array(points.flatMap((point) => point.at));
  frame.projectInto(at, at);
  const within = new Uint8Array(points.length);
  const weigh = (covered: (i: number) => boolean) => {
    const sums = { compounds: 0, households: 0, people: 0 };
    points.forEach(({ households, people }, i) => {
      if (!covered(i)) return;
      sums.compounds += 1;
      sums.households += households ?? 0;
      sums.people += people ?? 0;
    });
    return sums;
  };
  const total = weigh(() => true);
  const before = weigh((i) => pointsBefore[i] === 1);
  const others = weigh((i) => pointsByOthers[i] === 1);
  const figure: PointFigure = {
    ...before,
    compoundsBefore: before.compounds,
    householdsBefore: before.households,
    peopleBefore: before.people,
    compoundsTotal: total.compounds,
    householdsTotal: total.households,
    peopleTotal: total.people,
    onlyCompounds: 0,
    onlyHouseholds: 0,
    onlyPeople: 0,
  };
  const reach = (i: number) => {
    if (within[i] === 1) return;
    within[i] = 1;
    figure.onlyCompounds += 1;
    figure.onlyHouseholds += points[i]!.households ?? 0;
    figure.onlyPeople += points[i]!.people ?? 0;
  };
  return {
    figure,
    at,
    within,
    recount(held) {
      within.set(pointsByOthers);
      figure.onlyCompounds = 0;
      figure.onlyHouseholds = 0;
      figure.onlyPeople = 0;
      for (const { shape, radiusMetres } of held) {
        const box = radiusMetres === null ? null : shapeBox(shape);
        if (box === null || radiusMetres === null) continue;
        const far = radiusMetres + slackMetres;
        for (let i = 0; i < points.length; i++) {
          const x = at[2 * i]!;
          const y = at[2 * i + 1]!;
          if (x < box[0] - far || x > box[2] + far || y < box[1] - far || y > box[3] + far) continue;
          if (within[i] === 0 && nearestPlace(shape, x, y).metres <= far) reach(i);
        }
      }
      figure.compounds = others.compounds + figure.onlyCompounds;
      figure.households = others.households + figure.onlyHouseholds;
      figure.people = others.people + figure.onlyPeople;
    },
  };
}
