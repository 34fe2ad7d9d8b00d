import type { Shelf } from "./shelf";

/** A directory handle as browsers have it; the type library does not know its list of names yet. */
type Directory = FileSystemDirectoryHandle & { keys(): AsyncIterable<string> };

const folder = "jingluo-own";

/** The origin's private files, or null where the browser has none that can be written from here. */
export async function opfsShelf(storage: StorageManager | undefined): Promise<Shelf | null> {
  if (typeof storage?.getDirectory !== "function") return null;
  try {
    const root = await storage.getDirectory();
    const directory = (await root.getDirectoryHandle(folder, { create: true })) as Directory;
    // Some browsers have the folder and no way to write a file in one piece.
    return "createWritable" in FileSystemFileHandle.prototype ? shelfIn(directory) : null;
  } catch {
    return null;
  }
}

function shelfIn(directory: Directory): Shelf {
  return {
    kind: "opfs",
    async names() {
      const names: string[] = [];
      for await (const name of directory.keys()) names.push(name);
      return names;
    },
    async read(name) {
      try {
        const file = await (await directory.getFileHandle(name)).getFile();
        return new Uint8Array(await file.arrayBuffer());
      } catch (fault) {
        if (fault instanceof DOMException && fault.name === "NotFoundError") return null;
        throw fault;
      }
    },
    async write(name, bytes) {
      const handle = await directory.getFileHandle(name, { create: true });
      // What is written becomes the file when it is closed, and not before.
      const target = await handle.createWritable();
      try {
        await target.write(bytes);
        await target.close();
      } catch (fault) {
        await target.abort().catch(() => {});
        await directory.removeEntry(name).catch(() => {});
        throw fault;
      }
    },
    async remove(name) {
      await directory.removeEntry(name).catch((fault: unknown) => {
        if (!(fault instanceof DOMException && fault.name === "NotFoundError")) throw fault;
      });
    },
  };
}
