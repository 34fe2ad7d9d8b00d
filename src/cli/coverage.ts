import { type LeftOut, type ServiceCoverage, serviceCoverage } from "../geo/coverage/service-coverage";
import { writtenValue } from "../indicators/written-value";
import type { CommandIo } from "./command-io";
import { commandOptions } from "./command-options";
import { messageOf } from "./district-io";
import { UsageError } from "./figure-params";
import { type FigureWords, figureWords } from "./figure-words";
import { languageOf } from "./language";
import { DataError, plainGeoJson } from "./plain-geojson";
import { radiusRules } from "./radius-rules";

const accepted = {
  valued: ["--service", "--demand", "--radius", "--rule", "--lang"],
  flags: ["--json"],
} as const;

/**
 * `coverage --service A --demand B --radius 500`: the headline statistic on two plain GeoJSON files.
 *
 * Returns 0; 1 when a file cannot be used or there is nothing to divide by; 2 for a wrong call.
 */
export async function coverageCommand(args: string[], io: CommandIo): Promise<number> {
  const words = figureWords(languageOf(args));
  try {
    return await run(args, words, io);
  } catch (fault) {
    if (!(fault instanceof UsageError || fault instanceof DataError)) throw fault;
    io.error(fault.message);
    return fault instanceof UsageError ? 2 : 1;
  }
}

async function run(args: string[], words: FigureWords, io: CommandIo): Promise<number> {
  const usage = words.say("usage-coverage");
  const options = commandOptions(args, accepted);
  if ("fault" in options) throw new UsageError(words.say(options.fault, { option: options.option, usage }));
  const [argument] = options.plain;
  if (argument !== undefined) throw new UsageError(words.say("extra-argument", { argument, usage }));
  const [servicePath, demandPath] = [options.value("--service"), options.value("--demand")];
  if (servicePath === undefined || demandPath === undefined)
    throw new UsageError(words.say("no-files", { usage }));
  const rule = radiusRules(options, words, usage);
  const [service, demand] = [await read(servicePath, words, io), await read(demandPath, words, io)];
  const found = serviceCoverage({ service: { features: service }, demand: { features: demand }, rule });
  if (options.flags.has("--json")) io.write(JSON.stringify(rowOf(found), null, 2));
  else for (const line of linesOf(found, words)) io.write(line);
  if (found.share !== null) return 0;
  io.error(words.say("no-demand"));
  return 1;
}

async function read(path: string, words: FigureWords, io: CommandIo) {
  let bytes: Uint8Array;
  try {
    bytes = await io.read(path);
  } catch (fault) {
    throw new DataError(words.say("file-unreadable", { path, detail: messageOf(fault) }));
  }
  return plainGeoJson(new TextDecoder().decode(bytes), path, words);
}

function rowOf({
  share,
  coveredSquareMetres,
  demandSquareMetres,
  serviceSquareMetres,
  ...rest
}: ServiceCoverage) {
  const { radii, leftOut, repairs, frame, perDemand } = rest;
  const finite = (value: number) => (Number.isNaN(value) ? null : value);
  return {
    share,
    coveredSquareMetres,
    demandSquareMetres,
    serviceSquareMetres,
    servicesCounted: radii.filter((radius) => radius !== null).length,
    perDemand: Array.from(perDemand.areaSquareMetres, (area, index) => {
      const covered = perDemand.coveredSquareMetres[index]!;
      return {
        index,
        share: area > 0 ? covered / area : null,
        coveredSquareMetres: finite(covered),
        areaSquareMetres: finite(area),
      };
    }),
    leftOut,
    repairs,
    frame: { projection: "laea", ellipsoid: "GRS80", ...frame.center },
  };
}

function linesOf(found: ServiceCoverage, words: FigureWords): string[] {
  const { say, locale, passport } = words;
  const write = (value: number | null, unit: "1" | "m2") => writtenValue(value, unit, locale, passport.units);
  const side = (item: { readonly side: LeftOut["side"] }) => say(item.side);
  return [
    say("coverage", {
      share: write(found.share, "1"),
      covered: write(found.coveredSquareMetres, "m2"),
      demand: write(found.demandSquareMetres, "m2"),
    }),
    say("service-area", {
      service: write(found.serviceSquareMetres, "m2"),
      count: found.radii.filter((radius) => radius !== null).length,
    }),
    ...found.leftOut.map((item) =>
      say("left-out", {
        side: side(item),
        index: item.index,
        reason: say(`reason-${item.reason}`),
        area: write(item.areaSquareMetres, "m2"),
      }),
    ),
    ...found.repairs.map((item) =>
      say("repaired", { side: side(item), index: item.index, code: item.code, count: item.count }),
    ),
  ];
}
