import type { LngLat, Path } from "./area";
import { type Control, runToEnd, type Steps } from "./control";
import type { Frame } from "./frame";
import { createPlaneRoom, planePath, planeShape } from "./kernel/plane-rings";
import { createStreetSight } from "./kernel/street-sight";
import { hypot } from "./portable-math";

/** A track as recorded: positions and when, milliseconds since 1970 (NaN where unknown). */
export interface Track {
  readonly positions: readonly LngLat[];
  readonly timesMs?: readonly number[];
}

export interface SplitRule {
  /** A longer silence breaks the track. Default 300 s. */
  readonly maxGapSeconds?: number;
  /** A faster step breaks the track. Default 30 m/s. */
  readonly maxMetresPerSecond?: number;
}

export interface TrackPiece {
  readonly positions: readonly LngLat[];
  readonly timesMs?: readonly number[];
  /** Index of its first position in the track. */
  readonly from: number;
}
export interface SplitTrack {
  readonly pieces: readonly TrackPiece[];
  readonly breaks: readonly {
    readonly after: number;
    readonly reason: "gap" | "speed" | "order";
    readonly seconds: number;
    readonly metres: number;
  }[];
}

/** Cuts a track where the recorder was silent or jumped, so that no straight line is invented across the hole. */
export function splitTrack(track: Track, frame: Frame, rule: SplitRule = {}): SplitTrack {
  const { maxGapSeconds = 300, maxMetresPerSecond = 30 } = rule;
  const { positions, timesMs } = track;
  const pieces: TrackPiece[] = [];
  const breaks: SplitTrack["breaks"][number][] = [];
  let from = 0;
  const cut = (to: number) => {
    if (to > from)
      pieces.push({
        positions: positions.slice(from, to),
        ...(timesMs ? { timesMs: timesMs.slice(from, to) } : {}),
        from,
      });
    from = to;
  };
  const plane = projected(positions, frame);
  for (let i = 1; i < positions.length; i++) {
    const metres = hypot(plane[2 * i]! - plane[2 * i - 2]!, plane[2 * i + 1]! - plane[2 * i - 1]!);
    const seconds = timesMs ? (timesMs[i]! - timesMs[i - 1]!) / 1000 : Number.NaN;
    const reason = breakReason(seconds, metres, maxGapSeconds, maxMetresPerSecond);
    if (!reason) continue;
    breaks.push({ after: i - 1, reason, seconds, metres });
    cut(i);
  }
  cut(positions.length);
  return { pieces, breaks };
}

/** Positions in the plane, x, y, …; such as are not finite stay so. */
function projected(positions: readonly LngLat[], frame: Frame): Float64Array {
  const plane = new Float64Array(2 * positions.length);
  for (let i = 0; i < positions.length; i++) {
    plane[2 * i] = positions[i]![0];
    plane[2 * i + 1] = positions[i]![1];
  }
  frame.projectInto(plane, plane);
  return plane;
}

function stepMetres(a: LngLat, b: LngLat, frame: Frame): number {
  const [ax, ay] = frame.project(a[0], a[1]);
  const [bx, by] = frame.project(b[0], b[1]);
  return hypot(bx - ax, by - ay);
}

/** Why two fixes are not joined; null when they are. Without times nothing can be said. */
function breakReason(seconds: number, metres: number, maxSeconds: number, maxSpeed: number) {
  if (Number.isNaN(seconds)) return null;
  if (seconds < 0) return "order";
  if (seconds > maxSeconds) return "gap";
  return metres > maxSpeed * seconds && metres > 0 ? "speed" : null;
}

/** Length of what was walked: the pieces of a split track, without the holes between them. */
export function trackMetres({ pieces }: SplitTrack, frame: Frame): number {
  let metres = 0;
  for (const { positions } of pieces)
    for (let i = 1; i < positions.length; i++) metres += stepMetres(positions[i - 1]!, positions[i]!, frame);
  return metres;
}

export interface StreetCorridorInput {
  readonly streets: readonly Path[];
  /** Tracks already split. A single position is a disc. */
  readonly tracks: readonly (readonly LngLat[])[];
  readonly sightMetres: number;
  readonly frame: Frame;
}
export interface StreetCorridor {
  readonly total: {
    readonly seenMetres: number;
    readonly lengthMetres: number;
    readonly share: number | null;
  };
  /** One number per street. */
  readonly perStreet: { readonly seenMetres: Float64Array; readonly lengthMetres: Float64Array };
}

/** @throws RangeError when the sight is negative or no number. */
export function checkSight(sightMetres: number): void {
  if (!(sightMetres >= 0 && sightMetres < Infinity))
    throw new RangeError(`a sight of ${sightMetres} m: give a distance of 0 m or more`);
}

/** Streets as segments ax, ay, bx, by, … with the street each belongs to. */
function layStreets(streets: readonly Path[], frame: Frame) {
  const laid = streets.map((street) => planeShape(street, frame).lines);
  const count = laid.flat().reduce((sum, line) => sum + Math.max(0, line.length / 2 - 1), 0);
  const segments = new Float64Array(4 * count);
  const street = new Int32Array(count);
  let s = 0;
  laid.forEach((lines, i) => {
    for (const line of lines)
      for (let k = 0; k + 3 < line.length; k += 2, s++) {
        for (let at = 0; at < 4; at++) segments[4 * s + at] = line[k + at]!;
        street[s] = i;
      }
  });
  return { segments, street };
}

/** Fixes looked at between two pauses: a few milliseconds. */
const slice = 8192;

export function* streetCorridorSteps(input: StreetCorridorInput): Steps<StreetCorridor> {
  const { streets, tracks, sightMetres, frame } = input;
  checkSight(sightMetres);
  const { segments, street } = layStreets(streets, frame);
  const sight = createStreetSight(segments, sightMetres);
  const total = tracks.reduce((sum, track) => sum + track.length, 0);
  const room = createPlaneRoom();
  let done = 0;
  yield { done, total };
  for (const track of tracks) {
    room.used = 0;
    const path = planePath(track as [number, number][], frame, room);
    // A part begins with the place at which the one before it ended
    for (let from = 0; from < path.length; from += 2 * slice) {
      sight.walk(path.subarray(Math.max(0, from - 2), from + 2 * slice));
      if (from + 2 * slice < path.length) yield { done: done + from / 2, total };
    }
    done += track.length;
    yield { done, total };
  }
  return sumStreets(streets.length, segments, street, sight.share);
}

function sumStreets(
  streets: number,
  segments: Float64Array,
  street: Int32Array,
  share: (segment: number) => number,
): StreetCorridor {
  const seenMetres = new Float64Array(streets);
  const lengthMetres = new Float64Array(streets);
  for (let s = 0; s < street.length; s++) {
    const metres = hypot(
      segments[4 * s + 2]! - segments[4 * s]!,
      segments[4 * s + 3]! - segments[4 * s + 1]!,
    );
    lengthMetres[street[s]!]! += metres;
    seenMetres[street[s]!]! += metres * share(s);
  }
  const seen = seenMetres.reduce((sum, metres) => sum + metres, 0);
  const length = lengthMetres.reduce((sum, metres) => sum + metres, 0);
  return {
    total: { seenMetres: seen, lengthMetres: length, share: length > 0 ? seen / length : null },
    perStreet: { seenMetres, lengthMetres },
  };
}

/**
 * Length of each street within sight of any track. The tracks are never buffered: each step of a track is a capsule
 * that cuts one stretch out of a street's segment, and the stretches are merged.
 *
 * @throws RangeError when the sight is negative or no number.
 */
export function streetCorridor(input: StreetCorridorInput, control?: Control): StreetCorridor {
  return runToEnd(streetCorridorSteps(input), control);
}
