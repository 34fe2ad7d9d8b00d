import type { Geometry, LineString } from "geojson";
import { boundingBox, eachPosition } from "../geo/positions";
import type { LayerEntry } from "./manifest";
import type { Problem } from "./problem";
import { readShape } from "./read-shape";
import { readTrack } from "./read-track";
import { readValue, type Value } from "./read-value";
import { fileFieldOf } from "./schema/field-spec";
import type { AnyRoleSchema } from "./schema/role-schema";

/** An entity before its role is known to the compiler. */
type AnyEntity = { readonly id: string; readonly name: string } & Readonly<Record<string, unknown>>;

export interface ReadFeature {
  readonly entity: AnyEntity;
  /** False where the id is only the feature's position. */
  readonly hasOwnId: boolean;
  readonly at: readonly [lng: number, lat: number] | undefined;
}

type Tell = (problem: Omit<Problem, "file">) => void;

/** One feature as an entity, or null when it is set aside; `tell` hears why, and of every repair. */
export function readFeature(
  schema: AnyRoleSchema,
  layer: LayerEntry,
  raw: unknown,
  index: number,
  timeZone: string,
  tell: Tell,
): ReadFeature | null {
  if (!isFeature(raw)) {
    tell({
      code: "feature-malformed",
      severity: "error",
      feature: `#${index}`,
      params: { expected: "Feature" },
    });
    return null;
  }
  const field = fieldReader(raw.properties, layer);
  const ownId = idOf(raw, field, "code" in schema.fields);
  const feature = ownId ?? `#${index}`;
  const say: Tell = (problem) => tell({ feature, ...problem });
  const shape = readGeometry(schema, raw.geometry, field, timeZone, say);
  const at = shape === null ? undefined : anchorOf(shape.geometry);
  const values = readValues(schema, field, timeZone, (problem) => say(at ? { ...problem, at } : problem));
  if (shape === null || values === null) return null;
  const apart = schema.apartBy === undefined ? "" : `@${values[schema.apartBy]}`;
  const id = `${ownId ?? `${layer.id}-${index + 1}`}${apart}`;
  const name = textOf(field("name")) ?? ownId ?? id;
  return { entity: { ...values, ...shape, id, name }, hasOwnId: ownId !== undefined, at };
}

/** Somewhere to look at: the vertex of the thing nearest to the middle of its box. */
function anchorOf(geometry: Geometry): [lng: number, lat: number] | undefined {
  const box = boundingBox([geometry]);
  if (box === null) return undefined;
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  let best: [number, number] | undefined;
  let least = Infinity;
  eachPosition(geometry, (position) => {
    const [lng, lat] = position as [number, number];
    const distance = (lng - x) ** 2 + (lat - y) ** 2;
    if (distance < least) [least, best] = [distance, [lng, lat]];
  });
  return best;
}

interface RawFeature {
  readonly id?: unknown;
  readonly geometry?: unknown;
  readonly properties?: unknown;
}

function isFeature(raw: unknown): raw is RawFeature {
  return typeof raw === "object" && raw !== null && (raw as { type?: unknown }).type === "Feature";
}

type ReadField = (field: string) => unknown;

/** A field by its canonical name: the manifest's constant, or the column its map names, or the column of that name. */
function fieldReader(properties: unknown, layer: LayerEntry): ReadField {
  const values = (typeof properties === "object" && properties !== null ? properties : {}) as Record<
    string,
    unknown
  >;
  return (field) => {
    const column = layer.fields?.[field] ?? field;
    return layer.constants?.[field] ?? (Object.hasOwn(values, column) ? values[column] : undefined);
  };
}

function textOf(raw: unknown): string | undefined {
  if (typeof raw !== "string" && typeof raw !== "number") return undefined;
  const text = String(raw).trim();
  return text === "" ? undefined : text;
}

function idOf(raw: RawFeature, field: ReadField, coded: boolean): string | undefined {
  return (coded ? textOf(field("code")) : undefined) ?? textOf(field("id")) ?? textOf(raw.id);
}

function readGeometry(
  schema: AnyRoleSchema,
  raw: unknown,
  field: ReadField,
  timeZone: string,
  tell: Tell,
): { readonly geometry: Geometry; readonly timesMs?: readonly number[] } | null {
  const { geometry, repairs, fault } = readShape(raw, schema.shape);
  for (const { code, count, at, squareMetres } of repairs)
    tell({
      code: code === "coordinate-invalid" ? "positions-dropped" : code,
      severity: "warning",
      ...(at ? { at } : {}),
      params: { count, ...(squareMetres === undefined ? {} : { squareMetres }) },
    });
  if (fault) tell({ ...fault, severity: "error" });
  if (geometry === null || schema.shape !== "track") return geometry && { geometry };
  const { track, faults } = readTrack(geometry as LineString, field, timeZone);
  for (const { code, params } of faults)
    tell({ code, severity: track === null ? "error" : "warning", params });
  return track;
}

/** The values of all fields, or null where one is missing that the feature cannot be used without. */
function readValues(
  schema: AnyRoleSchema,
  field: ReadField,
  timeZone: string,
  tell: Tell,
): Readonly<Record<string, Value>> | null {
  const values: Record<string, Value> = {};
  let usable = true;
  for (const [name, spec] of Object.entries(schema.fields)) {
    const fileField = fileFieldOf(name, spec);
    const { value, fault } = readValue(spec, field(fileField), timeZone);
    if (value !== undefined) values[name] = value;
    const lost = value === undefined && spec.required === true;
    if (lost) usable = false;
    if (fault) tell({ ...fault, severity: lost ? "error" : "warning", field: fileField });
  }
  return usable ? values : null;
}
