import type { Geometry } from "geojson";
import type { Facility, Park, Post } from "../../model/entities";

/** What may be tried out: things that serve, see or guard. Where people live stays as it is. */
export const editableRoles = ["parks", "facilities", "posts"] as const;
export type EditableRole = (typeof editableRoles)[number];

export interface EditableByRole {
  readonly parks: Park;
  readonly facilities: Facility;
  readonly posts: Post;
}

export type Thing = EditableByRole[EditableRole];

/** One thing of one role, by its id. */
export interface ThingRef {
  readonly role: EditableRole;
  readonly id: string;
}

/** A new thing with its role, as the layers will hold it. */
export type NewThing = {
  readonly [R in EditableRole]: { readonly role: R; readonly item: EditableByRole[R] };
}[EditableRole];

export type AddEdit = { readonly do: "add" } & NewThing;

/** `move` and `resize` both put a geometry in place of the one before; they differ in what the log says. */
export interface ShapeEdit extends ThingRef {
  readonly do: "move" | "resize";
  readonly geometry: Geometry;
}

/** A thing that is taken away, or closed for a while: neither counts, but a closed one can be opened again. */
export interface PresenceEdit extends ThingRef {
  readonly do: "remove" | "close" | "open";
}

/** Metres it serves or sees; null: what the profile says. Parks have none of their own: theirs follows from their size. */
export interface RadiusEdit extends ThingRef {
  readonly do: "radius";
  readonly radiusMetres: number | null;
}

/** Opening or duty hours in OpenStreetMap's opening_hours syntax; null: unknown. */
export interface HoursEdit extends ThingRef {
  readonly do: "hours";
  readonly hours: string | null;
}

/** One change to the layers of a district. The district itself is never changed. */
export type Edit = AddEdit | ShapeEdit | PresenceEdit | RadiusEdit | HoursEdit;

/** The thing an edit speaks of. */
export const refOf = (edit: Edit): ThingRef => ({
  role: edit.role,
  id: edit.do === "add" ? edit.item.id : edit.id,
});
