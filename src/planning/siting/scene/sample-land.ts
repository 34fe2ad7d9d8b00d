import type { Area, LngLat } from "../../../geo/area";
import type { Frame } from "../../../geo/frame";
import { labelPoint } from "../../../geo/turf";
import { zoneOverlay } from "../../../geo/zone-overlay";
import { latticeInside } from "./lattice";

/** A spot standing for so many m² of a piece of land. */
export interface LandSpot {
  readonly at: LngLat;
  /** Index of the piece. */
  readonly piece: number;
  readonly squareMetres: number;
}

/** Spots in all that land is sampled by, about: fine enough that each stands for a small part of any radius in use. */
const spotsWanted = 12_000;

/** No finer than this: homes are not placed to the metre. */
const finestMetres = 10;

/**
 * Cuts land into spots of about equal size, so that a question about points can be asked of ground. Each piece's spots add up to its
 * m²; a piece no lattice point falls into is one spot at its middle.
 */
export function sampleLand(
  land: readonly Area[],
  frame: Frame,
): { spots: LandSpot[]; spacingMetres: number } {
  const sizes = zoneOverlay({ cells: land, zones: [], frame }).cellSquareMetres;
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const spacingMetres = Math.max(finestMetres, Math.sqrt(total / spotsWanted));
  const spots = land.flatMap((area, piece): LandSpot[] => {
    const size = sizes[piece]!;
    if (!(size > 0)) return [];
    const found = size > 0.5 * spacingMetres ** 2 ? latticeInside([area], frame, spacingMetres) : [];
    const ats = found.length > 0 ? found : [middleOf(area)];
    return ats.map((at) => ({ at, piece, squareMetres: size / ats.length }));
  });
  return { spots, spacingMetres };
}

function middleOf(area: Area): LngLat {
  const [lng, lat] = labelPoint(area).coordinates;
  return [lng ?? Number.NaN, lat ?? Number.NaN];
}
