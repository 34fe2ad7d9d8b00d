/** What a command may do to the world; the caller decides what files and a screen are. */
export interface CommandIo {
  /** Rejects where there is no such file. */
  read(path: string): Promise<Uint8Array>;
  write(line: string): void;
  error(line: string): void;
  save(path: string, bytes: Uint8Array): Promise<void>;
}
