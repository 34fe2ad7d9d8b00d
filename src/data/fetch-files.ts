import { keptHeader } from "./offline/kept-copy";
import { type DistrictFiles, FileError } from "./read/district-files";

/**
 * The files of a district's folder on a web server.
 *
 * @param folder URL of the folder, ending in "/"
 * @param cache "no-cache" asks the server whether the file has changed (for a refresh)
 */
export function fetchFiles(folder: string, cache: RequestCache = "default"): DistrictFiles {
  const kept = new Map<string, number>();
  return {
    async read(path, signal) {
      const response = await respond(urlOf(path, folder), { signal, cache }, path);
      if (response.status === 404 || isPage(response))
        throw new FileError("file-missing", path, `${response.status}`);
      if (!response.ok)
        throw new FileError("file-unreadable", path, `HTTP ${response.status} ${response.statusText}`.trim());
      const keptAt = response.headers.get(keptHeader);
      if (keptAt === null) kept.delete(path);
      else kept.set(path, Date.parse(keptAt));
      return new Uint8Array(await response.arrayBuffer());
    },
    keptAtMs: (path) => kept.get(path) ?? null,
  };
}

/** Names with signs that mean something in a URL (# ? %) are still names. */
function urlOf(path: string, folder: string): URL {
  return new URL(path.split("/").map(encodeURIComponent).join("/"), folder);
}

async function respond(url: URL, init: RequestInit, path: string): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (fault) {
    if (init.signal?.aborted === true) throw fault;
    throw new FileError("file-unreadable", path, fault instanceof Error ? fault.message : String(fault));
  }
}

/** Many servers answer a missing file with the app's own page and a 200; no file of a district is HTML. */
function isPage(response: Response): boolean {
  return response.headers.get("content-type")?.startsWith("text/html") ?? false;
}
