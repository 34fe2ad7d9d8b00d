import type { MapGeoJSONFeature, Map as MapLibreMap } from "maplibre-gl";
import { cutState } from "../layers/label";
import type { ViewPart } from "./view-part";

/** A name as it is drawn: its middle and the size of its letters in CSS pixels, its lines at most so many letters wide. */
interface DrawnName {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly letterPixels: number;
  readonly mostLetters: number;
}

/** Han characters are as wide as they are high, others somewhat more than half of it. */
const lettersOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? 1 : 0.6), 0);

/** Whether a name reaches over the edge of a picture. Names wholly outside count as well. */
export function isCut(
  name: DrawnName,
  picture: { readonly width: number; readonly height: number },
): boolean {
  const letters = lettersOf(name.text);
  const across = (Math.min(letters, name.mostLetters) * name.letterPixels) / 2;
  const down = (Math.ceil(letters / name.mostLetters) * name.letterPixels) / 2;
  return (
    name.x < across || name.y < down || name.x > picture.width - across || name.y > picture.height - down
  );
}

const numberOr = (value: unknown, otherwise: number): number =>
  typeof value === "number" && Number.isFinite(value) ? value : otherwise;

/** The name a rendered feature carries in its middle; null for names along lines and those beside a mark. */
function nameOf(map: MapLibreMap, feature: MapGeoJSONFeature, part: ViewPart | null): DrawnName | null {
  const layout = (feature.layer.layout ?? {}) as Readonly<Record<string, unknown>>;
  if (feature.geometry.type !== "Point" || layout["text-offset"] !== undefined) return null;
  const { x, y } = map.project(feature.geometry.coordinates as [number, number]);
  return {
    text: String(feature.properties.name ?? ""),
    x: x + (part?.left ?? 0),
    y: y + (part?.top ?? 0),
    letterPixels: numberOr(layout["text-size"], 16),
    mostLetters: numberOr(layout["text-max-width"], 10),
  };
}

/**
 * Leaves out, whenever a map that nobody can move comes to rest, the names its edge would cut: half a name says
 * nothing. On one screen of a wall the edge is that of the whole wall's map.
 */
export function keepNamesWhole(map: MapLibreMap, partOf: () => ViewPart | null): void {
  map.on("idle", () => {
    const layers = map.getLayersOrder().filter((id) => {
      const layer = map.getLayer(id);
      return layer?.type === "symbol" && layer.getLayoutProperty("symbol-placement") !== "line";
    });
    const part = partOf();
    const { clientWidth, clientHeight } = map.getContainer();
    const picture = { width: part?.wholeWidth ?? clientWidth, height: part?.wholeHeight ?? clientHeight };
    for (const feature of map.queryRenderedFeatures({ layers })) {
      const name = feature.id === undefined ? null : nameOf(map, feature, part);
      if (name === null || feature.id === undefined) continue;
      const cut = isCut(name, picture);
      if ((feature.state[cutState] === true) !== cut)
        map.setFeatureState({ source: feature.source, id: feature.id }, { [cutState]: cut });
    }
  });
}
