import { restored } from "../data/offline/shell-versions";
import { createDistrictAnswers, districtOf } from "./answer-district";
import { answerLasting, answerSite } from "./answer-site";
import { createShellCache, type Shell } from "./shell-cache";
import type { FetchEvent, WorkerScope } from "./worker-scope";

/** Every file of this version with its hash: written here by the build. */
declare const __JINGLUO_SHELL__: Shell;

const worker = self as unknown as WorkerScope;
const { caches } = worker;
const { scope } = worker.registration;
const fetch = (request: Request) => worker.fetch(request);
const now = () => Date.now();
const shell = createShellCache(__JINGLUO_SHELL__, { caches, fetch, scope, now });
const answerDistrict = createDistrictAnswers({ caches, fetch, now });

worker.addEventListener("install", (event) =>
  event.waitUntil(shell.install().then(() => worker.skipWaiting())),
);
worker.addEventListener("activate", (event) =>
  event.waitUntil(shell.tidy().then(() => worker.clients.claim())),
);
// A page found that the browser has cleared this version's files away: they are fetched again, and what came of it is told.
worker.addEventListener("message", (event) => {
  const tell = (what: string) => event.ports[0]?.postMessage(what);
  event.waitUntil(
    shell.install().then(
      () => tell(restored),
      (fault) => tell(String(fault)),
    ),
  );
});
worker.addEventListener("fetch", (event) => {
  const answer = answerTo(event);
  if (answer !== null) event.respondWith(answer);
});

/** Null: the browser asks the network itself, as without this worker. */
function answerTo({ request }: FetchEvent): Promise<Response> | null {
  if (request.method !== "GET" || !request.url.startsWith(scope)) return null;
  const path = request.url.slice(scope.length).split(/[?#]/)[0] ?? "";
  if (request.mode === "navigate")
    return path === "" || path === "index.html"
      ? shell.answerPage(request, () => void worker.registration.update().catch(() => {}))
      : null;
  if (path === "config.json" || path === "geodata/index.json") return answerSite(request, { caches, fetch });
  if (path.startsWith("fonts/")) return answerLasting(request, { caches, fetch });
  const district = districtOf(request.url, scope);
  if (district === null) return shell.owns(path) ? shell.answerFile(request) : null;
  return asksServer(request) ? null : answerDistrict(request, district);
}

/** Who looks whether something is new wants the server's word or none: a copy would pass for fresh. */
function asksServer({ cache, headers }: Request): boolean {
  return cache !== "default" || headers.has("if-none-match") || headers.has("if-modified-since");
}
