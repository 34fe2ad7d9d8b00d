import Flatbush from "flatbush";
import { layDemands } from "../kernel/demands";
import { createMeter } from "../kernel/meter";
import { planeShape } from "../kernel/plane-rings";
import { addService, createRegions, type Regions, regionIndex } from "../kernel/regions";
import {
  type Coverage,
  type CoverageInput,
  type CoverageTotal,
  coverage,
  layServices,
  totalOf,
} from "./coverage";
import { checkRadius, type Service } from "./service";

/** Coverage that follows edits: a change computes again only the demand polygons it can touch. */
export interface CoverageState {
  readonly total: CoverageTotal;
  /** Live views: read, never write. One number per demand. */
  readonly perDemand: Coverage["perDemand"];
  /** Services as they are now; null where one was taken away. */
  readonly services: readonly (Service | null)[];
  /** Indices of the demands that the last change computed again, ascending. */
  readonly touched: readonly number[];
  /** Appends a service and returns its index. */
  add(service: Service): number;
  /** Puts another geometry or radius in a service's place. */
  replace(index: number, service: Service): void;
  /** Takes a service away; the indices of the others stay. */
  remove(index: number): void;
}

/** Edited services beyond which all are laid out anew: each is looked at for every demand touched. */
const manyEdits = 64;

function groupBox({ box }: Regions, group: number): readonly [number, number, number, number] {
  return [box[4 * group]!, box[4 * group + 1]!, box[4 * group + 2]!, box[4 * group + 3]!];
}

/** Where the groups of each owner begin; they follow one another. */
function groupsByOwner({ owner, groups }: Regions, owners: number): Int32Array {
  const start = new Int32Array(owners + 1);
  for (let group = 0; group < groups; group++) start[owner[group]! + 1] = group + 1;
  for (let i = 1; i <= owners; i++) start[i] = Math.max(start[i]!, start[i - 1]!);
  return start;
}

/**
 * Starts from a full computation. Every change afterwards takes about as long as the demands near the old and
 * the new place need, a millisecond for an ordinary park, and leaves the very numbers a full one would give.
 */
export function createCoverageState(input: CoverageInput): CoverageState {
  const { frame, demands, depth = 1 } = input;
  const services: (Service | null)[] = [...input.services];
  const laid = layDemands(demands, frame);
  const meter = createMeter(depth);
  const { coveredSquareMetres, areaSquareMetres } = coverage(input).perDemand;
  const demandIndex = demands.length > 0 ? new Flatbush(demands.length) : null;
  for (let i = 0; i < demands.length; i++) {
    const [west, south, east, north] = laid.box.subarray(4 * i, 4 * i + 4);
    demandIndex?.add(west!, south!, east!, north!);
  }
  demandIndex?.finish();

  /** All services as they were when last laid out, and since then the edited ones by themselves. */
  let base: Regions;
  let baseGroups: Int32Array;
  const edits = new Map<number, Regions>();
  const layBase = () => {
    const nothing: Service = { geometry: { type: "GeometryCollection", geometries: [] }, radiusMetres: 0 };
    base = layServices(
      services.map((service) => service ?? nothing),
      frame,
    );
    baseGroups = groupsByOwner(base, services.length);
    edits.clear();
  };
  layBase();

  const layOne = (index: number): Regions => {
    const regions = createRegions();
    const service = services[index];
    if (service) addService(regions, index, planeShape(service.geometry, frame), service.radiusMetres);
    return regions;
  };
  /** Adds the demands near a service, as it is laid out now, to the set. */
  const near = (index: number, found: Set<number>) => {
    const edited = edits.get(index);
    const from = edited ? 0 : (baseGroups[index] ?? 0);
    const to = edited ? edited.groups : (baseGroups[index + 1] ?? 0);
    for (let group = from; group < to; group++)
      for (const i of demandIndex?.search(...groupBox(edited ?? base, group)) ?? []) found.add(i);
  };
  const compute = (i: number): void => {
    const [west, south, east, north] = laid.box.subarray(4 * i, 4 * i + 4) as unknown as [
      number,
      number,
      number,
      number,
    ];
    meter.begin(laid, i, areaSquareMetres[i]!);
    const addAll = () => {
      for (const group of regionIndex(base)?.search(west, south, east, north) ?? [])
        if (!edits.has(base.owner[group]!) && meter.add(base, group)) return;
      for (const regions of edits.values()) {
        for (let group = 0; group < regions.groups; group++) {
          const box = groupBox(regions, group);
          if (box[0] > east || box[2] < west || box[1] > north || box[3] < south) continue;
          if (meter.add(regions, group)) return;
        }
      }
    };
    addAll();
    coveredSquareMetres[i] = meter.covered();
  };

  let touched: readonly number[] = [];
  let total: CoverageTotal | null = null;
  const change = (index: number, service: Service | null): void => {
    if (service) checkRadius(service.radiusMetres, index);
    const found = new Set<number>();
    near(index, found);
    services[index] = service;
    edits.set(index, layOne(index));
    near(index, found);
    touched = [...found].sort((a, b) => a - b);
    for (const i of touched) compute(i);
    total = null;
    if (edits.size > manyEdits) layBase();
  };
  const known = (index: number) => {
    if (!services[index])
      throw new RangeError(`there is no service ${index}: it was never added, or taken away`);
  };

  return {
    get total() {
      total ??= totalOf(coveredSquareMetres, areaSquareMetres);
      return total;
    },
    perDemand: { coveredSquareMetres, areaSquareMetres },
    services,
    get touched() {
      return touched;
    },
    add(service) {
      change(services.length, service);
      return services.length - 1;
    },
    replace(index, service) {
      known(index);
      change(index, service);
    },
    remove(index) {
      known(index);
      change(index, null);
    },
  };
}
