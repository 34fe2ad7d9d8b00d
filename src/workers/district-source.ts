import type { Profile } from "../indicators/profile";
import type { ScoreSheet } from "../indicators/score-card";
import type { District } from "../model/district";
import type { Problem } from "../model/problem";
import type { Role } from "../model/role";
import type { DistrictSummary, Stage } from "./district-summary";
import type { JobContext } from "./job-context";

/** A district as far as it is loaded. */
export interface OpenDistrict {
  readonly district: District;
  /** The county's own profiles, beside those shipped. */
  readonly profiles: readonly Profile[];
  /** Reads what inspectors entered for score cards; absent where nobody can. */
  readonly readScores?: () => Promise<{
    readonly sheets: readonly ScoreSheet[];
    readonly problems: readonly Problem[];
  }>;
  readonly summary: DistrictSummary;
}

type Context = Pick<JobContext, "signal" | "progress" | "breathe">;

/**
 * Where districts come from; how files are fetched and parsed is not the jobs' business.
 *
 * All of them reject when the manifest cannot be read, and when the signal says stop; a file that cannot be
 * read is a problem in the district.
 */
export interface DistrictSource {
  /** The district as far as it is loaded; waits for the manifest and nothing else. */
  peek(url: string): Promise<OpenDistrict>;
  /** Loads as far as the stage, and tries again what failed before. Progress: files. */
  open(url: string, stage: Stage, context: Context): Promise<OpenDistrict>;
  /** Loads what is needed for these roles and is not there yet; places are always there. */
  need(url: string, roles: readonly Role[], context: Context): Promise<OpenDistrict>;
  /** Looks for newer files of these layers. */
  refresh(url: string, layers: readonly string[], context: Context): Promise<OpenDistrict>;
}

/** The files as they lie there now, beside what is open. */
export interface DistrictArchive {
  /**
   * Reads manifest, profiles, places and the files of these roles again, past every cache, and keeps none of it.
   * Progress: files. Rejects as a source does.
   */
  anew(url: string, roles: readonly Role[], context: Context): Promise<OpenDistrict>;
  /** SHA-256 of a text's UTF-8 bytes, lower-case hex. */
  digest(text: string): string;
}

/** Where there are no files to read again: passports are refused, saying so. */
export const noArchive: DistrictArchive = {
  anew: () => Promise.reject(new Error("there are no files to read again")),
  digest() {
    throw new Error("there is nothing to hash with");
  },
};
