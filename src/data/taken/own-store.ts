import type { OwnLayer } from "../../model/own-layer";
import type { KeptIn, OwnChange } from "../../workers/own-jobs";
import { FileError } from "../read/district-files";
import { type Shelf, whyNotKept } from "./shelf";

/** Keeps layers of the user's own, by district. */
export interface OwnStore {
  /** Those of a district, as far as they can be read. Never rejects. */
  list(district: string): Promise<OwnList>;
  /** The bytes of one. Rejects with a `FileError` where the browser has let go of them. */
  read(layer: OwnLayer): Promise<Uint8Array>;
  /** Where it cannot be kept in the browser it is kept in memory, and the answer says why. */
  put(district: string, layer: OwnLayer, content: OwnContent): Promise<KeptIn>;
  /** What was kept beside the bytes; null where there is nothing. */
  lines(id: string): Promise<Uint8Array | null>;
  /** Changes or removes one; nothing where there is no such layer. */
  change(district: string, id: string, change: OwnChange): Promise<void>;
  /** Whether it outlives the page. */
  keptIn(id: string): KeptIn;
}

export interface OwnContent {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What was done to it line by line, as it was handed over. */
  readonly lines: Uint8Array<ArrayBuffer>;
}

export interface OwnList {
  /** The oldest first. */
  readonly layers: readonly OwnLayer[];
  /** Why the browser's storage could not be looked into; null where it was. */
  readonly fault: string | null;
}

/** What is written beside the bytes. It is written last, so that a crash leaves no record of half a file. */
interface OwnRecord {
  readonly format: "jingluo-own/1";
  readonly district: string;
  readonly layer: OwnLayer;
}

interface Held extends OwnRecord, OwnContent {
  readonly kept: KeptIn;
}

const recordName = (id: string) => `${id}.json`;
const bytesName = (id: string) => `${id}.data`;
const linesName = (id: string) => `${id}.lines`;

/** A store over whatever `openShelf` gives; asked for once, when first needed. */
export function createOwnStore(openShelf: () => Promise<Shelf>): OwnStore {
  let opening: Promise<Shelf> | undefined;
  const shelf = () => {
    opening ??= openShelf();
    return opening;
  };
  const inMemory = new Map<string, Held>();
  const writeRecord = async (record: OwnRecord) =>
    (await shelf()).write(recordName(record.layer.entry.id), encode(record));
  const recordOf = async (id: string) => {
    const held = inMemory.get(id);
    if (held !== undefined) return held;
    const bytes = await (await shelf()).read(recordName(id));
    return bytes === null ? null : decode(bytes);
  };
  return {
    async list(district) {
      const kept = await recordsOf(shelf).catch((fault: unknown) => whyNotKept(fault).detail || "?");
      const [records, fault] = typeof kept === "string" ? [[], kept] : [kept, null];
      const layers = [...records, ...inMemory.values()]
        .filter((record) => record.district === district)
        .map(({ layer }) => layer)
        .sort((a, b) => a.takenAtMs - b.takenAtMs);
      return { layers, fault };
    },
    async read({ entry, bytes: expected }) {
      const held = inMemory.get(entry.id);
      if (held !== undefined) return held.bytes;
      const bytes = await (await shelf()).read(bytesName(entry.id));
      if (bytes === null || bytes.length !== expected)
        throw new FileError("own-lost", entry.file, `${bytes?.length ?? 0} / ${expected}`);
      return bytes;
    },
    async lines(id) {
      const held = inMemory.get(id);
      if (held !== undefined) return held.lines;
      return (await shelf()).read(linesName(id));
    },
    async put(district, layer, content) {
      const record: OwnRecord = { format: "jingluo-own/1", district, layer };
      const { id } = layer.entry;
      try {
        await (await shelf()).write(bytesName(id), content.bytes);
        await (await shelf()).write(linesName(id), content.lines);
        await writeRecord(record);
        return { place: "browser" };
      } catch (fault) {
        const opened = await shelf().catch(() => null);
        for (const name of [bytesName(id), linesName(id)]) await opened?.remove(name).catch(() => {});
        const kept: KeptIn = { place: "page", ...whyNotKept(fault) };
        inMemory.set(id, { ...record, ...content, kept });
        return kept;
      }
    },
    async change(district, id, change) {
      const record = await recordOf(id);
      if (record === null || record.district !== district) return;
      const held = inMemory.get(id);
      if (change.kind === "remove") {
        inMemory.delete(id);
        if (held !== undefined) return;
        for (const name of [recordName(id), bytesName(id), linesName(id)]) await (await shelf()).remove(name);
        return;
      }
      const layer = changed(record.layer, change);
      if (held !== undefined) inMemory.set(id, { ...held, layer });
      else await writeRecord({ format: "jingluo-own/1", district, layer });
    },
    keptIn: (id) => inMemory.get(id)?.kept ?? { place: "browser" },
  };
}

function changed(layer: OwnLayer, change: Exclude<OwnChange, { readonly kind: "remove" }>): OwnLayer {
  if (change.kind === "mode") return { ...layer, mode: change.mode };
  return { ...layer, entry: { ...layer.entry, name: { ...change.name } } };
}

async function recordsOf(shelf: () => Promise<Shelf>): Promise<readonly OwnRecord[]> {
  const open = await shelf();
  const names = (await open.names()).filter((name) => name.endsWith(".json"));
  const records = await Promise.all(
    names.map(async (name) => {
      const bytes = await open.read(name).catch(() => null);
      return bytes === null ? null : decode(bytes);
    }),
  );
  return records.filter((record) => record !== null);
}

const encode = (record: OwnRecord) => new TextEncoder().encode(JSON.stringify(record));

/** A record as it was written; null for anything else that lies there. */
function decode(bytes: Uint8Array): OwnRecord | null {
  try {
    const record = JSON.parse(new TextDecoder().decode(bytes)) as OwnRecord;
    return record.format === "jingluo-own/1" ? record : null;
  } catch {
    return null;
  }
}
