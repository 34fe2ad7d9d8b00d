import type { EntityByRole } from "../entities";
import type { FeatureRole } from "../role";
import type { FieldSpec, SpecFor } from "./field-spec";

/** What a feature of a role may look like: ground, a way, a timed way, a spot. */
export type Shape = "area" | "path" | "track" | "point" | "area-or-point";

/** GeoJSON types a shape is read from. */
export const shapeTypes: Readonly<Record<Shape, readonly string[]>> = {
  area: ["Polygon", "MultiPolygon"],
  path: ["LineString", "MultiLineString"],
  track: ["LineString"],
  point: ["Point"],
  "area-or-point": ["Polygon", "MultiPolygon", "Point"],
};

type Own<R extends FeatureRole> = Exclude<keyof EntityByRole[R], "id" | "name" | "geometry" | "timesMs">;

/** Every field of the role's entity and how it is written in a file; a forgotten one does not compile. */
export interface RoleSchema<R extends FeatureRole> {
  readonly shape: Shape;
  readonly fields: { readonly [K in Own<R>]-?: SpecFor<Exclude<EntityByRole[R][K], undefined>> };
  /** A field that tells apart features with the same id, e.g. the year of a forest zone. */
  readonly apartBy?: Own<R> & string;
}

/** The same without its role, for code that treats all alike. */
export interface AnyRoleSchema {
  readonly shape: Shape;
  readonly fields: Readonly<Record<string, FieldSpec>>;
  readonly apartBy?: string;
}
