import { openDB } from "idb";
import type { Shelf } from "./shelf";

const database = "jingluo-own";
const store = "files";

/** IndexedDB, for browsers and addresses without private files. Rejects where it is refused, as in some private windows. */
export async function idbShelf(): Promise<Shelf> {
  const db = await openDB(database, 1, {
    upgrade(opened) {
      opened.createObjectStore(store);
    },
  });
  return {
    kind: "indexeddb",
    names: async () => (await db.getAllKeys(store)).map(String),
    read: async (name) => ((await db.get(store, name)) as Uint8Array<ArrayBuffer> | undefined) ?? null,
    write: async (name, bytes) => void (await db.put(store, bytes, name)),
    remove: (name) => db.delete(store, name),
  };
}
