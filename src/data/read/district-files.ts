/** Where the files of a district come from: a folder over HTTP, a folder on disk, a map in a test. */
export interface DistrictFiles {
  /**
   * The bytes of a file, by its path relative to the district's folder.
   *
   * Rejects with a `FileError` where there is no such file or it cannot be read.
   */
  read(path: string, signal?: AbortSignal): Promise<Uint8Array>;
  /** When the copy was taken that a file read before came from, milliseconds since 1970; null for the server's own. */
  keptAtMs?(path: string): number | null;
}

/** Why a file gave no bytes; `code` is a message key of `problems`. */
export class FileError extends Error {
  override readonly name = "FileError";
  constructor(
    readonly code: "file-missing" | "file-unreadable" | "own-lost",
    readonly path: string,
    readonly reason: string,
  ) {
    super(`${path}: ${reason}`);
  }
}
