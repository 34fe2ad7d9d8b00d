import Flatbush from "flatbush";
import type { Position } from "geojson";
import type { Area } from "../area";
import { type BoundingBox, boundingBox } from "../positions";
import { type Coverage, type CoverageInput, type CoverageTotal, coverage } from "./coverage";

const nowhere: BoundingBox = [0, 0, 0, 0];

/** Lists of demands whose boxes touch, directly or through others; those that stand alone are left out. */
function crowds(demands: readonly Area[]): number[][] {
  const boxes = demands.map((demand) => boundingBox([demand]) ?? nowhere);
  if (boxes.length < 2) return [];
  const index = new Flatbush(boxes.length);
  for (const box of boxes) index.add(...box);
  index.finish();
  const seen = new Set<number>();
  const found: number[][] = [];
  for (let i = 0; i < boxes.length; i++) {
    if (seen.has(i)) continue;
    seen.add(i);
    const crowd = [i];
    for (const member of crowd) {
      for (const other of index.search(...boxes[member]!)) {
        if (seen.has(other)) continue;
        seen.add(other);
        crowd.push(other);
      }
    }
    if (crowd.length > 1) found.push(crowd.sort((a, b) => a - b));
  }
  return found;
}

function merged(areas: readonly Area[]): Area {
  const coordinates = areas.flatMap((area): Position[][][] =>
    area.type === "Polygon" ? [area.coordinates] : area.coordinates,
  );
  return { type: "MultiPolygon", coordinates };
}

/**
 * The total of a coverage with each m² of demand counted once, also where demand polygons overlap.
 *
 * Polygons that may overlap are put together as the parts of one, which the kernel reads as a union.
 */
export function dissolvedTotal(input: CoverageInput, perDemand: Coverage["perDemand"]): CoverageTotal {
  const groups = crowds(input.demands);
  const demands = groups.map((group) => merged(group.map((i) => input.demands[i]!)));
  const together = coverage({ ...input, demands }).total;
  const crowded = new Set(groups.flat());
  let { coveredSquareMetres, demandSquareMetres } = together;
  for (let i = 0; i < input.demands.length; i++) {
    if (crowded.has(i)) continue;
    coveredSquareMetres += perDemand.coveredSquareMetres[i]!;
    demandSquareMetres += perDemand.areaSquareMetres[i]!;
  }
  const share = demandSquareMetres > 0 ? coveredSquareMetres / demandSquareMetres : null;
  return { coveredSquareMetres, demandSquareMetres, share };
}
