import type { Facility, Park, Post } from "../../model/entities";
import type { Edit, EditableByRole, EditableRole, Thing } from "./edit";

/** An edit that could not be carried out, and why. */
export interface Skipped {
  readonly edit: Edit;
  /** gone: the base has no such thing any more. taken: there is one of this id already. */
  readonly reason: "gone" | "taken";
}

/** The things of one role after the edits. */
export interface Edited<R extends EditableRole> {
  /** What counts: everything but what was removed or closed. In the order of the base, new ones last. */
  readonly items: readonly EditableByRole[R][];
  readonly closed: readonly EditableByRole[R][];
  readonly skipped: readonly Skipped[];
}

/**
 * Things of one role with the edits of that role carried out in order; edits of other roles are passed over.
 * The list given stays as it is. An edit of a thing that is not there changes nothing and is told.
 */
export function applyEdits<R extends EditableRole>(
  role: R,
  base: readonly EditableByRole[R][],
  edits: readonly Edit[],
): Edited<R> {
  const things = new Map<string, Thing>(base.map((item) => [item.id, item]));
  const closed = new Set<string>();
  const skipped: Skipped[] = [];
  for (const edit of edits) {
    if (edit.role !== role) continue;
    const reason = carryOut(edit, things, closed);
    if (reason !== null) skipped.push({ edit, reason });
  }
  const all = [...things.values()] as EditableByRole[R][];
  return {
    items: all.filter(({ id }) => !closed.has(id)),
    closed: all.filter(({ id }) => closed.has(id)),
    skipped,
  };
}

function carryOut(edit: Edit, things: Map<string, Thing>, closed: Set<string>): Skipped["reason"] | null {
  if (edit.do === "add") {
    if (things.has(edit.item.id)) return "taken";
    things.set(edit.item.id, edit.item);
    return null;
  }
  const thing = things.get(edit.id);
  if (thing === undefined) return "gone";
  switch (edit.do) {
    case "remove":
      things.delete(edit.id);
      closed.delete(edit.id);
      return null;
    case "close":
      closed.add(edit.id);
      return null;
    case "open":
      closed.delete(edit.id);
      return null;
    default:
      things.set(edit.id, changed(thing, edit));
      return null;
  }
}

type Change = Extract<Edit, { do: "move" | "resize" | "radius" | "hours" }>;

function changed(thing: Thing, edit: Change): Thing {
  switch (edit.do) {
    case "radius": {
      const key = edit.role === "posts" ? "rangeMetres" : "radiusMetres";
      return edit.role === "parks" ? thing : withField(thing, key, edit.radiusMetres);
    }
    case "hours":
      return withField(thing, edit.role === "posts" ? "dutyHours" : "openingHours", edit.hours);
    default:
      return { ...thing, geometry: edit.geometry } as Thing;
  }
}

function withField(
  thing: Thing,
  key: "rangeMetres" | "radiusMetres" | "dutyHours" | "openingHours",
  value: number | string | null,
): Thing {
  const { [key]: _, ...others } = thing as Thing & Partial<Record<typeof key, unknown>>;
  return (value === null ? others : { ...others, [key]: value }) as Park | Facility | Post;
}
