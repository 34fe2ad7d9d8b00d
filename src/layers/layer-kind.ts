import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { FeatureCollection } from "geojson";
import type { Figure } from "../indicators/figure";
import type { District } from "../model/district";
import type { FeatureRole } from "../model/role";

/** Paint order, from the ground up; within a band, the registry's order. */
export const bands = ["ground", "zone", "area", "line", "point", "label", "needle"] as const;
export type Band = (typeof bands)[number];

export type Theme = "light" | "dark" | "sun";

/** What the reader chose, as far as drawing is concerned. */
export interface DrawStyle {
  readonly theme: Theme;
  readonly locale: "zh-CN" | "en";
  /** The figure that colours the map, when there is one. */
  readonly figure: Figure | null;
  readonly year: number | null;
  /** 0–1. */
  readonly opacity: number;
  /** Multiplies text and symbol sizes: 1 on a desk, more on a wall. */
  readonly textScale: number;
}

/** A MapLibre source with plain GeoJSON; `key` changes exactly when the features do. */
export interface SourceDescription {
  readonly id: string;
  readonly key: string;
  readonly data: FeatureCollection;
  /** Property used as the feature id for feature-state. */
  readonly promoteId: string;
}

/** A deck.gl layer said as data; `map` alone turns it into an object. */
export interface DeckDescription {
  readonly id: string;
  readonly deck: "TripsLayer" | "PathLayer" | "ColumnLayer" | "ArcLayer" | "PolygonLayer";
  readonly band: Band;
  readonly key: string;
  readonly props: Readonly<Record<string, unknown>>;
}

export interface LayerDescription {
  readonly sources: readonly SourceDescription[];
  /** `source` of each names one of `sources`; `band` decides where it goes. */
  readonly layers: readonly { readonly band: Band; readonly spec: LayerSpecification }[];
  readonly deck: readonly DeckDescription[];
  /** source id → feature id → state: colours move, geometry stays. */
  readonly states: Readonly<
    Record<string, ReadonlyMap<string, Readonly<Record<string, string | number | boolean>>>>
  >;
}

export interface LegendEntry {
  /** A message key with parameters, or plain text of the data. */
  readonly label: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly color: string;
  readonly shape: "fill" | "hatch" | "line" | "dash" | "point" | "glyph";
  readonly glyph?: string;
  /** A break that lies on a standard's line. */
  readonly threshold?: boolean;
}

/** A kind of thing on the map: pure data in, descriptions out. One folder each, one line in the registry. */
export interface LayerKind {
  readonly id: string;
  readonly roles: readonly FeatureRole[];
  /** On when the reader chose nothing. */
  readonly initially: boolean;
  /** Which role a picked feature of this kind is, for selection. */
  readonly picks: FeatureRole | null;
  draw(district: District, style: DrawStyle): LayerDescription;
  legend(district: District, style: DrawStyle): readonly LegendEntry[];
}
