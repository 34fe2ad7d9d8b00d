import { posix } from "node:path";
import type { Manifest } from "../model/manifest";
import type { Problem } from "../model/problem";
import type { FolderIo } from "./command-io";

/** Folders of a district in which a record that somebody drops is expected to count. */
const folders = ["", "profiles"];

/**
 * JSON files that lie in a district and that its manifest does not name: a 口径 record or a score card that was dropped
 * there and that nothing reads, since a plain web server tells nobody what lies in a folder.
 */
export async function unnamedFiles(
  folder: string,
  { layers, profiles = [], scoreCards = [] }: Manifest,
  io: Pick<FolderIo, "list">,
): Promise<readonly Problem[]> {
  const named = new Set(
    ["manifest.json", ...layers.map(({ file }) => file), ...profiles, ...scoreCards].map(posix.normalize),
  );
  const lists = await Promise.all(
    folders.map(async (inside) =>
      (await io.list(posix.join(folder, inside))).map((name) => posix.join(inside, name)),
    ),
  );
  return lists
    .flat()
    .filter((file) => file.endsWith(".json") && !named.has(file))
    .sort()
    .map((file) => ({ code: "file-unnamed", severity: "warning", file }));
}
