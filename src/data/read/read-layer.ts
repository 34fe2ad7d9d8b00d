import { runInSlices } from "../../geo/control";
import type { HeightField } from "../../geo/elevation";
import type { SourceFile } from "../../model/district";
import type { EntityByRole } from "../../model/entities";
import type { LayerEntry } from "../../model/manifest";
import type { Problem } from "../../model/problem";
import { readFeatureSteps, readFeatures } from "../../model/read-features";
import type { FeatureRole } from "../../model/role";
import { contentHash } from "./content-hash";
import { type DistrictFiles, FileError } from "./district-files";
import { readCollection } from "./read-collection";

/** What one file of the manifest gave. */
export interface LayerReading {
  readonly layer: LayerEntry;
  readonly source: SourceFile;
  readonly bytes: number;
  /** False where the file gave nothing at all. */
  readonly ok: boolean;
  readonly items: readonly EntityByRole[FeatureRole][];
  readonly elevation: HeightField | null;
  readonly problems: readonly Problem[];
}

export interface ReadLayerOptions {
  readonly timeZone: string;
  readonly signal?: AbortSignal;
}

/** Reads and parses the file of a layer. Rejects only when stopped by the signal; every fault is a problem. */
export async function readLayer(
  files: DistrictFiles,
  layer: LayerEntry,
  { timeZone, signal }: ReadLayerOptions,
): Promise<LayerReading> {
  try {
    const bytes = await files.read(layer.file, signal);
    return await parseLayer(layer, bytes, timeZone);
  } catch (fault) {
    if (signal?.aborted === true) throw fault;
    return failed(layer, [faultOf(fault, layer.file)]);
  }
}

/** Parses the bytes of a layer's file. Rejects only where our own code is at fault. */
export async function parseLayer(
  layer: LayerEntry,
  bytes: Uint8Array,
  timeZone: string,
): Promise<LayerReading> {
  const hash = await contentHash(bytes);
  if (layer.role === "elevation") return parseElevation(layer, bytes, hash);
  const large = isGeoJson(layer.file) && bytes.length > largeBytes;
  const streamed = large ? await readLarge(layer, layer.role, bytes, timeZone) : null;
  const { features, problems } =
    streamed !== null
      ? { features: [], problems: [] }
      : isGeoJson(layer.file)
        ? readCollection(bytes, layer.file)
        : await readOther(bytes, layer.file);
  if (features === null) return { ...failed(layer, problems, hash), bytes: bytes.length };
  const read = streamed ?? readFeatures(layer.role, layer, features, timeZone);
  return {
    layer,
    source: { layer, hash, features: read.features, used: read.items.length },
    bytes: bytes.length,
    ok: true,
    items: read.items,
    elevation: null,
    problems: [...problems, ...read.problems],
  };
}

/** Above this a file is read feature by feature: its text never stands beside its features. */
const largeBytes = 24 * 1024 * 1024;

/** How long the thread may be held before signs of life and more urgent questions are heard, milliseconds. */
const sliceMs = 50;

/** A large file, feature by feature; null where it is not plain enough, and the ordinary way is to say what it is. */
async function readLarge(layer: LayerEntry, role: FeatureRole, bytes: Uint8Array, timeZone: string) {
  const { featureStream } = await import("./feature-stream");
  const features = featureStream(bytes);
  if (features === null) return null;
  let sinceMs = performance.now();
  const breathe = () => {
    if (performance.now() - sinceMs < sliceMs) return undefined;
    return new Promise<void>((go) => setTimeout(go)).then(() => {
      sinceMs = performance.now();
    });
  };
  try {
    return await runInSlices(readFeatureSteps(role, layer, features, timeZone), {}, breathe);
  } catch {
    return null;
  }
}

const isGeoJson = (file: string) => /\.(geojson|json)$/i.test(file);

/** Any other format goes through the doctor's readers, which are only loaded then. */
async function readOther(bytes: Uint8Array, file: string) {
  const { readFile } = await import("../formats/read-file");
  const { layers, problems } = await readFile(bytes, { fileName: file, checks: "quick" });
  const [first] = layers;
  if (first === undefined) return { features: null, problems };
  return { features: first.features, problems: [...problems, ...first.problems] };
}

async function parseElevation(layer: LayerEntry, bytes: Uint8Array, hash: string): Promise<LayerReading> {
  const { elevation, problems } = await heightsOf(bytes, layer.file);
  if (elevation === null) return { ...failed(layer, problems, hash), bytes: bytes.length };
  const samples = elevation.width * elevation.height;
  return {
    layer,
    source: { layer, hash, features: samples, used: samples },
    bytes: bytes.length,
    ok: true,
    items: [],
    elevation,
    problems,
  };
}

/** A GeoTIFF, as the first view draws it, needs one reader and not all of them. */
async function heightsOf(
  bytes: Uint8Array,
  fileName: string,
): Promise<{ readonly elevation: HeightField | null; readonly problems: readonly Problem[] }> {
  const { readFile } = /\.tiff?$/i.test(fileName)
    ? await import("./read-geotiff")
    : await import("../formats/read-file");
  const { elevations, problems } = await readFile(bytes, { fileName });
  return { elevation: elevations[0]?.field ?? null, problems };
}

function failed(layer: LayerEntry, problems: readonly Problem[], hash: string | null = null): LayerReading {
  return {
    layer,
    source: { layer, hash, features: 0, used: 0 },
    bytes: 0,
    ok: false,
    items: [],
    elevation: null,
    problems,
  };
}

function faultOf(fault: unknown, file: string): Problem {
  if (fault instanceof FileError)
    return { code: fault.code, severity: "error", file, params: { detail: fault.reason } };
  const detail = fault instanceof Error ? fault.message.slice(0, 200) : String(fault);
  return { code: "file-fault", severity: "error", file, params: { detail } };
}
