import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type DistrictFiles, FileError } from "../data/district-files";

/** The files of a district's folder on disk. */
export function nodeFiles(folder: string): DistrictFiles {
  return {
    async read(path) {
      try {
        return await readFile(join(folder, path));
      } catch (fault) {
        const { code, message } = fault as NodeJS.ErrnoException;
        throw new FileError(code === "ENOENT" ? "file-missing" : "file-unreadable", path, code ?? message);
      }
    },
  };
}
