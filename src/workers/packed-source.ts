import type { FeatureCollection } from "geojson";
import { eachPosition } from "../geo/positions";

/** So many positions the page's thread unpacks and hands on in about 10 ms; more travel as text it never looks at. */
const mostPositions = 5000;

/** Features are written so many at a time: one text of all of them would be too long for some engines. */
const atOnce = 2000;

/** The collection itself, or its text where the page would stand still while it is handed over. */
export function packedIfLarge(
  data: FeatureCollection,
  most: number = mostPositions,
): FeatureCollection | Blob {
  return isLarge(data, most) ? packed(data) : data;
}

function isLarge({ features }: FeatureCollection, most: number): boolean {
  let positions = 0;
  for (const { geometry } of features) {
    eachPosition(geometry, () => {
      positions += 1;
    });
    if (positions > most) return true;
  }
  return false;
}

function packed({ features }: FeatureCollection): Blob {
  const parts: string[] = ['{"type":"FeatureCollection","features":['];
  for (let at = 0; at < features.length; at += atOnce) {
    const texts = features.slice(at, at + atOnce).map((feature) => JSON.stringify(feature));
    parts.push(at === 0 ? "" : ",", texts.join(","));
  }
  parts.push("]}");
  return new Blob(parts, { type: "application/geo+json" });
}
