import type { Road } from "../../model/entities";

export interface RoadStyle {
  /** Pixels at zooms 8, 12 and 16. */
  readonly widths: readonly [number, number, number];
  readonly fromZoom: number;
  readonly tone: "motorway" | "major" | "minor";
  /** Drawn above roads of less rank. */
  readonly rank: number;
}

export type PavedClass = Exclude<Road["class"], "forest-road">;

/** What a class of road looks like; a road is never wider than one above it. */
export const roadStyles: Readonly<Record<PavedClass, RoadStyle>> = {
  motorway: { widths: [1.6, 4.2, 13], fromZoom: 0, tone: "motorway", rank: 7 },
  national: { widths: [1.2, 3.4, 11], fromZoom: 0, tone: "major", rank: 6 },
  provincial: { widths: [1, 3, 10], fromZoom: 0, tone: "major", rank: 5 },
  county: { widths: [0.6, 2.2, 8], fromZoom: 8.5, tone: "minor", rank: 4 },
  township: { widths: [0.4, 1.6, 7], fromZoom: 9.5, tone: "minor", rank: 3 },
  street: { widths: [0.3, 1.4, 8], fromZoom: 11.2, tone: "minor", rank: 2 },
  village: { widths: [0.3, 1.1, 5], fromZoom: 11.2, tone: "minor", rank: 1 },
};

/** Narrow ways through the wood: dashed, and only from here on. */
export const forestRoadFromZoom = 11;
