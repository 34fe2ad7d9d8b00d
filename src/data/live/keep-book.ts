import { openDB } from "idb";
import { emptyBook, type LiveBook } from "./live-book";

const database = "jingluo-live";
const store = "books";

function open() {
  return openDB(database, 1, {
    upgrade(db) {
      if (!db.objectStoreNames.contains(store)) db.createObjectStore(store);
    },
  });
}

/** What was heard before the page was closed; an empty book where nothing is kept or the browser keeps nothing. */
export async function keptBook(district: string): Promise<LiveBook> {
  try {
    const db = await open();
    const kept = (await db.get(store, district)) as Partial<LiveBook> | undefined;
    db.close();
    return { ...emptyBook, ...kept };
  } catch {
    return emptyBook;
  }
}

/** Keeps the book over a restart. False where the browser refuses: the wall goes on with what it has in memory. */
export async function keepBook(district: string, book: LiveBook): Promise<boolean> {
  try {
    const db = await open();
    await db.put(store, book, district);
    db.close();
    return true;
  } catch {
    return false;
  }
}
