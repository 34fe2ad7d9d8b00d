import type { Feature, Position } from "geojson";
import type { ProblemList } from "./format-error";

/** Faster than a car on a mountain road: 40 m/s is 144 km/h. */
const fastestMetresPerSecond = 40;
const metresPerDegree = 111_195;

/** Lines with a clock: time going back, and jumps no one can have walked or driven. */
export function checkTracks(features: readonly Feature[], problems: ProblemList): void {
  for (const [feature, { geometry, properties }] of features.entries()) {
    const times: unknown = properties?.timesMs;
    if (geometry?.type !== "LineString" || !Array.isArray(times)) continue;
    const backs: number[] = [];
    const jumps: number[] = [];
    for (let i = 1; i < geometry.coordinates.length; i++) {
      const seconds = (Number(times[i]) - Number(times[i - 1])) / 1000;
      const metres = roughMetres(
        geometry.coordinates[i - 1] as Position,
        geometry.coordinates[i] as Position,
      );
      if (seconds < 0) backs.push(i);
      else if (metres > 100 && metres > seconds * fastestMetresPerSecond) jumps.push(i);
    }
    const at = (index: number | undefined) =>
      geometry.coordinates[index ?? 0]?.slice(0, 2) as [number, number];
    if (backs.length > 0)
      problems.add(
        "error",
        "track-time-back",
        { count: backs.length, vertex: backs[0] ?? 0 },
        { feature, at: at(backs[0]) },
      );
    if (jumps.length > 0)
      problems.add(
        "warning",
        "track-jump",
        { count: jumps.length, vertex: jumps[0] ?? 0 },
        { feature, at: at(jumps[0]) },
      );
  }
}

function roughMetres(a: Position, b: Position): number {
  const [aLng = 0, aLat = 0] = a;
  const [bLng = 0, bLat = 0] = b;
  return Math.hypot((bLng - aLng) * Math.cos((aLat * Math.PI) / 180), bLat - aLat) * metresPerDegree;
}
