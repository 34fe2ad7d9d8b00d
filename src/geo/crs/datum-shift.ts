import KDBush from "kdbush";
import { type ShiftedDatum, unshift } from "./gcj02";

type Position = readonly number[];

/** What the data are held against: places, and lines or rings, in the right datum, lng, lat. */
export interface ShiftReference {
  readonly points?: readonly Position[];
  readonly lines?: readonly (readonly Position[])[];
}

/** What fits best, and how far the data lie from the reference under each hypothesis. */
export interface ShiftFinding {
  readonly hypothesis: "none" | ShiftedDatum;
  /** False where the reference does not tell: the places lie far from it, and no correction brings them near. */
  readonly isTold: boolean;
  /** Median distance to the nearest reference, as the data are and after the correction. */
  readonly medianOffsetMetres: { readonly before: number; readonly after: number };
  /** The median under every hypothesis, for showing why. */
  readonly offsetsMetres: Readonly<Record<"none" | ShiftedDatum, number>>;
  /** From where the data should lie to where they lie: degrees clockwise from north, and metres. */
  readonly bearingDegrees: number;
  readonly shiftMetres: number;
  /** Points judged. */
  readonly count: number;
}

const metresPerDegree = 111_195;
const sampleSize = 2000;
const sampleEveryMetres = 10;

/** A correction is believed where it at least halves the median, and the data lay off by more than this. */
const leastOffsetMetres = 15;
export const leastGain = 0.5;

/**
 * Places that belong nowhere near the reference come closer to it by some shift or other. So what is left has to be
 * small, and clearly less than after moving as far in other directions: of 280 layers laid down anywhere in a
 * county, 22 had their median halved, and one passes this.
 */
const mostLeftMetres = 50;
const leastLead = 0.65;
const otherDirections = 11;
/** So many places are proof enough; fewer fit something by chance more often, and have to fit better. */
const proofPlaces = 20;
const judgedElsewhere = 300;

/**
 * Whether data look like GCJ-02 or BD-09 beside a reference in CGCS2000: the median distance to the
 * nearest target under each hypothesis. Lines are sampled every 10 m (up to a few hundred thousand
 * samples, then coarser). Undefined without points or without targets.
 *
 * `suspect` says which side is the imported one. Usually the points are; to hold imported areas against a
 * boundary, whose corners all have a counterpart while most of theirs have none, give the boundary's
 * corners as points, the areas as targets, and suspect the targets.
 */
export function detectDatumShift(
  points: readonly Position[],
  targets: ShiftReference,
  suspect: "points" | "targets" = "points",
): ShiftFinding | undefined {
  const places = sample(points.filter(isFinitePlace));
  const [first] = places;
  const suspected = suspect === "points" ? first : firstOf(targets);
  if (first === undefined || suspected === undefined) return undefined;
  const flatten = localPlane(first);
  const still = indexOf(densify(targets, flatten));
  if (still === undefined) return undefined;
  const offset = (hypothesis: ShiftedDatum) => {
    const back = ([lng, lat]: Position) => unshift(hypothesis, lng as number, lat as number);
    if (suspect === "points") return medianOffset(places.map(back), still, flatten);
    return medianOffset(places, indexOf(densify(targets, (place) => flatten(back(place)))) ?? still, flatten);
  };
  const offsetsMetres = {
    none: medianOffset(places, still, flatten),
    gcj02: offset("gcj02"),
    bd09: offset("bd09"),
  };
  const best = offsetsMetres.bd09 < offsetsMetres.gcj02 ? "bd09" : "gcj02";
  const before = offsetsMetres.none;
  const after = offsetsMetres[best];
  const vector = vectorOf(best, suspected);
  const isBetter = before > leastOffsetMetres && after < before * leastGain && after <= mostLeftMetres;
  const moved = (east: number, north: number) => {
    // Moving the places one way is moving the targets the other.
    const way = suspect === "points" ? -1 : 1;
    const flattenMoved: Plane = (place) => {
      const [x, y] = flatten(place);
      return [x + way * east, y + way * north];
    };
    return medianOffset(sample(places, judgedElsewhere), still, flattenMoved);
  };
  const lead = leastLead * Math.min(1, places.length / proofPlaces);
  const believed = isBetter && after < lead * leastElsewhere(vector, moved);
  return {
    hypothesis: believed ? best : "none",
    isTold: believed || before <= mostLeftMetres || before < after * leastGain,
    medianOffsetMetres: { before, after: believed ? after : before },
    offsetsMetres,
    ...(believed ? vector : { bearingDegrees: 0, shiftMetres: 0 }),
    count: places.length,
  };
}

interface TargetIndex {
  readonly tree: KDBush;
  readonly targets: readonly [number, number][];
}

function indexOf(targets: readonly [number, number][]): TargetIndex | undefined {
  if (targets.length === 0) return undefined;
  const tree = new KDBush(targets.length);
  for (const [x, y] of targets) tree.add(x, y);
  tree.finish();
  return { tree, targets };
}

function medianOffset(places: readonly Position[], index: TargetIndex, flatten: Plane): number {
  const sorted = places.map((place) => nearest(index, flatten(place))).sort((a, b) => a - b);
  return sorted[sorted.length >> 1] as number;
}

function firstOf({ points = [], lines = [] }: ShiftReference): Position | undefined {
  return [...points.slice(0, 1), ...lines.flatMap((line) => line.slice(0, 1))].find(isFinitePlace);
}

/** The least median after moving as far as the shift, in directions that are not its own. */
function leastElsewhere(
  { bearingDegrees, shiftMetres }: Pick<ShiftFinding, "bearingDegrees" | "shiftMetres">,
  moved: (east: number, north: number) => number,
): number {
  const medians = Array.from({ length: otherDirections }, (_, index) => {
    const bearing = ((bearingDegrees + ((index + 1) * 360) / (otherDirections + 1)) * Math.PI) / 180;
    return moved(shiftMetres * Math.sin(bearing), shiftMetres * Math.cos(bearing));
  });
  return Math.min(...medians);
}

function vectorOf(hypothesis: ShiftedDatum, place: Position) {
  const [lng, lat] = place as [number, number];
  const [trueLng, trueLat] = unshift(hypothesis, lng, lat);
  const east = (lng - trueLng) * Math.cos((lat * Math.PI) / 180) * metresPerDegree;
  const north = (lat - trueLat) * metresPerDegree;
  return {
    bearingDegrees: ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360,
    shiftMetres: Math.hypot(east, north),
  };
}

function isFinitePlace(place: Position): boolean {
  return Number.isFinite(place[0]) && Number.isFinite(place[1]);
}

/** Evenly through the list, so that a long file is judged as a whole. */
function sample(places: readonly Position[], size = sampleSize): readonly Position[] {
  if (places.length <= size) return places;
  const step = places.length / size;
  return Array.from({ length: size }, (_, index) => places[Math.floor(index * step)] as Position);
}

type Plane = (place: Position) => [number, number];

function localPlane(origin: Position): Plane {
  const [originLng, originLat] = origin as [number, number];
  const shrink = Math.cos((originLat * Math.PI) / 180);
  return ([lng, lat]) => [
    ((lng as number) - originLng) * shrink * metresPerDegree,
    ((lat as number) - originLat) * metresPerDegree,
  ];
}

function densify({ points = [], lines = [] }: ShiftReference, flatten: Plane): [number, number][] {
  const out = points.filter(isFinitePlace).map(flatten);
  const flat = lines.map((line) => line.filter(isFinitePlace).map(flatten));
  const total = flat.reduce((sum, line) => sum + lengthOf(line), 0);
  const every = Math.max(sampleEveryMetres, total / 300_000);
  for (const line of flat)
    for (const [position, [x, y]] of line.entries()) {
      const [fromX, fromY] = line[position - 1] ?? [x, y];
      const steps = Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY) / every));
      for (let step = 1; step <= steps; step++)
        out.push([fromX + ((x - fromX) * step) / steps, fromY + ((y - fromY) * step) / steps]);
    }
  return out;
}

function lengthOf(line: readonly [number, number][]): number {
  let sum = 0;
  for (let i = 1; i < line.length; i++) {
    const [x, y] = line[i] as [number, number];
    const [fromX, fromY] = line[i - 1] as [number, number];
    sum += Math.hypot(x - fromX, y - fromY);
  }
  return sum;
}

/** Searches growing circles: most places have a neighbour close by, and a fixed radius would not scale. */
function nearest({ tree, targets }: TargetIndex, [x, y]: [number, number]): number {
  for (let radius = 25; radius < 1e8; radius *= 4) {
    const found = tree.within(x, y, radius);
    let best = Number.POSITIVE_INFINITY;
    for (const id of found) {
      const [targetX, targetY] = targets[id] as [number, number];
      best = Math.min(best, Math.hypot(targetX - x, targetY - y));
    }
    if (found.length > 0) return best;
  }
  return Number.POSITIVE_INFINITY;
}
