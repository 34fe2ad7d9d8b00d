import { contentHash } from "../read/content-hash";
import {
  copyName,
  copyNames,
  fileUrl,
  type KeptCopy,
  type KeptFile,
  type KeptRecord,
  keptHeader,
  recordUrl,
  wholeCopy,
} from "./kept-copy";

/** Why no copy could be taken. An older copy stays as it is. */
export class KeepError extends Error {
  override readonly name = "KeepError";
  constructor(
    readonly code: "full" | "network" | "changing" | "unreadable",
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}

export interface KeepOptions {
  readonly caches: CacheStorage;
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
  readonly now: () => number;
  readonly onProgress?: (done: number, total: number) => void;
}

interface Work extends KeepOptions {
  readonly district: string;
  readonly into: Cache;
  readonly before: KeptCopy | null;
}

/** How many files are asked for at once: nobody waits for them, and others may want the line. */
const atOnce = 2;

/**
 * Takes a copy of everything a district's manifest names, and drops older copies once it is whole.
 *
 * A server that knows ETag or Last-Modified sends only what has changed; what a lost connection left is gone on with.
 * Rejects with a `KeepError`.
 *
 * @param district URL of the folder, ending in "/"
 */
export async function keepDistrict(district: string, options: KeepOptions): Promise<KeptRecord> {
  const { caches, now } = options;
  const names = await copyNames(caches, district);
  const before = await wholeCopy(caches, district);
  const begun = (await unfinished(caches, names, district)) ?? copyName(district, now());
  try {
    const into = await caches.open(begun);
    const record = await copyAll({ ...options, district, into, before });
    await store(into, recordUrl(district), new Response(JSON.stringify(record)));
    for (const name of await copyNames(caches, district)) if (name !== begun) await caches.delete(name);
    return record;
  } catch (fault) {
    if (fault instanceof KeepError) {
      // Room is worth more to what people write down on the road than to half a copy.
      if (fault.code === "full") await caches.delete(begun);
      throw fault;
    }
    throw new KeepError("network", fault instanceof Error ? fault.message : String(fault));
  }
}

/** The name of the newest copy where it was begun and not finished. */
async function unfinished(
  caches: CacheStorage,
  names: readonly string[],
  district: string,
): Promise<string | null> {
  const [newest] = names;
  if (newest === undefined) return null;
  const record = await (await caches.open(newest)).match(recordUrl(district));
  return record === undefined ? newest : null;
}

async function copyAll(work: Work): Promise<KeptRecord> {
  const { district, onProgress, now } = work;
  const manifest = await copyFile(work, "manifest.json");
  const { asOf, paths } = await namedIn(work);
  const files: KeptFile[] = [manifest];
  const waiting = [...paths];
  onProgress?.(1, paths.length + 1);
  const workOff = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      files.push(await copyFile(work, path));
      onProgress?.(files.length, paths.length + 1);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, workOff));
  const after = await copyFile(work, "manifest.json");
  if (after.hash !== manifest.hash)
    throw new KeepError("changing", "the manifest was replaced while its files were copied");
  return { district, keptAtMs: now(), asOf, files };
}

/** Every file the manifest names, each once. */
async function namedIn({
  into,
  district,
}: Work): Promise<{ readonly asOf: string; readonly paths: string[] }> {
  const found = await into.match(fileUrl(district, "manifest.json"));
  if (found === undefined) throw new KeepError("unreadable", "manifest.json: not there");
  try {
    const manifest = (await found.json()) as {
      readonly asOf?: unknown;
      readonly layers?: readonly { readonly file?: unknown }[];
      readonly profiles?: readonly unknown[];
      readonly scoreCards?: readonly unknown[];
    };
    const { layers = [], profiles = [], scoreCards = [] } = manifest;
    const named = [...layers.map(({ file }) => file), ...profiles, ...scoreCards];
    const paths = named.filter((path): path is string => typeof path === "string");
    return { asOf: String(manifest.asOf ?? ""), paths: [...new Set(paths)] };
  } catch (fault) {
    throw new KeepError("unreadable", `manifest.json: ${fault instanceof Error ? fault.message : fault}`);
  }
}

async function copyFile(work: Work, path: string): Promise<KeptFile> {
  const url = fileUrl(work.district, path);
  const known = (await work.into.match(url)) ?? (await work.before?.cache.match(url));
  const answer = await work.fetch(url, known === undefined ? { cache: "no-cache" } : ifChanged(known));
  if (answer.status === 304 && known !== undefined) return keep(work, path, known);
  // Many servers answer a missing file with their own page; no file of a district is one.
  const isPage = answer.headers.get("content-type")?.startsWith("text/html") ?? false;
  if (answer.status === 404 || answer.status === 410 || isPage) return { path, bytes: 0, hash: null };
  if (!answer.ok) throw new KeepError("network", `${path}: HTTP ${answer.status}`);
  return keep(work, path, answer);
}

function ifChanged(known: Response): RequestInit {
  const tag = known.headers.get("etag");
  const date = known.headers.get("last-modified");
  if (tag !== null) return { headers: { "If-None-Match": tag } };
  return date === null ? { cache: "no-cache" } : { headers: { "If-Modified-Since": date } };
}

async function keep(work: Work, path: string, response: Response): Promise<KeptFile> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const headers = new Headers({ [keptHeader]: new Date(work.now()).toISOString() });
  for (const name of ["content-type", "etag", "last-modified"]) {
    const value = response.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  await store(work.into, fileUrl(work.district, path), new Response(bytes, { headers }));
  return { path, bytes: bytes.length, hash: await contentHash(bytes) };
}

async function store(cache: Cache, url: string, response: Response): Promise<void> {
  try {
    await cache.put(url, response);
  } catch (fault) {
    const name = fault instanceof Error ? fault.name : "";
    throw new KeepError(name === "QuotaExceededError" ? "full" : "network", String(fault));
  }
}
