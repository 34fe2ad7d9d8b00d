import type { LineString, Position } from "geojson";
import { readMoment } from "./read-moment";

export interface TrackFault {
  readonly code:
    | "times-missing"
    | "times-malformed"
    | "times-length"
    | "times-backwards"
    | "positions-dropped"
    | "line-collapsed";
  readonly params: Readonly<Record<string, string | number>>;
}

/** A way with a time at each vertex, or null; and what was left out of it. */
export interface ReadTrack {
  readonly track: { readonly geometry: LineString; readonly timesMs: readonly number[] } | null;
  readonly faults: readonly TrackFault[];
}

/**
 * Puts the times of a track beside its positions.
 *
 * Times are `start` (ISO 8601) and `times` (seconds since start, one for each position), or `coordTimes` (ISO 8601
 * for each position), as GPX converters write them. A position without a place, or one whose time lies before
 * the last, is left out together with its time; standing still is kept.
 */
export function readTrack(
  geometry: LineString,
  field: (name: "start" | "times" | "coordTimes") => unknown,
  timeZone: string,
): ReadTrack {
  const times = timesOf(field, timeZone);
  if ("code" in times) return { track: null, faults: [times] };
  const positions = geometry.coordinates;
  if (times.ms.length !== positions.length)
    return {
      track: null,
      faults: [{ code: "times-length", params: { found: times.ms.length, expected: positions.length } }],
    };
  return inOrder(positions, times.ms);
}

function timesOf(
  field: (name: "start" | "times" | "coordTimes") => unknown,
  timeZone: string,
): { readonly ms: readonly number[] } | TrackFault {
  const each = field("coordTimes");
  if (Array.isArray(each)) {
    const ms = each.map((time) => (typeof time === "string" ? readMoment(time, timeZone)?.ms : undefined));
    const bad = ms.indexOf(undefined);
    return bad < 0 ? { ms: ms as number[] } : malformed("coordTimes", each[bad]);
  }
  const [start, seconds] = [field("start"), field("times")];
  if (start === undefined && seconds === undefined) return { code: "times-missing", params: {} };
  const startMs = typeof start === "string" ? readMoment(start, timeZone)?.ms : undefined;
  if (startMs === undefined) return malformed("start", start);
  if (!Array.isArray(seconds)) return malformed("times", seconds);
  const bad = seconds.findIndex((second) => !Number.isFinite(second));
  return bad < 0
    ? { ms: seconds.map((second) => startMs + second * 1000) }
    : malformed("times", seconds[bad]);
}

function malformed(field: string, found: unknown): TrackFault {
  return { code: "times-malformed", params: { field, found: String(JSON.stringify(found)).slice(0, 60) } };
}

function inOrder(positions: readonly Position[], timesMs: readonly number[]): ReadTrack {
  const kept: Position[] = [];
  const keptMs: number[] = [];
  let [invalid, backwards] = [0, 0];
  positions.forEach((position, index) => {
    const [lng, lat] = position as [number, number];
    const time = timesMs[index] as number;
    if (!isLngLat(lng, lat)) invalid += 1;
    else if (time < (keptMs.at(-1) ?? -Infinity)) backwards += 1;
    else {
      kept.push([lng, lat]);
      keptMs.push(time);
    }
  });
  const faults: TrackFault[] = [];
  if (invalid > 0) faults.push({ code: "positions-dropped", params: { count: invalid } });
  if (backwards > 0) faults.push({ code: "times-backwards", params: { count: backwards } });
  if (kept.length < 2)
    return { track: null, faults: [...faults, { code: "line-collapsed", params: { count: kept.length } }] };
  return { track: { geometry: { type: "LineString", coordinates: kept }, timesMs: keptMs }, faults };
}

function isLngLat(lng: unknown, lat: unknown): boolean {
  return (
    typeof lng === "number" &&
    typeof lat === "number" &&
    Number.isFinite(lng) &&
    Number.isFinite(lat) &&
    Math.abs(lng) <= 180 &&
    Math.abs(lat) <= 90
  );
}
