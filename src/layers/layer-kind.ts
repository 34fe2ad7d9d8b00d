import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { FeatureCollection } from "geojson";
import type { Figure } from "../indicators/figure";
import type { Unit } from "../indicators/indicator";
import type { Profile } from "../indicators/profile";
import type { District } from "../model/district";
import type { FeatureRole, Role } from "../model/role";

/** Paint order, from the ground up; within a band, the registry's order. */
export const bands = ["ground", "zone", "area", "line", "trail", "point", "label", "needle"] as const;
export type Band = (typeof bands)[number];

export const themes = ["light", "dark", "sun"] as const;
export type Theme = (typeof themes)[number];

/** Where a kind stands in the list of layers, in this order. */
export const layerGroups = ["base", "places", "parks", "facilities", "forest", "patrol", "findings"] as const;
export type LayerGroup = (typeof layerGroups)[number];

/** How large a face draws. */
export interface MapScale {
  /** Multiplies text and symbol sizes: 1 on a desk, more on a wall. */
  readonly textScale: number;
  /** By how many zooms the face shows the ground larger than the layers' own zooms are written for: 0 on a desk. */
  readonly zoomShift: number;
}

export const deskScale: MapScale = { textScale: 1, zoomShift: 0 };

/** What the reader chose, as far as drawing is concerned. */
export interface DrawStyle extends MapScale {
  readonly theme: Theme;
  readonly locale: "zh-CN" | "en";
  /** The figure that colours the map, when there is one. */
  readonly figure: Figure | null;
  /** The record the figure is judged by, for radii and lines; null or absent: the kind's own default. */
  readonly profile?: Profile | null;
  /** The year shown; null: the latest there is. Change is drawn from the year before it. */
  readonly year: number | null;
  /** Code of the place drilled down to. */
  readonly place?: string | null;
  /** 0–1. */
  readonly opacity: number;
}

/** What of `DrawStyle` a kind looks at beside theme, opacity and size; nothing else makes it draw anew. */
export type StyleDependency = "figure" | "profile" | "year" | "place" | "locale";

/** A MapLibre source with plain GeoJSON; `key` changes exactly when the features do. */
export interface SourceDescription {
  readonly id: string;
  readonly key: string;
  readonly data: FeatureCollection;
  /** Property used as the feature id for feature-state. */
  readonly promoteId: string;
}

/** A source as a page has it: large ones by the address of their text, so that only the map's worker unpacks them. */
export interface PlacedSource extends Omit<SourceDescription, "data"> {
  readonly data: SourceDescription["data"] | string;
}

/** The district's height field as a raster-dem source, made into tiles when they are asked for. */
export interface TerrainDescription {
  readonly id: string;
  readonly key: string;
  /** west, south, east, north in degrees: nothing is asked for outside. */
  readonly bounds: readonly [number, number, number, number];
  /** The deepest zoom worth computing; deeper views enlarge it. */
  readonly maxZoom: number;
}

/** A deck.gl layer said as data; `map` alone turns it into an object. */
export interface DeckDescription {
  readonly id: string;
  readonly deck: "TripsLayer" | "PathLayer" | "ColumnLayer" | "ArcLayer" | "PolygonLayer";
  readonly band: Band;
  readonly key: string;
  readonly props: Readonly<Record<string, unknown>>;
}

export type FeatureState = Readonly<Record<string, string | number | boolean>>;

export interface DrawnBand {
  readonly band: Band;
  readonly spec: LayerSpecification;
  /** Only seen under a pointer: where there is none it need not be drawn. */
  readonly hoverOnly?: true;
}

export interface LayerDescription {
  readonly sources: readonly SourceDescription[];
  readonly terrain?: readonly TerrainDescription[];
  /** `source` of each names one of `sources` or `terrain`; `band` decides where it goes. */
  readonly layers: readonly DrawnBand[];
  readonly deck: readonly DeckDescription[];
  /** source id → feature id → state: colours move, geometry stays. */
  readonly states: Readonly<Record<string, ReadonlyMap<string, FeatureState>>>;
}

/** The same with its sources as a page has them. */
export interface PlacedDescription extends Omit<LayerDescription, "sources"> {
  readonly sources: readonly PlacedSource[];
}

export interface LegendEntry {
  /** A message key with parameters. */
  readonly label: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** Words of the data itself, shown instead of `label`. */
  readonly text?: string;
  /** The values a class holds, in base units; null is open. Shown in the reader's unit instead of `label`. */
  readonly range?: { readonly from: number | null; readonly to: number | null; readonly unit: Unit };
  readonly color: string;
  /** `wash` is ground that other things show through, within an edge. */
  readonly shape: "fill" | "wash" | "hatch" | "line" | "dash" | "point" | "glyph";
  /** Name in `glyphs`, for shape `glyph`. */
  readonly glyph?: string;
  /** Id of an image of `image-id.ts`, where the sign on the map is one: pattern or mark. */
  readonly image?: string;
  /** From this zoom on the map shows the sign, before it only a dot of its colour. */
  readonly fromZoom?: number;
  /** The class begins at a standard's line. */
  readonly threshold?: boolean;
}

/** A kind of thing on the map: pure data in, descriptions out. One folder each, one line in the registry. */
export interface LayerKind {
  readonly id: string;
  readonly group: LayerGroup;
  /** All of them are needed before there is anything to draw. */
  readonly roles: readonly Role[];
  /** Drawn with when they are there. */
  readonly alsoUses?: readonly FeatureRole[];
  readonly dependsOn: readonly StyleDependency[];
  /** On when the reader chose nothing. */
  readonly initially: boolean;
  /** Part of the embedded basemap: gives way to a configured one while that one works. */
  readonly basemap?: true;
  /** Which role a picked feature of this kind is, for selection. */
  readonly picks: FeatureRole | null;
  draw(district: District, style: DrawStyle): LayerDescription;
  legend(district: District, style: DrawStyle): readonly LegendEntry[];
}
