import Flatbush from "flatbush";
import { type Arena, addPieces, openGroup, serviceRole } from "./arena";
import { type Curves, createCurves, grown } from "./curves";
import { addOffsetPath, addOffsetRing, addRing } from "./offset-outline";
import { oriented, type PlanePath, type PlaneShape } from "./plane-rings";
import { ringsTouch } from "./touching-rings";

/**
 * Services as the kernel reads them: the outlines of everything within their radius.
 *
 * A service is one or more groups. A group's region is where its winding number is above 0, or by the even-odd rule
 * where the outline may cross itself; a service is the union of its groups. Groups never mix, so that one
 * broken outline cannot eat into its neighbours.
 */
export interface Regions {
  readonly curves: Curves;
  groups: number;
  /** First piece of each group; one entry more than there are groups. */
  start: Int32Array;
  /** west, south, east, north of each group, metres. */
  box: Float64Array;
  evenOdd: Uint8Array;
  /** The service a group belongs to. */
  owner: Int32Array;
  /** Radius of each group; 0 where the outline is the thing itself. */
  radius: Float64Array;
  /** Corners of the thing itself, x and y: all ground within the radius of any of them is covered. */
  corners: Float64Array;
  cornerStart: Int32Array;
  index: Flatbush | null;
}

export function createRegions(): Regions {
  return {
    curves: createCurves(),
    groups: 0,
    start: new Int32Array(33),
    box: new Float64Array(4 * 32),
    evenOdd: new Uint8Array(32),
    owner: new Int32Array(32),
    radius: new Float64Array(32),
    corners: new Float64Array(256),
    cornerStart: new Int32Array(33),
    index: null,
  };
}

/** Takes all services out again; the arrays stay, and only grow. */
export function emptyRegions(regions: Regions): void {
  regions.curves.count = 0;
  regions.curves.circleCount = 0;
  regions.groups = 0;
  regions.index = null;
}

function addCorners(regions: Regions, path: PlanePath): void {
  const from = regions.cornerStart[regions.groups + 1]!;
  if (from + path.length > regions.corners.length)
    regions.corners = grown(regions.corners, from + path.length);
  regions.corners.set(path, from);
  regions.cornerStart[regions.groups + 1] = from + path.length;
}

function widenBox(regions: Regions, path: PlanePath, radius: number): void {
  const { box, groups } = regions;
  for (let i = 0; i < path.length; i += 2) {
    const x = path[i]!;
    const y = path[i + 1]!;
    if (x - radius < box[4 * groups]!) box[4 * groups] = x - radius;
    if (y - radius < box[4 * groups + 1]!) box[4 * groups + 1] = y - radius;
    if (x + radius > box[4 * groups + 2]!) box[4 * groups + 2] = x + radius;
    if (y + radius > box[4 * groups + 3]!) box[4 * groups + 3] = y + radius;
  }
}

/** Adds one group made of paths: `draw` adds the outline of each. */
function addGroup(
  regions: Regions,
  owner: number,
  paths: readonly PlanePath[],
  radius: number,
  evenOdd: boolean,
  draw: (curves: Curves, path: PlanePath) => void,
): void {
  if (paths.length === 0) return;
  const at = regions.groups;
  if (at === regions.owner.length) {
    regions.start = grown(regions.start, 0);
    regions.box = grown(regions.box, 0);
    regions.evenOdd = grown(regions.evenOdd, 0);
    regions.owner = grown(regions.owner, 0);
    regions.radius = grown(regions.radius, 0);
    regions.cornerStart = grown(regions.cornerStart, 0);
  }
  regions.cornerStart[at + 1] = regions.cornerStart[at]!;
  regions.box.set([Infinity, Infinity, -Infinity, -Infinity], 4 * at);
  for (const path of paths) {
    draw(regions.curves, path);
    widenBox(regions, path, radius);
    if (radius > 0) addCorners(regions, path);
  }
  regions.owner[at] = owner;
  regions.evenOdd[at] = evenOdd ? 1 : 0;
  regions.radius[at] = radius;
  regions.start[at + 1] = regions.curves.count;
  regions.groups++;
  regions.index = null;
}

function closed(ring: PlanePath): PlanePath {
  const path = new Float64Array(ring.length + 2);
  path.set(ring);
  path.set(ring.subarray(0, 2), ring.length);
  return path;
}

/**
 * Adds a service: everything within `radiusMetres` of the shape. Points and lines without a radius have no area.
 *
 * A polygon whose outline touches itself does not say which side is outside; it is taken as its even-odd inside
 * and, as a second group, both sides of every edge.
 */
export function addService(regions: Regions, owner: number, shape: PlaneShape, radiusMetres: number): void {
  const radius = radiusMetres;
  const paths = [...shape.points, ...shape.lines];
  if (radius > 0)
    addGroup(regions, owner, paths, radius, false, (curves, path) => addOffsetPath(curves, path, radius));
  for (const rings of shape.polygons) {
    if (radius === 0) addGroup(regions, owner, rings, 0, true, addRing);
    else if (ringsTouch(rings)) {
      addGroup(regions, owner, rings, 0, true, addRing);
      addGroup(regions, owner, rings.map(closed), radius, false, (curves, path) =>
        addOffsetPath(curves, path, radius),
      );
    } else {
      addGroup(regions, owner, oriented(rings), radius, false, (curves, ring) =>
        addOffsetRing(curves, ring, radius, true),
      );
    }
  }
}

/** The groups' boxes as an index, made when first asked for. */
export function regionIndex(regions: Regions): Flatbush | null {
  if (regions.index || regions.groups === 0) return regions.index;
  const index = new Flatbush(regions.groups);
  for (let group = 0; group < regions.groups; group++) {
    const { box } = regions;
    index.add(box[4 * group]!, box[4 * group + 1]!, box[4 * group + 2]!, box[4 * group + 3]!);
  }
  index.finish();
  regions.index = index;
  return index;
}

/** Whether one corner of the group reaches all of the box: a quick yes for most of what is covered. */
export function reachesAll(
  regions: Regions,
  group: number,
  west: number,
  south: number,
  east: number,
  north: number,
): boolean {
  const { corners } = regions;
  const reach2 = regions.radius[group]! ** 2;
  const to = regions.cornerStart[group + 1]!;
  for (let i = regions.cornerStart[group]!; i < to; i += 2) {
    const x = corners[i]!;
    const y = corners[i + 1]!;
    const dx = Math.max(x - west, east - x);
    const dy = Math.max(y - south, north - y);
    if (dx * dx + dy * dy <= reach2) return true;
  }
  return false;
}

/** Puts the group's pieces into the arena as service `owner`. */
export function putGroup(arena: Arena, regions: Regions, group: number, owner: number): void {
  openGroup(arena, serviceRole, owner, regions.evenOdd[group] === 1);
  addPieces(arena, regions.curves, regions.start[group]!, regions.start[group + 1]!);
}
