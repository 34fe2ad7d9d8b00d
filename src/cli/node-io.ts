import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { FolderIo } from "./command-io";

/** npm changes into the project's folder; paths are meant from where the reader typed them. */
const from = process.env.JINGLUO_CWD ?? process.cwd();

/** A command's world on this machine: files from where it was called, lines to the terminal or a pipe. */
export const nodeIo: FolderIo = {
  read: (path) => readFile(resolve(from, path)),
  async list(folder) {
    try {
      const entries = await readdir(resolve(from, folder), { withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    } catch {
      return [];
    }
  },
  write: (line) => {
    process.stdout.write(`${line}\n`);
  },
  error: (line) => {
    process.stderr.write(`${line}\n`);
  },
  async save(path, bytes) {
    const target = resolve(from, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
  },
};

/** `jingluo … | head` closes the pipe early: that is no fault, and there is nobody left to tell. */
export function endQuietlyOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (fault: NodeJS.ErrnoException) => {
      if (fault.code === "EPIPE") process.exit(process.exitCode ?? 0);
      throw fault;
    });
}
