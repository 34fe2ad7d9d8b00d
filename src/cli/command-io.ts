/** What a command may do to the world; the caller decides what files and a screen are. */
export interface CommandIo {
  /** Rejects where there is no such file. */
  read(path: string): Promise<Uint8Array>;
  write(line: string): void;
  error(line: string): void;
  save(path: string, bytes: Uint8Array): Promise<void>;
}

/** The same for a command that also looks at what lies in a folder. */
export interface FolderIo extends CommandIo {
  /** Names of the files in a folder, none where there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
}
