import type { Feature, Position } from "geojson";
import * as v from "valibot";

/** A fact of the manifest, brought up to date. */
export interface LiveFact {
  readonly value: number;
  readonly unit: string;
  readonly date: string;
  readonly source: string;
}

/** What one message says. */
export interface LiveMessage {
  /** Features by id, new or in place of those there were. */
  readonly features: readonly Feature[];
  /** Ids of features that are no more. */
  readonly removed: readonly string[];
  readonly facts: Readonly<Record<string, LiveFact>>;
}

/** Thrown for a message that cannot be read; nothing of it is used. */
export class MessageError extends Error {
  override readonly name = "MessageError";
}

const id = v.union([v.string(), v.number()]);
const feature = v.looseObject({
  type: v.literal("Feature"),
  id: v.optional(id),
  properties: v.looseObject({ id: v.optional(id) }),
  geometry: v.looseObject({ type: v.string() }),
});
const facts = v.record(
  v.string(),
  v.object({
    value: v.number(),
    unit: v.string(),
    date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
    source: v.string(),
  }),
);
const message = v.union([
  v.object({ type: v.literal("FeatureCollection"), features: v.array(feature) }),
  feature,
  v.strictObject({ remove: v.array(id) }),
  v.strictObject({ facts }),
]);

type ReadFeature = v.InferOutput<typeof feature>;

const none = { features: [], removed: [], facts: {} } as const;

/**
 * Reads a message of a live stream: a GeoJSON Feature or FeatureCollection whose features have an id, `{"remove":
 * [ids]}`, or `{"facts": {…}}`.
 *
 * Throws a `MessageError` for anything else.
 */
export function readMessage(text: string): LiveMessage {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (fault) {
    throw new MessageError(`not JSON: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
  const read = v.safeParse(message, json);
  if (!read.success)
    throw new MessageError(
      "expected a GeoJSON Feature or FeatureCollection, {“remove”: [ids]} or {“facts”: {…}}",
    );
  const value = read.output;
  if ("type" in value) {
    const list = value.type === "FeatureCollection" ? value.features : [value];
    return { ...none, features: (list as readonly ReadFeature[]).map(withId) };
  }
  if ("remove" in value) return { ...none, removed: value.remove.map(String) };
  return { ...none, facts: value.facts };
}

/** Every live feature has an id, because a later one takes its place. */
function withId(read: ReadFeature): Feature {
  const own = read.id ?? read.properties.id;
  if (own === undefined) throw new MessageError("a feature without an id: nothing could ever take its place");
  return {
    ...read,
    id: String(own),
    properties: { ...read.properties, id: String(own) },
  } as unknown as Feature;
}

/** Longitude and latitude of a Point feature; null where it has none that is sound. */
export function pointOf({ geometry }: Feature): readonly [lng: number, lat: number] | null {
  if (geometry.type !== "Point") return null;
  const [lng, lat] = geometry.coordinates as Position;
  const sound = (value: unknown, most: number): value is number =>
    typeof value === "number" && Math.abs(value) <= most;
  return sound(lng, 180) && sound(lat, 90) ? [lng, lat] : null;
}
