import type { District } from "../../model/district";
import type { Problem } from "../../model/problem";
import type { Role } from "../../model/role";
import { assembleDistrict } from "./assemble-district";
import { type DistrictFiles, FileError } from "./district-files";
import { type LayerReading, readLayer } from "./read-layer";
import { manifestFile, type ReadManifest, readManifest } from "./read-manifest";

export interface ReadDistrictOptions {
  /** Only files of these roles; absent: all. */
  readonly only?: readonly Role[];
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: {
    readonly done: number;
    readonly total: number;
    readonly what: string;
  }) => void;
}

/** A folder that holds no readable manifest: there is nothing to show. `problems` say why. */
export class UnreadableDistrict extends Error {
  override readonly name = "UnreadableDistrict";
  constructor(readonly problems: readonly Problem[]) {
    super(
      `the manifest cannot be read: ${problems.map(({ code, params }) => `${code} ${JSON.stringify(params ?? {})}`).join("; ")}`,
    );
  }
}

/** Reads the manifest of a folder; a missing one is a problem too. Rejects only when stopped. */
export async function loadManifest(files: DistrictFiles, signal?: AbortSignal): Promise<ReadManifest> {
  try {
    return readManifest(await files.read(manifestFile, signal));
  } catch (fault) {
    if (signal?.aborted === true) throw fault;
    const code = fault instanceof FileError ? fault.code : "file-fault";
    const detail = fault instanceof Error ? fault.message : String(fault);
    return {
      manifest: null,
      problems: [{ code, severity: "error", file: manifestFile, params: { detail } }],
    };
  }
}

/**
 * Reads a whole district, file after file.
 *
 * A file that is missing or broken costs its own role and nothing else. Rejects with `UnreadableDistrict` when
 * the manifest itself says too little, and with the signal's reason when stopped.
 */
export async function readDistrict(
  files: DistrictFiles,
  { only, signal, onProgress }: ReadDistrictOptions = {},
): Promise<District> {
  const { manifest, problems } = await loadManifest(files, signal);
  if (manifest === null) throw new UnreadableDistrict(problems);
  const layers = manifest.layers.filter(({ role }) => only === undefined || only.includes(role));
  const readings: LayerReading[] = [];
  for (const [done, layer] of layers.entries()) {
    onProgress?.({ done, total: layers.length, what: layer.file });
    readings.push(await readLayer(files, layer, { timeZone: manifest.timeZone, signal }));
  }
  onProgress?.({ done: layers.length, total: layers.length, what: "" });
  const pending = new Set(
    manifest.layers.map(({ role }) => role).filter((role) => only && !only.includes(role)),
  );
  return assembleDistrict(manifest, problems, readings, pending);
}
