import type { Geometry } from "geojson";
import { createFrame, type Frame } from "../../geo/frame";
import { planeShape } from "../../geo/kernel/plane-rings";
import { type HeldShape, holdShape, type Offset } from "./held-shape";
import { createLandCover, type Held, type LandFigure } from "./live-cover";
import type { LiveModel } from "./live-model";
import { createPointCover, type PointFigure } from "./live-points";

/** A figure that follows what is held in the hand. */
export interface LiveState {
  readonly model: LiveModel;
  readonly frame: Frame;
  readonly shapes: readonly HeldShape[];
  /** Metres each held thing serves now; null: nowhere. */
  readonly radii: readonly (number | null)[];
  /** Live views of the last recount: read, never write. */
  readonly land: LandFigure;
  readonly points: PointFigure;
  /** Middle of each compound in the plane, and 1 where it is reached now. */
  readonly pointsAt: Float64Array;
  readonly within: Uint8Array;
  /** 0..1, or null where there is nothing to cover. */
  readonly share: number | null;
  readonly shareBefore: number | null;
  /** Puts all held things elsewhere and recounts. */
  move(offset: Offset): void;
  /** Gives held thing `i` a radius of its own, metres, until the next; null: the one it has by rule. */
  widen(i: number, radiusMetres: number | null): void;
  /** The geometries held things have at an offset, as edits keep them. */
  geometriesAt(offset: Offset): readonly Geometry[];
  /** Recounts with these very geometries, as they will be read back: what is shown once it is set down. */
  settle(geometries: readonly Geometry[]): void;
}

/** Takes things up: whatever does not change while they are held is laid out once, here. */
export function createLiveState(model: LiveModel): LiveState {
  const frame = createFrame(model.center);
  const shapes = model.held.map((thing) => holdShape(thing, frame));
  const own: (number | null)[] = model.held.map(() => null);
  const held = shapes.map((shape, i) => ({
    shape: shape.shape,
    get radiusMetres() {
      return own[i] ?? shape.radiusMetres();
    },
  }));
  const home: readonly Held[] = model.held.map((thing, i) => ({
    shape: planeShape(thing.geometry, frame),
    radiusMetres: shapes[i]!.radiusMetres(),
  }));
  const land = createLandCover(model, frame, home);
  const points = createPointCover(model, frame);
  const recount = (now: readonly Held[]) => {
    land.recount(now);
    points.recount(now);
  };
  recount(model.isNew ? [] : held);
  return {
    model,
    frame,
    shapes,
    get radii() {
      return held.map(({ radiusMetres }) => radiusMetres);
    },
    land: land.figure,
    points: points.figure,
    pointsAt: points.at,
    within: points.within,
    get share() {
      return shareOf(model.base, land.figure, points.figure);
    },
    shareBefore: shareOf(
      model.base,
      { ...land.figure, now: land.figure.before },
      {
        ...points.figure,
        compounds: points.figure.compoundsBefore,
        households: points.figure.householdsBefore,
        people: points.figure.peopleBefore,
      },
    ),
    move(offset) {
      for (const shape of shapes) shape.put(offset);
      recount(held);
    },
    widen(i, radiusMetres) {
      own[i] = radiusMetres;
    },
    geometriesAt: (offset) => shapes.map((shape) => shape.geometryAt(offset)),
    settle(geometries) {
      recount(
        geometries.map((geometry, i) => ({
          shape: planeShape(geometry, frame),
          radiusMetres: held[i]?.radiusMetres ?? null,
        })),
      );
    },
  };
}

function shareOf(base: LiveModel["base"], land: LandFigure, points: PointFigure): number | null {
  const [part, whole] = {
    land: [land.now, land.total],
    compounds: [points.compounds, points.compoundsTotal],
    households: [points.households, points.householdsTotal],
    people: [points.people, points.peopleTotal],
  }[base] as [number, number];
  return whole > 0 ? part / whole : null;
}
