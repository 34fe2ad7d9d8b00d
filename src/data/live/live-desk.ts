import type { Manifest } from "../../model/manifest";
import type { LiveOverlay } from "../../workers/live-overlay";
import { emptyBook, emptyLayer, type LiveBook, tellBook } from "./live-book";
import type { LiveStream, StreamListener, StreamSpec, StreamState } from "./live-stream";
import { MessageError, readMessage } from "./read-message";

/** One stream and how it is doing. `refused`: the administrator's config does not name its host. */
export interface StreamStatus {
  /** Ids of the layers that read it; empty for the facts. */
  readonly layers: readonly string[];
  readonly state: StreamState | "refused";
  /** Why it is not open, or what was wrong with the last message; empty where nothing is. */
  readonly detail: string;
  readonly heardAtMs: number | null;
  /** Messages that could not be read. */
  readonly unreadable: number;
}

export interface LiveState {
  readonly book: LiveBook;
  readonly streams: readonly StreamStatus[];
}

export interface LiveDeskOptions {
  readonly manifest: Manifest;
  readonly open: (spec: StreamSpec, listener: StreamListener) => LiveStream;
  /** Whether the page may speak to this address; its own host always. */
  readonly allowed: (url: string) => boolean;
  readonly load: () => Promise<LiveBook>;
  readonly keep: (book: LiveBook) => void;
  /** Lays everything heard over the files. */
  readonly feed: (overlay: LiveOverlay) => void;
  readonly onChange: (state: LiveState) => void;
  readonly now: () => number;
}

export interface LiveDesk {
  /** Feeds everything again, as after the death of the worker. */
  again(): void;
  close(): void;
}

/** The page follows twice a second, figures and layers once, however many messages come; what was heard is kept every ten. */
const tellMs = 500;
const feedMs = 1000;
const keepMs = 10_000;

interface Source {
  readonly spec: StreamSpec;
  readonly layers: readonly string[];
}

/** The streams a manifest names; layers that share one are told by the same connection. */
export function streamsOf(manifest: Manifest): readonly Source[] {
  const byKey = new Map<string, { spec: StreamSpec; layers: string[] }>();
  const add = (spec: StreamSpec | undefined, layers: readonly string[]) => {
    if (spec === undefined) return;
    const key = `${spec.kind} ${spec.url} ${spec.topic ?? ""}`;
    const known = byKey.get(key) ?? { spec, layers: [] };
    known.layers.push(...layers);
    byKey.set(key, known);
  };
  for (const { id, stream } of manifest.layers) add(stream, [id]);
  add(manifest.factsStream, []);
  return [...byKey.values()];
}

const overlayOf = ({ layers, facts }: LiveBook): LiveOverlay => ({
  layers: Object.entries(layers).map(([layer, { features, removed }]) => ({ layer, features, removed })),
  facts,
});

/** Listens to all streams of a district and keeps what they say. What cannot be read is counted and changes nothing. */
export function createLiveDesk(options: LiveDeskOptions): LiveDesk {
  const { manifest, open, allowed, load, keep, feed, onChange, now } = options;
  const sources = streamsOf(manifest);
  const walked = new Set(manifest.layers.flatMap(({ id, role }) => (role === "patrol-tracks" ? [id] : [])));
  let book = emptyBook;
  let statuses: readonly StreamStatus[] = sources.map(({ spec, layers }) => ({
    layers,
    state: allowed(spec.url) ? "connecting" : "refused",
    detail: "",
    heardAtMs: null,
    unreadable: 0,
  }));
  let closed = false;
  const feeding = createLater(feedMs, () => feed(overlayOf(book)));
  const keeping = createLater(keepMs, () => keep(book));

  const tell = () => onChange({ book, streams: statuses });
  const telling = createLater(tellMs, tell);
  const change = (index: number, next: Partial<StreamStatus>) => {
    statuses = statuses.map((status, i) => (i === index ? { ...status, ...next } : status));
  };

  function hear(index: number, { layers }: Source, text: string): void {
    const nowMs = now();
    try {
      const message = readMessage(text);
      const before = book;
      for (const layer of layers.length > 0 ? layers : [""])
        book = tellBook(book, layer, message, { nowMs, positions: walked.has(layer) });
      change(index, { heardAtMs: nowMs, detail: "" });
      if (isForWorker(before, book)) feeding.ask();
      keeping.ask();
    } catch (fault) {
      if (!(fault instanceof MessageError)) throw fault;
      change(index, { unreadable: (statuses[index]?.unreadable ?? 0) + 1, detail: fault.message });
    }
    telling.ask();
  }

  let streams: readonly LiveStream[] = [];
  void load().then((kept) => {
    if (closed) return;
    book = kept;
    if (Object.keys(kept.layers).length > 0 || kept.factsHeardAtMs !== null) feeding.now();
    statuses = statuses.map((status) => ({ ...status, heardAtMs: heardOf(kept, status) }));
    tell();
    streams = sources.flatMap((source, index) =>
      statuses[index]?.state === "refused"
        ? []
        : open(source.spec, {
            onState(state, detail) {
              change(index, { state, detail });
              tell();
            },
            onMessage: (text) => hear(index, source, text),
          }),
    );
  });
  return {
    again: () => feeding.now(),
    close() {
      closed = true;
      telling.stop();
      feeding.stop();
      // What was heard since it was last kept is kept now.
      if (keeping.stop()) keep(book);
      for (const stream of streams) stream.close();
    },
  };
}

/** Positions are drawn by the page; only things and facts are the worker's business. */
function isForWorker(before: LiveBook, after: LiveBook): boolean {
  return (
    before.facts !== after.facts ||
    Object.entries(after.layers).some(([id, layer]) => {
      const was = before.layers[id] ?? emptyLayer;
      return was.features !== layer.features || was.removed !== layer.removed;
    })
  );
}

function heardOf(book: LiveBook, { layers }: StreamStatus): number | null {
  const times = layers.length === 0 ? [book.factsHeardAtMs] : layers.map((id) => book.layers[id]?.heardAtMs);
  return times.reduce<number | null>((last, ms) => (ms == null ? last : Math.max(last ?? 0, ms)), null);
}

/** Does something once after a while, however often it is asked for meanwhile. */
function createLater(ms: number, act: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    timer = undefined;
    act();
  };
  return {
    ask() {
      timer ??= setTimeout(run, ms);
    },
    now() {
      clearTimeout(timer);
      run();
    },
    /** Whether something was still to be done. */
    stop(): boolean {
      clearTimeout(timer);
      return timer !== undefined;
    },
  };
}
