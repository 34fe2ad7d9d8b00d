import { fileUrl, keptHeader, wholeCopy } from "../data/offline/kept-copy";
import { inTime } from "./in-time";

export interface Surroundings {
  readonly caches: CacheStorage;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly now: () => number;
}

/** How long the first word of a district may take before the copy is used: a weak signal is worse than none. */
const patienceMs = 4000;
/** A file that is on its way may take longer; it is large, and belongs to a manifest that came by the same way. */
const fileMs = 30_000;
/** How long what the manifest decided holds for the files asked for after it. */
const decidedMs = 120_000;

/**
 * Answers for the files of districts: from the server where it can be reached, otherwise from the copy.
 *
 * The manifest decides for all files asked for after it, so that a district is never mixed from two states.
 */
export function createDistrictAnswers({ caches, fetch, now }: Surroundings) {
  const decided = new Map<string, number>();

  async function fromCopy(district: string, url: string): Promise<Response | null> {
    const copy = await wholeCopy(caches, district);
    if (copy === null) return null;
    const found = await copy.cache.match(url);
    if (found !== undefined) return found;
    const lacking = copy.record.files.some(
      ({ path, hash }) => hash === null && url === fileUrl(district, path),
    );
    const headers = { [keptHeader]: new Date(copy.record.keptAtMs).toISOString() };
    return lacking ? new Response("Not found", { status: 404, headers }) : null;
  }

  async function orCopy(request: Request, district: string, waitMs: number): Promise<Response> {
    const asked = fetch(request);
    const answer = await inTime(asked, waitMs).catch(() => null);
    if (answer !== null && answer.status < 500) return answer;
    const kept = await fromCopy(district, request.url);
    if (kept === null) return answer ?? asked;
    decided.set(district, now());
    return kept;
  }

  return async (request: Request, district: string): Promise<Response> => {
    if (request.url === new URL("manifest.json", district).href) {
      decided.delete(district);
      return orCopy(request, district, patienceMs);
    }
    if (now() - (decided.get(district) ?? Number.NEGATIVE_INFINITY) < decidedMs) {
      const kept = await fromCopy(district, request.url);
      if (kept !== null) return kept;
    }
    return orCopy(request, district, fileMs);
  };
}

/** The district whose folder a URL lies in; null for anything else. */
export function districtOf(url: string, scope: string): string | null {
  const folder = new URL("geodata/", scope).href;
  if (!url.startsWith(folder)) return null;
  const [id, ...rest] = url.slice(folder.length).split("/");
  return id === undefined || id === "" || rest.length === 0 ? null : `${folder}${id}/`;
}
