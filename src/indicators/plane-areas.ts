import type { Frame } from "../geo/frame";
import { zoneOverlay } from "../geo/zone-overlay";
import type { Area } from "../model/entities";

/** m² of each polygon, by the kernel that measures what covers them, so that a whole equals the sum of its parts. */
export function planeAreas(areas: readonly Area[], frame: Frame): Float64Array {
  return zoneOverlay({ cells: areas, zones: [], frame }).cellSquareMetres;
}
