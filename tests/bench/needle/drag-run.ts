import type { Polygon } from "geojson";
import { coverage } from "../../../src/geo/coverage/coverage";
import type { LiveModel } from "../../../src/planning/live/live-model";
import { createLiveState, type LiveState } from "../../../src/planning/live/live-state";
import { center, frame, seeded, w2 } from "../workloads";

export interface DragResult {
  readonly park: string;
  readonly corners: number;
  /** Milliseconds until the thing is in the hand: index and regions of what stays. */
  readonly takeUpMs: number;
  readonly frames: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  /** The 99th percentile of the best pass as it was, whatever else the machine did meanwhile. */
  readonly rawP99Ms: number;
  readonly bytesPerFrame: number | null;
}

export interface AgreementResult {
  readonly moves: number;
  /** Largest |live ÷ full − 1| of the covered ground. */
  readonly worst: number;
  /** Median of a full recount, for the ratio. */
  readonly fullMs: number;
}

const radiusMetres = 500;
const warmUpFrames = 200;
const passes = 5;

const at = (sorted: Float64Array, share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;

/** One of 600 parks over 5,000 parcels in the hand, as the worker would hand it over. */
function modelOf(workload: ReturnType<typeof w2>, held: number): LiveModel {
  const services = workload.services.map((geometry) => ({ geometry, radiusMetres }));
  const others = services.filter((_, i) => i !== held);
  const all = coverage({ services, demands: workload.demands, frame });
  const rest = coverage({ services: others, demands: workload.demands, frame });
  return {
    center,
    indicator: "park-coverage",
    profile: null,
    base: "land",
    land: workload.demands,
    landSquareMetres: all.perDemand.areaSquareMetres,
    landBefore: all.perDemand.coveredSquareMetres,
    landByOthers: rest.perDemand.coveredSquareMetres,
    points: [],
    pointsBefore: new Uint8Array(0),
    pointsByOthers: new Uint8Array(0),
    others,
    held: [
      {
        role: "parks",
        id: String(held),
        name: "",
        geometry: services[held]?.geometry as Polygon,
        rules: [],
        radiusMetres,
        notCounted: null,
      },
    ],
    isNew: false,
    exact: true,
  };
}

const heapBytes = (): number | null => {
  const node = (globalThis as { process?: { memoryUsage?: () => { heapUsed: number } } }).process;
  if (node?.memoryUsage) return node.memoryUsage().heapUsed;
  return (performance as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? null;
};

/** Wanders as a hand does: steps of up to 40 m, never more than 3 km from home. */
function wander(random: () => number): () => { dx: number; dy: number; scale: number } {
  let [dx, dy] = [0, 0];
  return () => {
    dx = Math.max(-3000, Math.min(3000, dx + 80 * (random() - 0.5)));
    dy = Math.max(-3000, Math.min(3000, dy + 80 * (random() - 0.5)));
    return { dx, dy, scale: 1 };
  };
}

export function drag(park: string, held: number, frames: number): DragResult {
  const workload = w2();
  const model = modelOf(workload, held);
  const start = performance.now();
  const live: LiveState = createLiveState(model);
  const takeUpMs = performance.now() - start;
  const next = wander(seeded(5));
  for (let i = 0; i < warmUpFrames; i++) live.move(next());
  const offsets = Array.from({ length: frames }, next);
  const before = heapBytes();
  let after = before;
  // The same way again and again: what a frame takes at least is its own, the rest is the machine's other work.
  const runs = Array.from({ length: passes }, (_, pass) => {
    const times = new Float64Array(frames);
    for (let i = 0; i < frames; i++) {
      const from = performance.now();
      live.move(offsets[i] as (typeof offsets)[number]);
      times[i] = performance.now() - from;
      // Before the first collection of garbage the heap only grows
      if (pass === 0 && i === 99) after = heapBytes();
    }
    return times;
  });
  const own = runs[0]!.map((_, i) => Math.min(...runs.map((times) => times[i]!))).sort();
  const raw = runs.map((times) => times.toSorted()).sort((a, b) => at(a, 0.99) - at(b, 0.99))[0]!;
  const bytesPerFrame =
    before === null || after === null || after < before ? null : Math.round((after - before) / 100);
  const corners = ((workload.services[held] as Polygon).coordinates[0]?.length ?? 1) - 1;
  return {
    park,
    corners,
    takeUpMs,
    frames,
    p50Ms: at(own, 0.5),
    p99Ms: at(own, 0.99),
    maxMs: at(own, 1),
    rawP99Ms: at(raw, 0.99),
    bytesPerFrame,
  };
}

/** 300 random moves, each against a full recount of all 600 parks over all 5,000 parcels. */
export function agreement(held: number, moves: number): AgreementResult {
  const workload = w2();
  const model = modelOf(workload, held);
  const live = createLiveState(model);
  const random = seeded(11);
  const services = workload.services.map((geometry) => ({ geometry, radiusMetres }));
  let worst = 0;
  const times: number[] = [];
  for (let i = 0; i < moves; i++) {
    const offset = { dx: 12_000 * (random() - 0.5), dy: 12_000 * (random() - 0.5), scale: 1 };
    const geometries = live.geometriesAt(offset);
    live.settle(geometries);
    const moved = { geometry: geometries[0] as Polygon, radiusMetres };
    const from = performance.now();
    const full = coverage({ services: services.with(held, moved), demands: workload.demands, frame });
    times.push(performance.now() - from);
    worst = Math.max(worst, Math.abs(live.land.now / full.total.coveredSquareMetres - 1));
  }
  times.sort((a, b) => a - b);
  return { moves, worst, fullMs: times[Math.floor(moves / 2)] as number };
}

/** The ordinary park and the worst one; corners as `w2` makes them. */
export const parks = { ordinary: 50, worst: 99 } as const;
