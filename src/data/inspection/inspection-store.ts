import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { contentHash } from "../read/content-hash";
import type { Inspection, InspectionPhoto } from "./inspection";
import { randomId } from "./random-id";

/** No version of the app stands in the name: what one version wrote, the next reads. */
const database = "jingluo-inspections";

interface Schema extends DBSchema {
  inspections: { key: string; value: Inspection };
  photos: { key: string; value: { readonly id: string; readonly inspection: string; readonly blob: Blob } };
}

/** Another window has changed the same inspection since it was read here. */
export class ChangedElsewhere extends Error {
  override readonly name = "ChangedElsewhere";
  constructor(readonly id: string) {
    super(`inspection ${id} was changed in another window: open it anew`);
  }
}

let opened: Promise<IDBPDatabase<Schema>> | null = null;

function open(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>(database, 1, {
    upgrade(db) {
      db.createObjectStore("inspections", { keyPath: "id" });
      db.createObjectStore("photos", { keyPath: "id" });
    },
    // A later version of the app in another window wants to change the store: it is let through.
    blocking: (_, __, event) => {
      (event.target as IDBDatabase | null)?.close();
      opened = null;
    },
    terminated: () => {
      opened = null;
    },
  }).catch((fault: unknown) => {
    opened = null;
    throw fault;
  });
  return opened;
}

/** All inspections on this device, whoever made them: drafts first, then the newest. */
export async function listInspections(): Promise<readonly Inspection[]> {
  const all = await (await open()).getAll("inspections");
  const isDone = ({ finishedAt }: Inspection) => (finishedAt === null ? 0 : 1);
  const sorted = all.sort((a, b) => isDone(a) - isDone(b) || (a.changedAt < b.changedAt ? 1 : -1));
  return sorted;
}

export async function readInspection(id: string): Promise<Inspection | null> {
  return (await (await open()).get("inspections", id)) ?? null;
}

/**
 * Writes an inspection to the disk and gives it back with its new revision. Rejects with `ChangedElsewhere` where
 * the stored one is not the one it was made from, and with the browser's own words where the disk is full.
 */
export async function saveInspection(inspection: Inspection): Promise<Inspection> {
  const db = await open();
  // "strict": it is on the disk when this resolves, and not only on its way, so that a dead battery costs nothing.
  const transaction = db.transaction("inspections", "readwrite", { durability: "strict" });
  const stored = await transaction.store.get(inspection.id);
  if (stored !== undefined && stored.revision !== inspection.revision) {
    transaction.abort();
    await transaction.done.catch(() => {});
    throw new ChangedElsewhere(inspection.id);
  }
  const next = { ...inspection, revision: inspection.revision + 1 };
  await transaction.store.put(next);
  await transaction.done;
  return next;
}

/** Removes an inspection and its photos for good. */
export async function removeInspection({ id, photos }: Inspection): Promise<void> {
  const transaction = (await open()).transaction(["inspections", "photos"], "readwrite");
  await transaction.objectStore("inspections").delete(id);
  for (const photo of photos) await transaction.objectStore("photos").delete(photo.id);
  await transaction.done;
}

/** Stores a photo as the device gave it. The inspection does not name it yet: save it with what this gives back. */
export async function storePhoto(inspection: string, file: File, takenAt: string): Promise<InspectionPhoto> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const id = randomId();
  const blob = new Blob([bytes], { type: file.type });
  const transaction = (await open()).transaction("photos", "readwrite", { durability: "strict" });
  await transaction.store.put({ id, inspection, blob });
  await transaction.done;
  return {
    id,
    name: file.name,
    type: file.type,
    bytes: bytes.length,
    takenAt,
    sha256: await contentHash(bytes),
  };
}

export async function removePhoto(id: string): Promise<void> {
  await (await open()).delete("photos", id);
}

/** Null where the photo is gone. */
export async function readPhoto(id: string): Promise<Blob | null> {
  return (await (await open()).get("photos", id))?.blob ?? null;
}
