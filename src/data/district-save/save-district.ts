import type { ScoreSheet } from "../../indicators/score-card";
import type { LayerEntry, Manifest } from "../../model/manifest";
import type { Problem } from "../../model/problem";
import type { Words } from "../../model/words";
import { contentHash } from "../read/content-hash";
import { type DistrictFiles, FileError } from "../read/district-files";
import { manifestFile } from "../read/read-manifest";
import { provenanceText } from "./provenance-text";
import { withEnteredScores } from "./with-entered-scores";

/** Where the files of a saved district go: a zip, a folder, a test's memory. */
export interface SaveTarget {
  put(path: string, bytes: Uint8Array): Promise<void>;
}

export interface SaveDistrictOptions {
  /** As it is in use: the shipped layers and the user's own. */
  readonly manifest: Manifest;
  readonly files: DistrictFiles;
  /** What the saved district is called, in its manifest and in the address it is served under. */
  readonly id: string;
  readonly name: Words;
  /** What was entered in score cards on this browser and is to go along: it names people. */
  readonly entered?: readonly ScoreSheet[];
  readonly onProgress: (done: number, total: number, file: string) => void;
}

export interface SavedDistrict {
  readonly files: number;
  readonly bytes: number;
  readonly left: readonly Problem[];
}

/**
 * Writes a district as a folder that can be served and checked: every file as it is, byte for byte, but for the score
 * cards something was entered for, with a manifest that names those that could be read. The manifest comes last: a folder with one is complete.
 *
 * Rejects with what `target.put` rejects with.
 */
export async function saveDistrict(
  target: SaveTarget,
  { manifest, files, id, name, entered = [], onProgress }: SaveDistrictOptions,
): Promise<SavedDistrict> {
  const scores = await withEnteredScores(files, manifest, entered);
  const scoreCards = [...(manifest.scoreCards ?? []), ...scores.added];
  const records = [...(manifest.profiles ?? []), ...scoreCards];
  const total = manifest.layers.length + records.length + 2;
  let [done, bytes] = [0, 0];
  const left: Problem[] = [];
  const put = async (path: string, content: Uint8Array) => {
    await target.put(path, content);
    bytes += content.length;
    done += 1;
  };
  const copy = async (path: string): Promise<string | null> => {
    onProgress(done, total, path);
    const content =
      scores.contents.get(path) ??
      (await files.read(path).catch((fault: unknown) => {
        left.push(problemOf(fault, path));
        return null;
      }));
    if (content === null) return null;
    await put(path, content);
    return contentHash(content);
  };
  const kept: { readonly layer: LayerEntry; readonly hash: string }[] = [];
  for (const layer of manifest.layers) {
    const hash = await copy(layer.file);
    if (hash !== null) kept.push({ layer, hash });
  }
  const keptRecords: string[] = [];
  for (const path of records) if ((await copy(path)) !== null) keptRecords.push(path);
  const saved = savedManifest(
    { ...manifest, ...(scoreCards.length > 0 ? { scoreCards } : {}) },
    { id, name, layers: kept.map(({ layer }) => layer), keptRecords },
  );
  const encode = (text: string) => new TextEncoder().encode(text);
  await put("provenance.md", encode(provenanceText(saved, kept)));
  await put(manifestFile, encode(`${JSON.stringify(saved, null, 2)}\n`));
  onProgress(total, total, "");
  return { files: done, bytes, left };
}

function savedManifest(
  { $schema: _, ...manifest }: Manifest,
  saved: {
    readonly id: string;
    readonly name: Words;
    readonly layers: readonly LayerEntry[];
    readonly keptRecords: readonly string[];
  },
): Manifest {
  const { id, name, layers, keptRecords } = saved;
  const stillThere = (path: string) => keptRecords.includes(path);
  return {
    ...manifest,
    id,
    name: { ...name },
    layers: [...layers],
    ...(manifest.profiles ? { profiles: manifest.profiles.filter(stillThere) } : {}),
    ...(manifest.scoreCards ? { scoreCards: manifest.scoreCards.filter(stillThere) } : {}),
  };
}

function problemOf(fault: unknown, file: string): Problem {
  const code = fault instanceof FileError ? fault.code : "file-fault";
  const detail =
    fault instanceof FileError ? fault.reason : fault instanceof Error ? fault.message : String(fault);
  return { code, severity: "error", file, params: { detail } };
}
