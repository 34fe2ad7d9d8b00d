import { installedUrl, newestVersion, pageUrl, shellPrefix } from "../data/offline/shell-versions";
import { inTime } from "./in-time";

/** One file of the app. `revision` is the hash of its bytes; null where the name itself carries one. */
export interface ShellFile {
  readonly url: string;
  readonly revision: string | null;
}

/** What this version of the app is made of; written into the worker by the build. */
export interface Shell {
  readonly version: string;
  readonly files: readonly ShellFile[];
}

export interface ShellOptions {
  readonly caches: CacheStorage;
  readonly fetch: (request: Request) => Promise<Response>;
  /** URL the app lies under, ending in "/". */
  readonly scope: string;
  readonly now: () => number;
}

/** The version before stays: a window opened under it still asks for its parts. */
const versionsKept = 2;
const atOnce = 4;
const patienceMs = 3000;

/**
 * The app itself, kept version by version.
 *
 * Each version has a cache of its own and serves only when every file of it is there; windows of the version before go
 * on finding their parts. So a version takes over at once without breaking what is open.
 */
export function createShellCache(shell: Shell, { caches, fetch, scope, now }: ShellOptions) {
  const own = `${shellPrefix}${shell.version}`;
  const page = pageUrl(scope);
  const installed = installedUrl(scope);
  const names = async () => (await caches.keys()).filter((name) => name.startsWith(shellPrefix));
  const newestFirst = async () => {
    const others = (await names()).filter((name) => name !== own);
    return [own, ...others.reverse()];
  };

  async function find(url: string): Promise<Response | undefined> {
    for (const name of await newestFirst()) {
      const found = await (await caches.open(name)).match(url, { ignoreVary: true });
      if (found !== undefined) return found;
    }
    return undefined;
  }

  async function take(cache: Cache, { url, revision }: ShellFile): Promise<void> {
    const full = new URL(url, scope).href;
    // A name with a hash means the same bytes in every version, and the browser's own cache may have them.
    const known = revision === null ? await find(full) : undefined;
    const answer =
      known ?? (await fetch(new Request(full, { cache: revision === null ? "default" : "no-cache" })));
    if (!answer.ok) throw new Error(`${url}: HTTP ${answer.status}`);
    // A redirected answer may not be given for a page; its bytes may.
    await cache.put(
      full,
      answer.redirected ? new Response(answer.body, { headers: answer.headers }) : answer,
    );
  }

  return {
    /** Fetches every file; rejects, and the version before goes on, where one cannot be had. */
    async install(): Promise<void> {
      const cache = await caches.open(own);
      const waiting = [...shell.files];
      const workOff = async () => {
        for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) await take(cache, file);
      };
      await Promise.all(Array.from({ length: atOnce }, workOff));
      await cache.put(installed, new Response(String(now())));
    },

    /** Drops versions older than the one before. Copies of districts are no business of a version. */
    async tidy(): Promise<void> {
      const kept: string[] = [];
      for (const name of await newestFirst()) {
        const isWhole = name === own || (await (await caches.open(name)).match(installed)) !== undefined;
        if (isWhole && kept.length < versionsKept) kept.push(name);
        else await caches.delete(name);
      }
    },

    /** Whether a path below the scope is a file of the app: everything else, live streams above all, is not touched. */
    owns: (path: string) => path.startsWith("assets/") || shell.files.some(({ url }) => url === path),

    /** A file of this version or the one before; from the network where neither has it. */
    async answerFile(request: Request): Promise<Response> {
      return (await find(request.url)) ?? fetch(request);
    },

    /**
     * The page: the server's where it belongs to the newest version here (its policy follows config.json), else that
     * version's own, which is complete. Whichever worker is asked, the newest version answers: a browser lets a new
     * worker take over only when the one before it is idle. `onNewer` is called where the server has another version.
     */
    async answerPage(request: Request, onNewer: () => void): Promise<Response> {
      const asked = fetch(request);
      const answer = await inTime(asked, patienceMs).catch(() => null);
      const newest = await newestVersion(caches, scope);
      if (newest === null) return answer ?? asked;
      const { cache, page: kept } = newest;
      if (answer === null || answer.status >= 500) return kept;
      if (!answer.ok) return answer;
      if (await isOfVersion(answer.clone(), cache)) {
        await cache.put(page, answer.clone()).catch(() => {});
        return answer;
      }
      onNewer();
      return kept;
    },
  };

  /** Whether every script the page asks for is here. */
  async function isOfVersion(answer: Response, cache: Cache): Promise<boolean> {
    const html = await answer.text();
    const scripts = [...html.matchAll(/\s(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, url]) => url ?? "");
    if (scripts.length === 0) return false;
    const found = await Promise.all(
      scripts.map((url) => cache.match(new URL(url, page), { ignoreVary: true })),
    );
    return found.every((script) => script !== undefined);
  }
}
