import type { Feature } from "geojson";
import type { Problem } from "../../model/problem";
import { squareMetresOf } from "../../model/recognise/area-unit";
import { numberIn } from "../../model/recognise/cure-value";
import { firstPosition } from "../formats/positions";
import { type AreaColumn, drawnSquareMetres } from "./propose";

/** The written area is of the slope or the contract, the drawn one of the map: less than this apart is usual. */
const usualShare = 0.05;
const usualSquareMetres = 100;
/** One line for each of so many; the rest are counted by the line of their kind. */
const mostLines = 500;

/** What an area column is in, and the features whose written and drawn areas are far apart. */
export function checkAreas(
  features: readonly Feature[],
  areas: readonly AreaColumn[],
  file: string,
): readonly Problem[] {
  return areas.flatMap((area): Problem[] => {
    const { column, unit, how, ratio, named } = area;
    const params = { column, unit, ratio: ratio === null ? "—" : ratio.toFixed(3), named: named ?? "—" };
    const read: Problem =
      how === "ratio-against-name"
        ? { code: "area-unit-against-name", severity: "warning", file, field: column, params }
        : { code: `area-unit-by-${how}`, severity: "note", file, field: column, params };
    return ratio === null ? [read] : [read, ...apart(features, area, file)];
  });
}

function apart(features: readonly Feature[], { column, unit }: AreaColumn, file: string): Problem[] {
  const problems: Problem[] = [];
  for (const [index, feature] of features.entries()) {
    if (problems.length >= mostLines) break;
    const number = numberIn(feature.properties?.[column]);
    const drawn = number === null ? null : drawnSquareMetres(feature);
    if (number === null || drawn === null) continue;
    const written = number * squareMetresOf[unit];
    if (Math.abs(written - drawn) <= Math.max(usualSquareMetres, usualShare * drawn)) continue;
    const [lng = 0, lat = 0] = firstPosition(feature.geometry) ?? [];
    problems.push({
      code: "area-differs",
      severity: "warning",
      file,
      feature: `#${index}`,
      field: column,
      at: [lng, lat],
      params: { written: Math.round(written), drawn: Math.round(drawn) },
    });
  }
  return problems;
}
