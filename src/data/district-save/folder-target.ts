import type { SaveTarget } from "./save-district";

/** A folder the user chose, through the browser's file system access; folders inside it are made as needed. */
export function folderTarget(folder: FileSystemDirectoryHandle): SaveTarget {
  return {
    async put(path, bytes) {
      const parts = path.split("/");
      const fileName = parts.pop() as string;
      let directory = folder;
      for (const part of parts) directory = await directory.getDirectoryHandle(part, { create: true });
      const target = await (await directory.getFileHandle(fileName, { create: true })).createWritable();
      await target.write(bytes as Uint8Array<ArrayBuffer>);
      await target.close();
    },
  };
}
