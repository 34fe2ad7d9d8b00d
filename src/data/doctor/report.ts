import type { FeatureCollection } from "geojson";
import type { Area } from "../../geo/area";
import type { Problem } from "../../model/problem";
import type { RoleGuess } from "../../model/recognise/guess-role";
import type { FeatureRole } from "../../model/role";
import type { CrsFinding, EncodingFinding, Field, FormatId, ReadOptions } from "../formats/contract";
import type { LayerShift } from "./known-ground";
import type { FieldChoice } from "./prescription";
import type { AreaColumn } from "./propose";

/** What the user may decide about the reading of a file. */
export type ReadChoice = Pick<ReadOptions, "encoding" | "crs" | "datumParameters" | "columns">;

/** What one dropped file gave. */
export interface FileReport {
  readonly file: string;
  readonly bytes: number;
  /** YYYY-MM-DD, the day it was last changed. */
  readonly date: string;
  /** What is wrong with the file as a whole; where it gave nothing, why. */
  readonly problems: readonly Problem[];
  readonly layers: readonly LayerReport[];
  readonly heights: readonly HeightsReport[];
}

/** One layer as it was found, before anything is accepted. */
export interface LayerReport {
  /** Names the layer in this consultation. */
  readonly key: string;
  readonly file: string;
  readonly date: string;
  readonly name: string;
  readonly format: FormatId;
  readonly encoding: EncodingFinding;
  readonly crs: CrsFinding;
  readonly read: ReadChoice;
  readonly features: number;
  readonly geometryTypes: readonly string[];
  readonly bbox: readonly [number, number, number, number] | null;
  readonly fields: readonly Field[];
  readonly firstRows: readonly Readonly<Record<string, unknown>>[];
  readonly shift: LayerShift | null;
  readonly areas: readonly AreaColumn[];
  /** Roles its geometry allows, the likeliest first. */
  readonly roles: readonly RoleGuess[];
  /** The role to begin with; null where it is a toss-up. */
  readonly role: FeatureRole | null;
  /** Where the fields of that role come from. */
  readonly choices: readonly FieldChoice[];
  readonly findings: Findings;
}

/** A height field as it was found. */
export interface HeightsReport {
  readonly key: string;
  readonly file: string;
  readonly date: string;
  readonly name: string;
  readonly format: FormatId;
  readonly crs: CrsFinding;
  readonly width: number;
  readonly height: number;
  readonly bbox: readonly [number, number, number, number];
}

/** Findings of one kind: how many, and the first of them. */
export interface FindingGroup {
  readonly code: string;
  readonly severity: Problem["severity"];
  readonly count: number;
  readonly items: readonly Problem[];
}

/** What is wrong with a layer, the worst first. */
export interface Findings {
  readonly groups: readonly FindingGroup[];
  readonly counts: Readonly<Record<Problem["severity"], number>>;
  /** Places of findings for the map; the first few thousand. */
  readonly places: readonly FindingPlace[];
}

export interface FindingPlace {
  readonly at: readonly [lng: number, lat: number];
  readonly severity: Problem["severity"];
  /** The ground itself and its m², where it is ground: a gap, an overlap. */
  readonly ground?: { readonly shape: Area; readonly squareMetres: number };
}

/** What a prescription would come to, before it is accepted. */
export interface Treatment {
  readonly features: number;
  readonly setAside: number;
  readonly findings: Findings;
  /** Rows under the role's field names. */
  readonly firstRows: readonly Readonly<Record<string, unknown>>[];
}

/** Some of a layer's shapes, for looking at. `of`: how many there are. */
export interface Preview {
  readonly shown: number;
  readonly of: number;
  readonly data: FeatureCollection;
}

/** How far the doctor is. */
export interface DoctorProgress {
  readonly file: string;
  /** 0–1. */
  readonly share: number;
  readonly step: "fetch" | "read" | "look" | "treat" | "take";
}
