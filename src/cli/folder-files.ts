import { join } from "node:path";
import { type DistrictFiles, FileError } from "../data/read/district-files";
import type { CommandIo } from "./command-io";

/** The files of a district's folder, through a command's own way of reading. */
export function folderFiles(folder: string, { read }: Pick<CommandIo, "read">): DistrictFiles {
  return {
    async read(path) {
      try {
        return await read(join(folder, path));
      } catch (fault) {
        const { code, message } = fault as NodeJS.ErrnoException;
        const missing = code === "ENOENT" || code === "ENOTDIR";
        throw new FileError(missing ? "file-missing" : "file-unreadable", path, code ?? message);
      }
    },
  };
}
