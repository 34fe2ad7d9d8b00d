import type { ReadOptions, ReadResult } from "../data/formats/contract";
import { readFile } from "../data/formats/read-file";
import type { CommandIo } from "./command-io";

const besideShp = ["dbf", "DBF", "prj", "PRJ", "cpg", "CPG"];
const besideGrid = ["prj", "PRJ"];

/** Reads a file with what belongs to it: the .dbf, .prj and .cpg beside a .shp, the .prj beside a grid. */
export async function openFile(
  path: string,
  options: Omit<ReadOptions, "fileName">,
  io: CommandIo,
): Promise<ReadResult> {
  const bytes = await io.read(path);
  const endings = /\.shp$/i.test(path) ? besideShp : /\.(asc|grd|tiff?)$/i.test(path) ? besideGrid : [];
  const stem = path.replace(/\.[^.]+$/, "");
  const siblings: Record<string, Uint8Array> = {};
  for (const ending of endings) {
    const name = `${stem}.${ending}`;
    try {
      siblings[name] = await io.read(name);
    } catch {
      // The reader says itself what it misses.
    }
  }
  return readFile(bytes, { ...options, fileName: path, siblings });
}
