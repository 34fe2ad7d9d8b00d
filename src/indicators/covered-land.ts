import type { MultiPolygon, Position } from "geojson";
import type { Steps } from "../geo/control";
import { type Coverage, coverageSteps } from "../geo/coverage/coverage";
import { unionSquareMetres } from "../geo/coverage/dissolved-area";
import type { Service } from "../geo/coverage/service";
import type { Area } from "../model/entities";
import type { ComputeContext, Piece } from "./indicator";
import { countyCode, locate } from "./located";
import { remember } from "./memo";

/** A stretch of land that is covered or not. */
export interface Land {
  readonly id: string;
  readonly name: string;
  readonly geometry: Area;
  readonly households?: number;
  readonly population?: number;
}

/**
 * One piece for each stretch of land: m² within reach of any service ÷ m², `covered` from half of it on.
 *
 * Where stretches overlap, a last piece of the group "overlap" takes back what would count twice, so that the
 * pieces still add up to the ground itself.
 */
export function* coveredLand(
  items: readonly Land[],
  services: readonly Service[],
  context: ComputeContext,
): Steps<Piece[]> {
  const { frame } = context;
  const cover = yield* coverageSteps({ services, demands: items.map(({ geometry }) => geometry), frame });
  const spots = locate(items, context);
  const pieces = items.map((item, index): Piece => {
    const covered = cover.perDemand.coveredSquareMetres[index]!;
    const area = cover.perDemand.areaSquareMetres[index]!;
    return {
      id: item.id,
      name: item.name,
      place: spots[index]!.place,
      numerator: covered,
      denominator: area,
      covered: covered * 2 >= area,
      areaSquareMetres: area,
      households: item.households,
      people: item.population,
      at: spots[index]!.at,
    };
  });
  return [...pieces, ...(yield* overlapPieces(items, services, cover, context))];
}

/** Below this share of the land an overlap is rounding of coordinates. */
const negligibleShare = 1e-6;

function* overlapPieces(
  items: readonly Land[],
  services: readonly Service[],
  { total }: Coverage,
  context: ComputeContext,
): Steps<Piece[]> {
  const areas = items.map(({ geometry }) => geometry);
  const united = remember(items, "union", () => unionSquareMetres(areas, context.frame));
  if (total.demandSquareMetres - united <= negligibleShare * total.demandSquareMetres) return [];
  const once = yield* coverageSteps({ services, demands: [asOneArea(areas)], frame: context.frame });
  return [
    {
      id: "overlap",
      name: "",
      place: countyCode(context),
      numerator: once.total.coveredSquareMetres - total.coveredSquareMetres,
      denominator: once.total.demandSquareMetres - total.demandSquareMetres,
      group: "overlap",
    },
  ];
}

/** All areas as the parts of one: ground in several of them is measured once. */
export function asOneArea(areas: readonly Area[]): MultiPolygon {
  return { type: "MultiPolygon", coordinates: areas.flatMap(polygonsOf) };
}

const polygonsOf = (area: Area): Position[][][] =>
  area.type === "Polygon" ? [area.coordinates] : area.coordinates;
