import { inTime } from "./in-time";

const siteCache = "jingluo-site";
const patienceMs = 4000;

interface Means {
  readonly caches: CacheStorage;
  readonly fetch: (request: Request) => Promise<Response>;
}

/** Answers for what an administrator may edit after the build: the server's word, else the last one heard. */
export async function answerSite(request: Request, { caches, fetch }: Means): Promise<Response> {
  const cache = await caches.open(siteCache);
  const asked = fetch(request);
  const answer = await inTime(asked, patienceMs).catch(() => null);
  if (answer?.ok === true) {
    await cache.put(request.url, answer.clone()).catch(() => {});
    return answer;
  }
  return (await cache.match(request.url)) ?? answer ?? asked;
}

/** What changes seldom and is large, such as the font: as it was kept, and kept once it was asked for. */
export async function answerLasting(request: Request, { caches, fetch }: Means): Promise<Response> {
  const cache = await caches.open(siteCache);
  const kept = await cache.match(request.url);
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request.url, answer.clone()).catch(() => {});
  return answer;
}
