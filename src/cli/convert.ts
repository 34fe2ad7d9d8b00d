import type { Layer } from "../data/formats/contract";
import { FormatError } from "../data/formats/format-error";
import { baseName, extensionOf } from "../data/formats/names";
import { fillText, problemText } from "../data/formats/problem-text";
import { writerOf, writers } from "../data/formats/writers";
import type { Crs } from "../geo/crs/crs";
import { CrsError, needsDatumParameters } from "../geo/crs/crs";
import { cgcs2000, crsByCode } from "../geo/crs/registry";
import type { Problem } from "../model/problem";
import type { CommandIo } from "./command-io";
import { type FileOptions, fileOptions } from "./file-options";
import { type FileWords, fileWords } from "./file-words";
import { languageOf } from "./language";
import { openFile } from "./open-file";

/**
 * `convert FILE --out F [--crs CODE] [--from-crs CODE] [--encoding NAME] [--datum gcj02|bd09]`.
 *
 * Returns 0 when everything was written, 1 when the file could not be read or written, 2 for a wrong call.
 * Problems go to the error stream; an error in the data does not stop the writing of what is sound.
 */
export async function convertCommand(args: string[], io: CommandIo): Promise<number> {
  const words = fileWords(languageOf(args));
  const usage = words.say("usage-convert");
  const options = fileOptions(args, "convert");
  const complain = (...[key, params]: Parameters<FileWords["say"]>) => {
    io.error(words.say(key, { ...params, usage }));
    return 2;
  };
  if ("complaint" in options) return complain(...options.complaint);
  const [path] = options.files;
  if (path === undefined || options.files.length !== 1) return complain("missing-file");
  if (options.out === undefined || options.out === "") return complain("missing-out");
  const writer = writerOf(extensionOf(options.out));
  const known = writers.flatMap(({ extensions }) => extensions).join(", ");
  if (writer === undefined) return complain("unknown-out", { extension: extensionOf(options.out), known });
  const crs = options.outCrs === undefined ? cgcs2000 : crsByCode(options.outCrs);
  if (crs === undefined || needsDatumParameters(crs)) {
    const code = crs === undefined ? "crs-unknown-code" : "crs-old-datum";
    const params = { code: options.outCrs ?? "", name: crs?.name ?? "" };
    io.error(problemText({ code, severity: "error", file: options.out, params }, words.problems));
    return 2;
  }
  try {
    const { layers, problems } = await openFile(path, options.read, io);
    const tell = (list: readonly Problem[]) => {
      for (const problem of list) io.error(lineOf(problem, words));
    };
    tell(problems);
    const usable = layers.filter(({ name }) => options.layer === undefined || name === options.layer);
    tell(usable.flatMap((layer) => layer.problems));
    if (usable.length === 0) {
      io.error(words.say("nothing-to-write", { path }));
      return 1;
    }
    return await writeLayers(usable, { writer, crs, out: options.out, options, words, tell, io });
  } catch (error) {
    io.error(sayError(error, path, words));
    return 1;
  }
}

interface Job {
  readonly writer: NonNullable<ReturnType<typeof writerOf>>;
  readonly crs: Crs;
  readonly out: string;
  readonly options: FileOptions;
  readonly words: FileWords;
  readonly tell: (problems: readonly Problem[]) => void;
  readonly io: CommandIo;
}

/** One layer is written under the name given; of several each gets its own name after it. */
async function writeLayers(layers: readonly Layer[], job: Job): Promise<number> {
  const stem = job.out.replace(/\.[^./\\]+$/, "");
  let failed = false;
  for (const layer of layers) {
    if (layer.crs.code === null) {
      job.tell([
        { code: "write-not-placed", severity: "error", file: job.out, params: { name: layer.name } },
      ]);
      failed = true;
      continue;
    }
    const own = layers.length > 1 ? `${stem}-${layer.name.replace(/[\\/:*?"<>|\s]+/g, "_")}` : stem;
    const encoding = job.options.outEncoding ?? "utf-8";
    const name = layers.length > 1 ? layer.name : baseName(job.out);
    const written = await job.writer.write({ name, features: layer.features }, { crs: job.crs, encoding });
    job.tell(written.problems);
    for (const { suffix, bytes } of written.files) {
      // A single file keeps the ending asked for, e.g. .json.
      const path = written.files.length === 1 && layers.length === 1 ? job.out : `${own}${suffix}`;
      await job.io.save(path, bytes);
      job.io.write(job.words.say("written", { path, count: layer.features.length, crs: job.crs.code }));
    }
  }
  return failed ? 1 : 0;
}

function lineOf(problem: Problem, words: FileWords): string {
  const where = problem.feature ? ` (${words.say("feature-at", { feature: problem.feature })})` : "";
  return `${words.say(`problem-${problem.severity}`)} ${problem.code}${where}: ${problemText(problem, words.problems)}`;
}

function sayError(error: unknown, path: string, words: FileWords): string {
  if (error instanceof FormatError || error instanceof CrsError)
    return fillText(`${words.problems[error.code]} ${words.problems[`${error.code}-cure`]}`, error.params);
  return words.say("cannot-read-file", {
    path,
    detail: error instanceof Error ? error.message : String(error),
  });
}
