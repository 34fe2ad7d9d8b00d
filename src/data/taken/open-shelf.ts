import { idbShelf } from "./idb-shelf";
import { opfsShelf } from "./opfs-shelf";
import type { Shelf } from "./shelf";

/** A browser that asks its user, or whose database is blocked, may never answer: the county must open all the same. */
const patienceMs = 4000;

/** The browser's private files where it has them, else its database. Rejects where it allows neither. */
export function openShelf(): Promise<Shelf> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("the browser's storage did not answer")), patienceMs);
  });
  const opening = (async () => (await opfsShelf(globalThis.navigator?.storage)) ?? (await idbShelf()))();
  return Promise.race([opening, late]).finally(() => clearTimeout(timer));
}
