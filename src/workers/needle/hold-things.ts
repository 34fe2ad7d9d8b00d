import { runInSlices, type Steps } from "../../geo/control";
import { coverageSteps } from "../../geo/coverage/coverage";
import { unionSquareMetres } from "../../geo/coverage/dissolved-area";
import { pointsWithin } from "../../geo/coverage/points-within";
import type { ComputeContext } from "../../indicators/indicator";
import { indicatorById } from "../../indicators/indicator-by-id";
import { locate } from "../../indicators/located";
import { remember } from "../../indicators/memo";
import { profilesFor } from "../../indicators/profiles-for";
import { placesOf } from "../../model/places";
import type { LiveModel } from "../../planning/live/live-model";
import type { EditableRole, NewThing, Thing, ThingRef } from "../../planning/scenario/edit";
import type { DistrictSource, OpenDistrict } from "../district-source";
import { rolesOf } from "../figure-desk";
import type { JobContext } from "../job-context";
import type { FigureChoice } from "../job-map";
import { figureOfThing, type ReachIndicator } from "./figure-of-things";
import type { HeldThings, NeedleJobs } from "./needle-jobs";
import { type Reach, reachOfFigure } from "./reach-of-figure";

type Request = NeedleJobs["hold"][0];

/** The body of `hold`. Rejects with a RangeError where none of the things is there. */
export async function holdThings(
  source: DistrictSource,
  request: Request,
  context: JobContext,
): Promise<HeldThings> {
  const roles = [...new Set(request.things.map(({ role }) => role))];
  const first = await source.need(request.district, roles, context);
  const things = request.things.flatMap((thing) => found(first, thing) ?? []);
  const [lead] = things;
  if (lead === undefined)
    throw new RangeError(`none of the ${request.things.length} things asked for is there any more`);
  const figure = figureOfThing(lead, request.figure, request.profiles);
  const held = things.filter(({ role }) => role === lead.role);
  const isNew = request.things.some((thing) => "item" in thing);
  if (figure === null) return { things, model: unmoved(first, held, isNew), figure: null };
  const indicator = indicatorById(figure.indicator);
  if (indicator === undefined) throw new RangeError(`there is no indicator “${figure.indicator}”`);
  const open = await source.need(request.district, rolesOf(indicator), context);
  const steps = modelSteps(open, figure, held, isNew);
  const cancelled = () => context.signal.aborted;
  return { things, figure, model: await runInSlices(steps, { cancelled }, () => context.breathe()) };
}

function found({ district }: OpenDistrict, thing: ThingRef | NewThing): NewThing | null {
  if ("item" in thing) return thing;
  const items: readonly Thing[] = district.datasets[thing.role]?.items ?? [];
  const item = items.find(({ id }) => id === thing.id);
  return item === undefined ? null : ({ role: thing.role, item } as NewThing);
}

function* modelSteps(
  open: OpenDistrict,
  figure: FigureChoice & { readonly indicator: ReachIndicator },
  held: readonly NewThing[],
  isNew: boolean,
): Steps<LiveModel> {
  const context = contextOf(open, figure);
  const { datasets, frame } = open.district;
  const reach = reachOfFigure(figure.indicator, figure.params ?? {}, datasets, context);
  const ids = new Set(held.map(({ item }) => item.id));
  const role: EditableRole = held[0]?.role ?? "parks";
  const items: readonly Thing[] = datasets[role]?.items ?? [];
  const others = reach.servicesOf(items.filter(({ id }) => !ids.has(id)));
  const services = isNew ? others : reach.servicesOf(items);
  const land = reach.land.map(({ geometry }) => geometry);
  const before = yield* coverageSteps({ services, demands: land, frame });
  const without = isNew ? before : yield* coverageSteps({ services: others, demands: land, frame });
  const spots = locate(reach.compounds, context).map(({ at }) => at);
  const pointsBefore = pointsWithin({ services, points: spots, frame }).within;
  return {
    center: frame.center,
    indicator: figure.indicator,
    profile: context.profile?.id ?? null,
    base: reach.base,
    land,
    landSquareMetres: before.perDemand.areaSquareMetres,
    landBefore: before.perDemand.coveredSquareMetres,
    landByOthers: without.perDemand.coveredSquareMetres,
    points: reach.compounds.map(({ id, name, households, population }, i) => ({
      id,
      name,
      at: spots[i]!,
      households: households ?? null,
      people: population ?? null,
    })),
    pointsBefore,
    pointsByOthers: isNew ? pointsBefore : pointsWithin({ services: others, points: spots, frame }).within,
    others: others.map(({ geometry, radiusMetres }) => ({ geometry, radiusMetres })),
    held: held.map((thing) => liveThing(thing, reach)),
    isNew,
    exact: reach.exact && !overlaps(reach, before.total.demandSquareMetres, context),
  };
}

/** Below this share of the land an overlap is rounding of coordinates, as in the figures. */
const negligibleShare = 1e-6;

function overlaps({ land }: Reach, squareMetres: number, { frame }: ComputeContext): boolean {
  if (land.length === 0) return false;
  const areas = land.map(({ geometry }) => geometry);
  const united = remember(land, "union", () => unionSquareMetres(areas, frame));
  return squareMetres - united > negligibleShare * squareMetres;
}

/** What a figure is computed in: the district's plane, places and moment, and the profile it is judged by. */
export function contextOf({ district, profiles }: OpenDistrict, figure: FigureChoice): ComputeContext {
  const indicator = indicatorById(figure.indicator);
  const offered = indicator ? profilesFor(indicator, profiles) : [];
  return {
    frame: district.frame,
    manifest: district.manifest,
    places: placesOf(district),
    asOfMs: district.asOfMs,
    profile: offered.find(({ id }) => id === figure.profile) ?? offered[0] ?? null,
    radiusScale: 1,
  };
}

function liveThing(thing: NewThing, reach: Pick<Reach, "rangeOf">) {
  const { id, name, geometry } = thing.item;
  return { role: thing.role, id, name, geometry, ...reach.rangeOf(thing) };
}

/** For things no figure of reach looks at: they can be moved all the same. */
function unmoved({ district }: OpenDistrict, held: readonly NewThing[], isNew: boolean): LiveModel {
  const none = new Float64Array(0);
  const rangeOf = () => ({ rules: [], radiusMetres: null, notCounted: "class" as const });
  return {
    center: district.frame.center,
    indicator: "",
    profile: null,
    base: "land",
    land: [],
    landSquareMetres: none,
    landBefore: none,
    landByOthers: none,
    points: [],
    pointsBefore: new Uint8Array(0),
    pointsByOthers: new Uint8Array(0),
    others: [],
    held: held.map((thing) => liveThing(thing, { rangeOf })),
    isNew,
    exact: true,
  };
}
