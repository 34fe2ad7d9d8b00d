import type { Feature, Geometry, Position } from "geojson";
import type { Area } from "../area";
import { cleanGeometry, type Repair } from "../clean-geometry";
import { type Control, runToEnd, type Steps } from "../control";
import { createFrame, type Frame, frameFor } from "../frame";
import { crossesDateLine, halfTurn, halfTurnLng } from "../half-turn";
import { coverage, coverageSteps } from "./coverage";
import { serviceSquareMetresSteps } from "./dissolved-area";
import { dissolvedTotalSteps } from "./dissolved-total";
import type { Service } from "./service";

/** "At least this many m²: this radius." Smaller ones do not count; the rule with the largest minimum that fits wins. */
export interface RadiusRule {
  readonly minSquareMetres: number;
  readonly radiusMetres: number;
}

export interface ServiceCoverageInput {
  readonly service: { readonly features: readonly Feature<Geometry | null>[] };
  readonly demand: { readonly features: readonly Feature<Geometry | null>[] };
  readonly rule: readonly RadiusRule[];
  /** Default: the middle of the demand's and service's bounding box. */
  readonly frame?: Frame;
}

export type Side = "service" | "demand";

export interface LeftOut {
  readonly side: Side;
  /** Position in the collection, counted from 0. */
  readonly index: number;
  /** too-small: no rule fits its area. not-an-area: demand must be a polygon. empty: nothing was left after cleaning. */
  readonly reason: "too-small" | "not-an-area" | "empty";
  readonly areaSquareMetres: number;
}

export interface ServiceCoverage {
  /** 0..1, or null where there is no demand. */
  readonly share: number | null;
  /** Demand within reach, each m² once, also where demand polygons overlap. */
  readonly coveredSquareMetres: number;
  /** All demand, each m² once. */
  readonly demandSquareMetres: number;
  /** Area of the union of the services with their buffers. */
  readonly serviceSquareMetres: number;
  /** One entry per demand feature, each by itself; NaN where it was left out. */
  readonly perDemand: { readonly coveredSquareMetres: Float64Array; readonly areaSquareMetres: Float64Array };
  /** Metres per service feature; null where it was left out. */
  readonly radii: readonly (number | null)[];
  readonly leftOut: readonly LeftOut[];
  readonly repairs: readonly (Repair & { readonly side: Side; readonly index: number })[];
  readonly frame: Frame;
}

function checkRule(rule: readonly RadiusRule[]): void {
  if (rule.length === 0)
    throw new RangeError("there is no radius: give at least one rule, e.g. 0 m² or more: 500 m");
  for (const { minSquareMetres, radiusMetres } of rule) {
    if (!(minSquareMetres >= 0 && radiusMetres >= 0 && minSquareMetres + radiusMetres < Infinity))
      throw new RangeError(
        `the rule ${minSquareMetres} m²: ${radiusMetres} m is not usable: give an area and a distance of 0 or more`,
      );
    if (rule.filter((other) => other.minSquareMetres === minSquareMetres).length > 1)
      throw new RangeError(`two rules begin at ${minSquareMetres} m²: give one radius for each size`);
  }
}

/** The radius of a thing of this size, null where it is too small for any rule. */
export function radiusFor(areaSquareMetres: number, rule: readonly RadiusRule[]): number | null {
  let best: RadiusRule | null = null;
  for (const one of rule) {
    if (areaSquareMetres >= one.minSquareMetres && !(best && best.minSquareMetres > one.minSquareMetres))
      best = one;
  }
  return best?.radiusMetres ?? null;
}

/** What of a geometry has an area, as one; null where nothing has. */
function areaPart(geometry: Geometry): Area | null {
  if (geometry.type === "Polygon" || geometry.type === "MultiPolygon") return geometry;
  if (geometry.type !== "GeometryCollection") return null;
  const coordinates = geometry.geometries.flatMap((inner): Position[][][] => {
    const area = areaPart(inner);
    return area ? (area.type === "Polygon" ? [area.coordinates] : area.coordinates) : [];
  });
  return coordinates.length > 0 ? { type: "MultiPolygon", coordinates } : null;
}

interface Cleaned {
  readonly geometries: readonly (Geometry | null)[];
  readonly repairs: ServiceCoverage["repairs"];
}

function cleanAll(features: readonly Feature<Geometry | null>[], side: Side): Cleaned {
  const results = features.map(({ geometry }) =>
    geometry ? cleanGeometry(geometry) : { geometry, repairs: [] },
  );
  return {
    geometries: results.map(({ geometry }) => geometry),
    repairs: results.flatMap(({ repairs }, index) => repairs.map((repair) => ({ ...repair, side, index }))),
  };
}

/** Sizes of areas, m²; 0 where there is none. */
function sizes(areas: readonly (Area | null)[], frame: Frame): Float64Array {
  const nothing: Area = { type: "MultiPolygon", coordinates: [] };
  return coverage({ services: [], demands: areas.map((area) => area ?? nothing), frame }).perDemand
    .areaSquareMetres;
}

/** The usable ones and why the others are not. */
function sift(service: Cleaned, demand: Cleaned, rule: readonly RadiusRule[], frame: Frame) {
  const leftOut: LeftOut[] = [];
  const size = sizes(
    service.geometries.map((geometry) => geometry && areaPart(geometry)),
    frame,
  );
  const radii = service.geometries.map((geometry, index) => {
    const radius = geometry ? radiusFor(size[index]!, rule) : null;
    if (radius === null)
      leftOut.push({
        side: "service",
        index,
        reason: geometry ? "too-small" : "empty",
        areaSquareMetres: size[index]!,
      });
    return radius;
  });
  const areas = demand.geometries.map((geometry, index) => {
    const area = geometry && areaPart(geometry);
    if (!area)
      leftOut.push({
        side: "demand",
        index,
        reason: geometry ? "not-an-area" : "empty",
        areaSquareMetres: 0,
      });
    return area;
  });
  const services = service.geometries.flatMap((geometry, i): Service[] => {
    const radiusMetres = radii[i];
    return geometry && radiusMetres != null ? [{ geometry, radiusMetres }] : [];
  });
  return { services, areas, radii, leftOut };
}

/** Numbers of the used demands back at the places of all of them. */
function spread(numbers: Float64Array, areas: readonly (Area | null)[]): Float64Array {
  let used = 0;
  return Float64Array.from(areas, (area) => (area ? numbers[used++]! : Number.NaN));
}

function* measured(input: ServiceCoverageInput): Steps<ServiceCoverage> {
  const service = cleanAll(input.service.features, "service");
  const demand = cleanAll(input.demand.features, "demand");
  const usable = [...service.geometries, ...demand.geometries].filter((geometry) => geometry !== null);
  const frame = input.frame ?? frameFor(usable);
  const { services, areas, radii, leftOut } = sift(service, demand, input.rule, frame);
  const demands = areas.filter((area) => area !== null);
  const { perDemand } = yield* coverageSteps({ services, demands, frame });
  const total = yield* dissolvedTotalSteps({ services, demands, frame }, perDemand);
  const serviceSquareMetres = yield* serviceSquareMetresSteps(services, frame);
  return {
    ...total,
    serviceSquareMetres,
    perDemand: {
      coveredSquareMetres: spread(perDemand.coveredSquareMetres, areas),
      areaSquareMetres: spread(perDemand.areaSquareMetres, areas),
    },
    radii,
    leftOut,
    repairs: [...service.repairs, ...demand.repairs],
    frame,
  };
}

type Features = ServiceCoverageInput["service"]["features"];

const geometriesOf = (features: Features) => features.flatMap(({ geometry }) => geometry ?? []);

const turned = (features: Features): Features =>
  features.map((feature) => ({ ...feature, geometry: feature.geometry && halfTurn(feature.geometry) }));

export function* serviceCoverageSteps(input: ServiceCoverageInput): Steps<ServiceCoverage> {
  checkRule(input.rule);
  const { service, demand } = input;
  if (input.frame || !crossesDateLine([...geometriesOf(service.features), ...geometriesOf(demand.features)]))
    return yield* measured(input);
  const found = yield* measured({
    ...input,
    service: { features: turned(service.features) },
    demand: { features: turned(demand.features) },
  });
  const { lng, lat } = found.frame.center;
  return {
    ...found,
    repairs: found.repairs.map(({ at, ...repair }) => ({
      ...repair,
      ...(at && { at: [halfTurnLng(at[0]), at[1]] as const }),
    })),
    frame: createFrame({ lng: halfTurnLng(lng), lat }),
  };
}

/**
 * Service-radius coverage from files as they come: cleans them, picks a frame, gives every service its radius by size and
 * measures how much of the demand lies within reach.
 *
 * @throws RangeError when a rule is not usable or there is no usable coordinate at all.
 */
export function serviceCoverage(input: ServiceCoverageInput, control?: Control): ServiceCoverage {
  return runToEnd(serviceCoverageSteps(input), control);
}
