import type { Geometry } from "geojson";
import type { Summary, Unit } from "../indicators/indicator";
import type { Finding } from "../model/entities";
import type { FeatureRole } from "../model/role";
import type { Bounds, PlaceEntry } from "./district-summary";
import type { LastPatrol } from "./last-patrol";

/** A field of a feature as it is shown: words of the field under `fields`, of an enumeration under `values.<field>`. */
export interface FieldValue {
  readonly field: string;
  readonly kind: "text" | "enumeration" | "number" | "boolean" | "moment";
  /** A moment is milliseconds since 1970. */
  readonly value: string | number | boolean;
  /** Of a number with one: m, m2, hours, … */
  readonly unit?: string;
}

/** Who answers, and for what: the thing itself, or the grid, village or town it lies in. */
export interface AnswersFor {
  readonly role: FeatureRole;
  readonly id: string;
  readonly name: string;
  readonly responsible: string;
  readonly phone: string | null;
}

/** The figure of this thing: of the place itself, or the piece it is in a figure of the county. */
export interface OwnFigure {
  readonly indicator: string;
  readonly unit: Unit;
  readonly profile: string | null;
  readonly summary: Summary;
  readonly covered: boolean | null;
  readonly nearestMetres: number | null;
}

export interface OpenFinding {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly status: Finding["status"];
  readonly foundAtMs: number;
  readonly dueAtMs: number | null;
  /** Due before the moment the district speaks of. */
  readonly overdue: boolean;
  readonly at: readonly [lng: number, lat: number];
}

/** Everything the panel says of one feature. */
export interface Description {
  readonly role: FeatureRole;
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly fields: readonly FieldValue[];
  /** Area or length where the geometry has one, on the ellipsoid. */
  readonly areaSquareMetres: number | null;
  readonly lengthMetres: number | null;
  readonly at: readonly [lng: number, lat: number];
  readonly bounds: Bounds;
  readonly shape: Geometry;
  /** Where it belongs: county first, grid last. */
  readonly places: readonly PlaceEntry[];
  readonly answers: readonly AnswersFor[];
  readonly figures: readonly OwnFigure[];
  /** Findings not closed and not rejected, in it (areas, places) or about it; nearest due first. */
  readonly findings: readonly OpenFinding[];
  /** Of an area; null where no track loaded so far passes through it. */
  readonly lastPatrol: LastPatrol | null;
  /** File the feature came from, for the passport. */
  readonly file: string;
}

export interface SearchHit {
  readonly role: FeatureRole;
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  /** Names of the places it lies in, county left out, outermost first. */
  readonly where: readonly string[];
  readonly at: readonly [lng: number, lat: number];
  readonly bounds: Bounds;
  readonly matched: "name" | "code" | "pinyin";
}

/** "Which grid am I in, who answers for it". `inside` is false outside the county. */
export interface PlaceAt {
  readonly inside: boolean;
  readonly places: readonly PlaceEntry[];
  readonly answers: readonly AnswersFor[];
}

export interface NearHit {
  readonly role: FeatureRole;
  readonly id: string;
  readonly name: string;
  /** Category, class or kind, where the role has one. */
  readonly kind: string | null;
  readonly metres: number;
  readonly bearingDegrees: number;
  readonly at: readonly [lng: number, lat: number];
  /** null where no opening hours are known. */
  readonly open: boolean | null;
  readonly responsible: string | null;
  readonly phone: string | null;
}

export interface TableColumn {
  readonly field: string;
  readonly kind: FieldValue["kind"];
  readonly unit?: string;
}

/** Rows of one role; `cells` in the order of the columns, null where the file says nothing. */
export interface Table {
  readonly role: FeatureRole;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly {
    readonly id: string;
    readonly cells: readonly (string | number | boolean | null)[];
  }[];
  /** Rows before `limit` cut them. */
  readonly total: number;
}
