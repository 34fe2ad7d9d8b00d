/** Each version of the app has a cache of its own; this begins its name. */
export const shellPrefix = "jingluo-shell ";

/** Stands in a version's cache once every file of it does; its body says when, milliseconds since 1970. */
export const installedUrl = (scope: string) => new URL(".installed", scope).href;

/** What a worker answers once a version's files, which the browser had cleared away, are all back. */
export const restored = "restored";

export const pageUrl = (scope: string) => new URL("index.html", scope).href;

/** The version that became whole last, with its page; null while there is none. */
export async function newestVersion(
  caches: CacheStorage,
  scope: string,
): Promise<{ readonly cache: Cache; readonly page: Response } | null> {
  let newest: { readonly atMs: number; readonly cache: Cache; readonly page: Response } | null = null;
  for (const name of (await caches.keys()).filter((each) => each.startsWith(shellPrefix))) {
    const cache = await caches.open(name);
    const atMs = Number(await (await cache.match(installedUrl(scope)))?.text());
    const page = await cache.match(pageUrl(scope));
    if (page !== undefined && atMs > (newest?.atMs ?? Number.NEGATIVE_INFINITY))
      newest = { atMs, cache, page };
  }
  return newest;
}

/**
 * Whether the newest version on this device is another than the one a page was made of.
 *
 * @param scope URL the app lies under, ending in "/"
 * @param script the page's own first script, as its URL
 */
export async function hasNewerVersion(caches: CacheStorage, scope: string, script: string): Promise<boolean> {
  const newest = await newestVersion(caches, scope);
  const file = new URL(script).pathname.split("/").at(-1) ?? "";
  return newest !== null && file !== "" && !(await newest.page.text()).includes(file);
}
