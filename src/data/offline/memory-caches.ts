/** A CacheStorage in memory, for tests; `limitBytes` makes it refuse more, as a full disk does. */
export function memoryCaches(limitBytes = Number.POSITIVE_INFINITY): CacheStorage {
  const stores = new Map<string, Map<string, { readonly bytes: ArrayBuffer; readonly init: ResponseInit }>>();
  const urlOf = (request: RequestInfo | URL) => (request instanceof Request ? request.url : String(request));
  const used = () =>
    [...stores.values()]
      .flatMap((store) => [...store.values()])
      .reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  const open = async (name: string) => {
    const store = stores.get(name) ?? new Map();
    stores.set(name, store);
    return {
      async match(request: RequestInfo | URL) {
        const found = store.get(urlOf(request));
        return found === undefined ? undefined : new Response(found.bytes.slice(0), found.init);
      },
      async put(request: RequestInfo | URL, response: Response) {
        const bytes = await response.arrayBuffer();
        if (used() + bytes.byteLength > limitBytes) throw new DOMException("no room", "QuotaExceededError");
        store.set(urlOf(request), {
          bytes,
          init: { status: response.status, headers: [...response.headers] },
        });
      },
      keys: async () => [...store.keys()].map((url) => new Request(url)),
    } as unknown as Cache;
  };
  return {
    open,
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
    has: async (name: string) => stores.has(name),
  } as unknown as CacheStorage;
}
