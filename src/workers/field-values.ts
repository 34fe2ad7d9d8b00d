import { areaSquareMetres, lengthMetres } from "../geo/turf";
import { remember } from "../indicators/memo";
import type { District } from "../model/district";
import type { FeatureRole } from "../model/role";
import type { FieldSpec } from "../model/schema/field-spec";
import { roleSchemas } from "../model/schema/registry";
import type { FieldValue, TableColumn } from "./description";
import { type Entity, itemsOf } from "./feature-place";

function columnOf(field: string, spec: FieldSpec): TableColumn {
  const kind = spec.kind === "code" ? "text" : spec.kind;
  return spec.kind === "number" && spec.unit !== "1" ? { field, kind, unit: spec.unit } : { field, kind };
}

const measured: Readonly<Record<string, readonly TableColumn[]>> = {
  area: [{ field: "areaSquareMetres", kind: "number", unit: "m2" }],
  "area-or-point": [{ field: "areaSquareMetres", kind: "number", unit: "m2" }],
  path: [{ field: "lengthMetres", kind: "number", unit: "m" }],
  track: [
    { field: "startedAtMs", kind: "moment" },
    { field: "endedAtMs", kind: "moment" },
    { field: "lengthMetres", kind: "number", unit: "m" },
  ],
  point: [],
};

/** What a role's features say of themselves, and what can be measured on them; the name goes first. */
export function columnsOf(role: FeatureRole): readonly TableColumn[] {
  const { shape, fields } = roleSchemas[role];
  const coded = "code" in fields;
  return [
    { field: "name", kind: "text" },
    coded ? { field: "code", kind: "text" } : { field: "id", kind: "text" },
    ...Object.entries(fields).flatMap(([field, spec]) => (field === "code" ? [] : [columnOf(field, spec)])),
    ...(measured[shape] ?? []),
  ];
}

type Cell = FieldValue["value"] | null;

/** The value of one column; null where the file says nothing. */
export function cellOf(entity: Entity, field: string, district: District): Cell {
  if (Object.hasOwn(entity, field)) {
    const value = (entity as unknown as Readonly<Record<string, unknown>>)[field];
    return typeof value === "object" || value === undefined ? null : (value as Cell);
  }
  switch (field) {
    case "areaSquareMetres":
      return areaOf(entity, district);
    case "lengthMetres":
      return lengthOf(entity, district);
    case "startedAtMs":
      return "timesMs" in entity ? (entity.timesMs[0] ?? null) : null;
    case "endedAtMs":
      return "timesMs" in entity ? (entity.timesMs.at(-1) ?? null) : null;
    default:
      return null;
  }
}

/** On the ellipsoid; null for what has no extent. */
export function areaOf(entity: Entity, { frame }: District): number | null {
  const { geometry } = entity;
  if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return null;
  return remember(entity, "area", () => areaSquareMetres(geometry, frame));
}

export function lengthOf(entity: Entity, { frame }: District): number | null {
  const { geometry } = entity;
  if (geometry.type !== "LineString" && geometry.type !== "MultiLineString") return null;
  return remember(entity, "length", () => lengthMetres(geometry, frame));
}

/** The fields of one feature that have a value, without its name, code and id. */
export function fieldValuesOf(role: FeatureRole, entity: Entity, district: District): readonly FieldValue[] {
  return columnsOf(role).flatMap(({ field, kind, unit }) => {
    if (field === "name" || field === "code" || field === "id") return [];
    if (field === "responsible" || field === "phone") return [];
    const value = cellOf(entity, field, district);
    return value === null ? [] : [{ field, kind, value, ...(unit === undefined ? {} : { unit }) }];
  });
}

/** The feature with this id, by the index of its role. */
export function findFeature(
  district: District,
  role: FeatureRole,
  id: string,
): { readonly entity: Entity; readonly index: number } | null {
  const items = itemsOf(district, role);
  const byId = remember(
    items,
    "by-id",
    () => new Map(items.map((entity, index) => [entity.id, { entity, index }])),
  );
  return byId.get(id) ?? null;
}
