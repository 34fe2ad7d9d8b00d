import { checkGeometry } from "./check-geometry";
import { checkLayer } from "./check-layer";
import { checkTracks } from "./check-tracks";
import type { Layer, RawLayer, ReadOptions, ReadResult } from "./contract";
import { describeFields } from "./describe-fields";
import { FormatError, ProblemList } from "./format-error";
import { placeLayer } from "./place-layer";
import { firstPosition } from "./positions";
import { readPlain } from "./registry";

const firstRowCount = 10;

/**
 * Reads a file of any known format into layers in degrees. Never throws for what is in the file:
 * a file that cannot be read gives no layer and the reason among the problems. Only what
 * `onProgress` throws comes through, which is how a reading is stopped.
 */
export async function readFile(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const stop = new StopWatch(options);
  try {
    const raw = await readPlain(bytes, stop.options);
    return {
      layers: raw.layers.map((layer) => finishLayer(layer, stop.options)),
      elevations: raw.elevations ?? [],
      problems: raw.problems ?? [],
    };
  } catch (error) {
    if (stop.thrown !== undefined) throw stop.thrown;
    return { layers: [], elevations: [], problems: [asProblem(error, options)] };
  }
}

/** Tells a caller's wish to stop from a fault of the file. */
class StopWatch {
  thrown: unknown;
  readonly options: ReadOptions;

  constructor(options: ReadOptions) {
    const { onProgress } = options;
    if (onProgress === undefined) this.options = options;
    else
      this.options = {
        ...options,
        onProgress: (share) => {
          try {
            onProgress(share);
          } catch (error) {
            this.thrown = error;
            throw error;
          }
        },
      };
  }
}

/** A library's own words are kept as a detail: they are better than silence. */
function asProblem(error: unknown, { fileName }: ReadOptions) {
  const known = error instanceof FormatError;
  const detail = error instanceof Error ? error.message.slice(0, 200) : String(error);
  return {
    code: known ? error.code : ("file-unreadable" as const),
    severity: "error" as const,
    file: fileName,
    params: known ? error.params : { detail },
  };
}

/** Brings one layer into degrees, checks it and describes it. */
export function finishLayer(raw: RawLayer, options: ReadOptions): Layer {
  const problems = new ProblemList(options.fileName);
  if (raw.features.length === 0) problems.add("warning", "layer-empty");
  const crs = placeLayer(raw, options, problems);
  // Without a single position there is nothing to place, but the missing geometries are still to be named.
  const placed =
    crs.code !== null || raw.features.every(({ geometry }) => firstPosition(geometry) === undefined);
  const { geometryTypes, bbox } = placed
    ? checkLayer(raw.features, problems, explainedBy(raw))
    : unplaced(raw);
  if (placed) checkTracks(raw.features, problems);
  if (placed && options.checks !== "quick") checkGeometry(raw.features, problems, options);
  return {
    name: raw.name,
    format: raw.format,
    encoding: raw.encoding,
    crs,
    features: raw.features,
    geometryTypes,
    bbox,
    fields: describeFields(raw.features),
    problems: [...raw.problems, ...problems.done()],
    firstRows: raw.features.slice(0, firstRowCount).map(({ properties }) => shortened(properties ?? {})),
  };
}

/** A row for looking at: of the times of a track the first few do. */
function shortened(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const pairs = Object.entries(properties);
  return Object.fromEntries(
    pairs.map(([name, value]) => [name, Array.isArray(value) ? value.slice(0, 5) : value]),
  );
}

function explainedBy({ problems }: RawLayer): Set<number> {
  return new Set(problems.map(({ feature }) => (feature?.startsWith("#") ? Number(feature.slice(1)) : -1)));
}

function unplaced({ features }: RawLayer) {
  const types = new Set(features.map(({ geometry }) => geometry?.type ?? "null"));
  return { geometryTypes: [...types].sort(), bbox: null };
}
