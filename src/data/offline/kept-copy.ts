/**
 * Copies of districts for use without a network, in the browser's own store of responses.
 *
 * Each copy is a cache of its own, named by its district and the moment it was begun. It counts only once its record
 * is there, which is written last: what a lost connection left half done is never mistaken for a whole. No version
 * of the app stands in the name, so that a new version finds what an older one kept.
 */
const prefix = "jingluo-kept ";

/** Says on a response, ISO 8601, when the copy it comes from was taken. */
export const keptHeader = "X-Jingluo-Kept";

export interface KeptFile {
  /** Relative to the district's folder. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256, lower-case hex; null where the server had no such file. */
  readonly hash: string | null;
}

/** What a whole copy says of itself. */
export interface KeptRecord {
  /** URL of the district's folder. */
  readonly district: string;
  /** Milliseconds since 1970. */
  readonly keptAtMs: number;
  /** The moment the district's manifest speaks of, ISO 8601. */
  readonly asOf: string;
  readonly files: readonly KeptFile[];
}

export interface KeptCopy {
  readonly cache: Cache;
  readonly record: KeptRecord;
}

/** The name of a new copy. */
export const copyName = (district: string, begunAtMs: number) => `${prefix}${district} ${begunAtMs}`;

export const recordUrl = (district: string) => new URL(".kept.json", district).href;

/** URL of a file of the district; names with signs that mean something in a URL (# ? %) are still names. */
export const fileUrl = (district: string, path: string) =>
  new URL(path.split("/").map(encodeURIComponent).join("/"), district).href;

/** The names of a district's copies, whole or not, newest first. */
export async function copyNames(caches: CacheStorage, district: string): Promise<readonly string[]> {
  const begun = (name: string) => Number(name.slice(name.lastIndexOf(" ") + 1));
  const own = `${prefix}${district} `;
  return (await caches.keys()).filter((name) => name.startsWith(own)).sort((a, b) => begun(b) - begun(a));
}

/** The newest whole copy; null where there is none. */
export async function wholeCopy(caches: CacheStorage, district: string): Promise<KeptCopy | null> {
  for (const name of await copyNames(caches, district)) {
    const cache = await caches.open(name);
    const record = await readRecord(cache, district);
    if (record !== null) return { cache, record };
  }
  return null;
}

async function readRecord(cache: Cache, district: string): Promise<KeptRecord | null> {
  const found = await cache.match(recordUrl(district));
  return found === undefined ? null : ((await found.json()) as KeptRecord);
}

/** Bytes of all files of a copy. */
export const bytesOf = ({ files }: KeptRecord): number => files.reduce((sum, { bytes }) => sum + bytes, 0);
