import type { Feature } from "geojson";
import { type LiveFact, type LiveMessage, pointOf } from "./read-message";

/** Where someone on patrol was, and when. */
export interface Fix {
  readonly at: readonly [lng: number, lat: number];
  readonly ms: number;
}

/** Someone on patrol: the last fix last. */
export interface Walker {
  readonly id: string;
  readonly name: string;
  readonly duty: string;
  readonly fixes: readonly Fix[];
}

/** Everything a layer's stream has said so far. */
export interface LiveLayer {
  readonly features: readonly Feature[];
  readonly removed: readonly string[];
  readonly walkers: readonly Walker[];
  /** When the last message came, milliseconds since 1970; null before the first. */
  readonly heardAtMs: number | null;
}

/** By id of the manifest's layer; `facts` under their own name. Plain data: it is kept over a restart. */
export interface LiveBook {
  readonly layers: Readonly<Record<string, LiveLayer>>;
  readonly facts: Readonly<Record<string, LiveFact>>;
  readonly factsHeardAtMs: number | null;
}

export const emptyBook: LiveBook = { layers: {}, facts: {}, factsHeardAtMs: null };
export const emptyLayer: LiveLayer = { features: [], removed: [], walkers: [], heardAtMs: null };

/** More than a county ever has open at once; beyond it the oldest go, so that a week of messages fits the memory. */
const mostFeatures = 5000;
const mostRemoved = 20_000;
const mostWalkers = 2000;
/** What is drawn behind a walker. */
const tailMs = 30 * 60_000;
const mostFixes = 120;

/** The book after a message. `positions`: point features are where someone is, not things of the layer. */
export function tellBook(
  book: LiveBook,
  layer: string,
  message: LiveMessage,
  { nowMs, positions }: { readonly nowMs: number; readonly positions: boolean },
): LiveBook {
  const facts = Object.keys(message.facts).length > 0;
  const about = message.features.length > 0 || message.removed.length > 0;
  const before = book.layers[layer] ?? emptyLayer;
  const next = positions ? walked(before, message, nowMs) : changed(before, message);
  return {
    layers: about ? { ...book.layers, [layer]: { ...next, heardAtMs: nowMs } } : book.layers,
    facts: facts ? { ...book.facts, ...message.facts } : book.facts,
    factsHeardAtMs: facts ? nowMs : book.factsHeardAtMs,
  };
}

function changed(before: LiveLayer, { features, removed }: LiveMessage): LiveLayer {
  const byId = new Map(before.features.map((feature) => [String(feature.id), feature]));
  const gone = new Set(before.removed);
  for (const feature of features) {
    const id = String(feature.id);
    byId.delete(id);
    byId.set(id, feature);
    gone.delete(id);
  }
  for (const id of removed) {
    byId.delete(id);
    gone.add(id);
  }
  return {
    ...before,
    features: [...byId.values()].slice(-mostFeatures),
    removed: [...gone].slice(-mostRemoved),
  };
}

function walked(before: LiveLayer, { features, removed }: LiveMessage, nowMs: number): LiveLayer {
  const byId = new Map(before.walkers.map((walker) => [walker.id, walker]));
  for (const feature of features) {
    const at = pointOf(feature);
    if (at === null) continue;
    const id = String(feature.id);
    const { name, duty, at: told } = feature.properties ?? {};
    const said = typeof told === "string" ? Date.parse(told) : Number.NaN;
    // A clock ahead of ours would make a fix younger than now for ever.
    const ms = Number.isFinite(said) ? Math.min(said, nowMs) : nowMs;
    const fixes = (byId.get(id)?.fixes ?? []).filter((fix) => fix.ms < ms && fix.ms > ms - tailMs);
    byId.delete(id);
    byId.set(id, {
      id,
      name: typeof name === "string" ? name : id,
      duty: typeof duty === "string" ? duty : "",
      fixes: [...fixes, { at, ms }].slice(-mostFixes),
    });
  }
  for (const id of removed) byId.delete(id);
  return { ...before, walkers: [...byId.values()].slice(-mostWalkers) };
}
