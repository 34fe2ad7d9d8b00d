import type { Feature, Geometry } from "geojson";
import type { FeatureRole } from "../../model/role";
import { fileFieldOf } from "../../model/schema/field-spec";
import { roleSchemas } from "../../model/schema/registry";

type AnyEntity = { readonly id: string; readonly name: string; readonly geometry: Geometry } & Readonly<
  Record<string, unknown>
>;

/**
 * An entity as a feature of a file, under the names the files of its role have: what is written this way is read
 * again as the same thing. Moments are ISO 8601 in UTC; a track has its start and the seconds since.
 */
export function featureOf(role: FeatureRole, entity: AnyEntity): Feature {
  const { fields } = roleSchemas[role];
  const properties: Record<string, unknown> = { id: entity.id, name: entity.name };
  for (const [field, spec] of Object.entries(fields)) {
    const value = entity[field];
    const written =
      spec.kind === "moment" && typeof value === "number" ? new Date(value).toISOString() : (value ?? null);
    properties[fileFieldOf(field, spec)] = written;
  }
  if (role === "patrol-tracks") Object.assign(properties, timesOf(entity.timesMs as readonly number[]));
  return { type: "Feature", properties, geometry: entity.geometry };
}

function timesOf(timesMs: readonly number[]) {
  const [start = 0] = timesMs;
  return { start: new Date(start).toISOString(), times: timesMs.map((ms) => (ms - start) / 1000) };
}
