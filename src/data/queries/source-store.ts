import type { QueryClient } from "@tanstack/react-query";
import type { PlacedSource } from "../../layers/layer-kind";
import type { DrawnSource } from "../../workers/job-map";

/** Keeps the geometry of each source once, so that a change of colour does not carry it over again. */
export class SourceStore {
  private readonly byId = new Map<string, PlacedSource>();

  /** Keys the worker need not send the data of. */
  keys(): readonly string[] {
    return [...this.byId.values()].map(({ key }) => key);
  }

  /**
   * The sources with their data: the very object held before where the key is the same.
   *
   * Throws when data were left out that are not held, which a job asked with `keys()` never does.
   */
  fill(drawn: readonly DrawnSource[]): readonly PlacedSource[] {
    return drawn.map((source) => {
      const held = this.byId.get(source.id);
      if (held?.key === source.key) return held;
      if (source.data === null) throw new Error(`source ${source.id} came without data of key ${source.key}`);
      const filled = placed(source, source.data);
      this.byId.set(source.id, filled);
      return filled;
    });
  }
}

/**
 * A text is let go with the last that knows its address. Not when another takes its place: an answer that is kept, as
 * that of another year, still names it, and a map would find nothing there.
 */
const texts = new FinalizationRegistry<string>((address) => URL.revokeObjectURL(address));

function placed(source: DrawnSource, data: NonNullable<DrawnSource["data"]>): PlacedSource {
  if (!(data instanceof Blob)) return { ...source, data };
  const address = URL.createObjectURL(data);
  const made = { ...source, data: address };
  texts.register(made, address);
  return made;
}

const stores = new WeakMap<QueryClient, SourceStore>();

/** The store that belongs to this cache. */
export function sourcesOf(client: QueryClient): SourceStore {
  const store = stores.get(client) ?? new SourceStore();
  stores.set(client, store);
  return store;
}
