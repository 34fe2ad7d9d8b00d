import { decodeText } from "../data/formats/text-encoding";
import type { CommandIo } from "./command-io";
import { CsvFault, type CsvText } from "./csv-rows";
import { languageOf } from "./language";
import { type SitingAnswer, sitingAnswer } from "./siting-answer";
import { type SitingCall, sitingCall } from "./siting-call";
import { readSitingTables } from "./siting-tables";
import { SitingFault, sitingWords } from "./siting-words";

/**
 * Where the next sites should go, on plain tables: `--demand` (id,weight), `--sites` (id) and `--distances`
 * (demand,site,metres). Exit code 0; 1 where the tables have a fault, 2 where the call has.
 */
export async function sitingCommand(args: string[], io: CommandIo): Promise<number> {
  const words = sitingWords(languageOf(args));
  try {
    const call = sitingCall(args);
    const answer = sitingAnswer(call, readSitingTables(await readTables(call, io), call.radiusMetres));
    if (call.json) io.write(JSON.stringify(answer, null, 2));
    else for (const line of lines(answer, words.say)) io.write(line);
    return 0;
  } catch (fault) {
    if (!(fault instanceof SitingFault || fault instanceof CsvFault)) throw fault;
    io.error(words.fault(fault));
    return fault instanceof SitingFault && fault.of === "usage" ? 2 : 1;
  }
}

/** A text of half a gigabyte is more than the machine can hold in one piece. */
function decoded(file: string, bytes: Uint8Array) {
  try {
    return decodeText(bytes);
  } catch {
    throw new SitingFault("file-too-large", { file, megabytes: Math.round(bytes.length / 1e6) });
  }
}

async function readTables({ files }: SitingCall, io: CommandIo) {
  const open = async (file: string): Promise<CsvText> => {
    const bytes = await io.read(file).catch((fault: unknown) => {
      throw new SitingFault("file-unreadable", {
        file,
        why: fault instanceof Error ? fault.message : String(fault),
      });
    });
    const { text, replaced } = decoded(file, bytes);
    // Ids that lost a letter could no longer be told apart.
    if (replaced > 0) throw new SitingFault("file-garbled", { file, count: replaced });
    return { file, text };
  };
  const demand = await open(files.demand);
  const sites = await open(files.sites);
  return { demand, sites, distances: await open(files.distances) };
}

function* lines(answer: SitingAnswer, say: ReturnType<typeof sitingWords>["say"]): Generator<string> {
  const {
    covered,
    total,
    upperBound,
    sites,
    existing,
    spare = [],
    unreachable = [],
    lowerBoundSites,
  } = answer;
  const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
  const list = (ids: readonly string[]): string => (ids.length > 0 ? ids.join(", ") : say("none"));
  yield say("covered", { covered, total, share: percent(total > 0 ? covered / total : 0) });
  yield say("sites", { sites: list(sites) });
  if (spare.length > 0) yield say("spare", { sites: list(spare) });
  if (existing.length > 0) yield say("existing", { sites: list(existing) });
  if (unreachable.length > 0) yield say("unreachable", { demands: list(unreachable) });
  const gap = percent(answer.gap);
  if (answer.proven) yield say("proven");
  else if (lowerBoundSites === undefined) yield say("within-cover", { gap, bound: upperBound });
  else yield say("within-sites", { gap, bound: lowerBoundSites });
}
