import type { Feature } from "geojson";
import type { Problem } from "../../model/problem";
import type { EncodingFinding, Format, RawLayer, RawResult, ReadOptions } from "./contract";
import { type DbfContent, readDbf } from "./dbf";
import { FormatError, ProblemList } from "./format-error";
import { baseName, fileOf } from "./names";
import { readShp } from "./shp";

/** The parts of one shapefile layer. */
export interface ShapefileParts {
  readonly name: string;
  readonly shp: Uint8Array;
  readonly dbf?: Uint8Array;
  readonly prj?: string;
  readonly cpg?: string;
}

/** Loose parts: the .shp with its .dbf, .prj and .cpg beside it. A zip of them is read through the zip. */
export const shapefile: Format = {
  id: "shapefile",
  extensions: ["shp"],
  recognise: (head) => head[0] === 0 && head[1] === 0 && head[2] === 0x27 && head[3] === 0x0a,
  read: readLoose,
};

function readLoose(bytes: Uint8Array, options: ReadOptions): RawResult {
  const base = baseName(options.fileName).toLowerCase();
  const beside = (ending: string) =>
    Object.entries(options.siblings ?? {}).find(
      ([name]) => fileOf(name).toLowerCase() === `${base}.${ending}`,
    )?.[1];
  return { layers: [readShapefile(partsOf(baseName(options.fileName), bytes, beside), options)] };
}

/** Puts the parts together; small texts are decoded here. */
export function partsOf(
  name: string,
  shp: Uint8Array,
  beside: (ending: string) => Uint8Array | undefined,
): ShapefileParts {
  const text = (ending: string) => {
    const bytes = beside(ending);
    if (bytes === undefined) return {};
    const strict = new TextDecoder("utf-8").decode(bytes);
    return { [ending]: strict.includes("\uFFFD") ? new TextDecoder("gb18030").decode(bytes) : strict };
  };
  const dbf = beside("dbf");
  return { name, shp, ...(dbf ? { dbf } : {}), ...text("prj"), ...text("cpg") };
}

/** One layer of shapes with the rows of their table. */
export function readShapefile(parts: ShapefileParts, options: ReadOptions): RawLayer {
  const problems = new ProblemList(options.fileName);
  const { geometries } = readShp(parts.shp, problems);
  const table = tableOf(parts, options, problems);
  if (table !== undefined && table.rows.length !== geometries.length)
    problems.add("warning", "shp-row-count", { shapes: geometries.length, rows: table.rows.length });
  const features: Feature[] = [];
  const positions = new Map<string, string>();
  for (const [index, geometry] of geometries.entries()) {
    const row = table === undefined ? {} : table.rows[index];
    if (table !== undefined && row === undefined && index < table.rows.length) {
      problems.add("note", "dbf-deleted-row", { row: index + 1 });
      continue;
    }
    positions.set(`#${index}`, `#${features.length}`);
    features.push({ type: "Feature", properties: row ?? {}, geometry: geometry as Feature["geometry"] });
  }
  const encoding: EncodingFinding = table?.encoding ?? { name: "utf-8", how: "ascii" };
  return {
    name: parts.name,
    format: "shapefile",
    encoding,
    features,
    ...(parts.prj === undefined ? {} : { declaredCrs: { text: parts.prj } }),
    problems: problems.done().map((problem) => inLayer(problem, positions)),
  };
}

/** A problem found in the file by its row, told by the feature's position in the layer. */
function inLayer({ feature, ...problem }: Problem, positions: ReadonlyMap<string, string>): Problem {
  const position = feature === undefined ? undefined : positions.get(feature);
  return position === undefined ? problem : { ...problem, feature: position };
}

function tableOf(parts: ShapefileParts, options: ReadOptions, problems: ProblemList): DbfContent | undefined {
  if (parts.dbf === undefined) {
    problems.add("warning", "shp-no-dbf", { name: parts.name });
    return undefined;
  }
  try {
    return readDbf(parts.dbf, { ...(parts.cpg === undefined ? {} : { cpg: parts.cpg }), options }, problems);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    // The shapes are still worth having; that the names are gone is said.
    problems.add("error", error.code, error.params);
    return undefined;
  }
}
