import type { Feature } from "geojson";
import type { Elevation, Layer, ReadResult } from "../data/formats/contract";
import { layerShift } from "../data/formats/layer-shift";
import { baseName } from "../data/formats/names";
import { problemText } from "../data/formats/problem-text";
import type { ShiftFinding } from "../geo/crs/datum-shift";
import type { Problem } from "../model/problem";
import { columnsOf } from "../model/recognise/column";
import { clearRole, guessRoles } from "../model/recognise/guess-role";
import { proposeFields } from "../model/recognise/propose-fields";
import type { CommandIo } from "./command-io";
import { fileOptions } from "./file-options";
import { type FileWords, fileWords } from "./file-words";
import { languageOf } from "./language";
import { openFile } from "./open-file";

/**
 * `inspect FILE… [--json] [--against FILE]`: what a file holds and what is wrong with it; with a file known to
 * lie right, also whether its places are shifted.
 *
 * Returns 0 when every file gave a layer without an error, 1 when one did not, 2 for a wrong call.
 */
export async function inspectCommand(args: string[], io: CommandIo): Promise<number> {
  const words = fileWords(languageOf(args));
  const options = fileOptions(args, "inspect");
  const usage = words.say("usage-inspect");
  if ("complaint" in options) {
    const [key, params] = options.complaint;
    io.error(words.say(key, { ...params, usage }));
    return 2;
  }
  if (options.files.length === 0) {
    io.error(words.say("missing-file", { usage }));
    return 2;
  }
  const rows: unknown[] = [];
  let failed = false;
  let known: readonly Feature[] = [];
  try {
    if (options.against !== undefined)
      known = (await openFile(options.against, {}, io)).layers.flatMap(({ features }) => features);
  } catch (error) {
    io.error(words.say("cannot-read-file", { path: options.against ?? "", detail: detailOf(error) }));
    return 1;
  }
  for (const path of options.files) {
    let result: ReadResult;
    try {
      result = await openFile(path, options.read, io);
    } catch (error) {
      io.error(words.say("cannot-read-file", { path, detail: detailOf(error) }));
      failed = true;
      continue;
    }
    failed ||= hasError(result);
    const shifts = new Map(result.layers.map((layer) => [layer, shiftOf(layer, known)]));
    rows.push(...rowsOf(path, result, words, shifts));
    if (!options.json) for (const line of linesOf(path, result, words, shifts)) io.write(line);
  }
  if (options.json) io.write(JSON.stringify(rows, null, 2));
  return failed ? 1 : 0;
}

type Shifts = ReadonlyMap<Layer, ShiftFinding | undefined>;

function shiftOf({ crs, features }: Layer, known: readonly Feature[]): ShiftFinding | undefined {
  return crs.code === null || known.length === 0 ? undefined : layerShift(features, known);
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function hasError({ layers, elevations, problems }: ReadResult): boolean {
  const all = [...problems, ...layers.flatMap((layer) => layer.problems)];
  return layers.length + elevations.length === 0 || all.some(({ severity }) => severity === "error");
}

function rowsOf(
  file: string,
  { layers, elevations, problems }: ReadResult,
  words: FileWords,
  shifts: Shifts,
): unknown[] {
  const rows = [
    ...layers.map((layer) => layerRow(file, layer, words, shifts.get(layer))),
    ...elevations.map((elevation) => elevationRow(file, elevation, words)),
  ];
  const own = problems.map((problem) => problemRow(problem, words));
  const [first] = rows;
  // What is wrong with the file as a whole belongs to its first layer, or stands alone where it gave none.
  if (first === undefined) return [{ file, ...nothing, problems: own }];
  return [{ ...first, problems: [...own, ...first.problems] }, ...rows.slice(1)];
}

const nothing = {
  name: null,
  format: null,
  encoding: null,
  crs: null,
  features: 0,
  geometryTypes: [],
  bbox: null,
  fields: [],
  firstRows: [],
};

function layerRow(file: string, layer: Layer, words: FileWords, shift: ShiftFinding | undefined) {
  const { name, format, geometryTypes, bbox, fields, firstRows } = layer;
  return {
    file,
    name,
    format: format as string,
    encoding: { name: layer.encoding.name, how: encodingHow(layer, words), by: layer.encoding.how },
    crs: {
      code: layer.crs.code,
      how: crsHow(layer.crs, words),
      by: layer.crs.how,
      ...(layer.crs.candidates ? { candidates: layer.crs.candidates.map(({ code }) => code) } : {}),
    },
    features: layer.features.length,
    geometryTypes,
    bbox,
    fields,
    problems: layer.problems.map((problem) => problemRow(problem, words)),
    firstRows,
    ...meaningOf(file, layer),
    ...(shift === undefined ? {} : { datum: shift }),
  };
}

/** What the layer seems to be in a district: its role, where the role's fields come from, units of area columns. */
function meaningOf(file: string, { name, crs, features }: Layer) {
  if (crs.code === null) return {};
  const columns = columnsOf(features);
  const roles = guessRoles(features, columns, [name, baseName(file)]);
  const role = clearRole(roles);
  const proposals = role === null ? [] : proposeFields(role, columns);
  const found = proposals.filter((proposal) => proposal.columns.length > 0);
  return {
    role,
    roles: roles.slice(0, 3).map((guess) => guess.role),
    mapping: Object.fromEntries(found.map((proposal) => [proposal.field, proposal.columns.join(" + ")])),
  };
}

function elevationRow(file: string, { name, format, crs, field }: Elevation, words: FileWords) {
  const [west, north] = field.origin;
  const [stepLng, stepLat] = field.cellDegrees;
  const bbox = [west, north - stepLat * (field.height - 1), west + stepLng * (field.width - 1), north];
  return {
    file,
    ...nothing,
    name,
    format: format as string,
    crs: { code: crs.code, how: crsHow(crs, words), by: crs.how },
    bbox,
    heights: { width: field.width, height: field.height, nodata: field.nodata },
    problems: [] as ReturnType<typeof problemRow>[],
  };
}

function problemRow(problem: Problem, words: FileWords) {
  const { code, severity, feature = null, field, at } = problem;
  return {
    code,
    severity,
    feature,
    ...(field === undefined ? {} : { field }),
    ...(at === undefined ? {} : { at }),
    message: problemText(problem, words.problems),
  };
}

function encodingHow({ encoding }: Layer, words: FileWords): string {
  return words.say(`encoding-how-${encoding.how}`, { declared: encoding.declared ?? "" });
}

function crsHow(crs: Layer["crs"], words: FileWords): string {
  return words.say(`crs-how-${crs.how}`, { declared: crs.declared ?? "" });
}

function linesOf(
  path: string,
  { layers, elevations, problems }: ReadResult,
  words: FileWords,
  shifts: Shifts,
): string[] {
  return [
    path,
    ...problems.map((problem) => `  ${problemLine(problem, words)}`),
    ...layers.flatMap((layer) => [
      ...layerLines(path, layer, words),
      ...shiftLines(shifts.get(layer), words),
    ]),
    ...elevations.map(
      ({ name, format, field: { width, height } }) =>
        `  ${words.say("elevation-line", { name, format, width, height })}`,
    ),
  ];
}

function meaningLines(path: string, layer: Layer, words: FileWords): string[] {
  const { role, mapping = {} } = meaningOf(path, layer);
  if (role === undefined || role === null) return [];
  const fields = Object.entries(mapping).map(([field, column]) => `${field} ← ${column}`);
  return [`    ${words.say("role-line", { role, fields: fields.join(", ") })}`];
}

function layerLines(path: string, layer: Layer, words: FileWords): string[] {
  const kinds = layer.geometryTypes.join(", ");
  const fields = layer.fields.map(({ name, type }) => `${name} (${type})`).join(", ");
  const { name, format, features, encoding, crs, bbox, problems } = layer;
  return [
    `  ${words.say("layer-line", { name, format, count: features.length, kinds })}`,
    `    ${words.say("encoding-line", { name: encoding.name, how: encodingHow(layer, words) })}`,
    `    ${words.say("crs-line", { code: crs.code ?? "—", how: crsHow(crs, words) })}`,
    ...(bbox
      ? [`    ${words.say("bbox-line", { bbox: bbox.map((value) => value.toFixed(6)).join(", ") })}`]
      : []),
    `    ${words.say("fields-line", { fields })}`,
    ...meaningLines(path, layer, words),
    ...(problems.length === 0
      ? [`    ${words.say("no-problems")}`]
      : problems.map((problem) => `    ${problemLine(problem, words)}`)),
  ];
}

function shiftLines(shift: ShiftFinding | undefined, words: FileWords): string[] {
  if (shift === undefined) return [];
  const { hypothesis, isTold, medianOffsetMetres, bearingDegrees, count } = shift;
  const [before, after] = [medianOffsetMetres.before, medianOffsetMetres.after].map((metres) =>
    metres.toFixed(1),
  );
  const params = { before: before ?? "", after: after ?? "", bearing: bearingDegrees.toFixed(0), count };
  return [`    ${words.say(isTold ? `shift-${hypothesis}` : "shift-untold", params)}`];
}

function problemLine(problem: Problem, words: FileWords): string {
  const where = problem.feature ? ` (${words.say("feature-at", { feature: problem.feature })})` : "";
  return `${words.say(`problem-${problem.severity}`)} ${problem.code}${where}: ${problemText(problem, words.problems)}`;
}
