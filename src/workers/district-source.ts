import type { Profile } from "../indicators/profile";
import type { District } from "../model/district";
import type { Role } from "../model/role";
import type { DistrictSummary, Stage } from "./district-summary";
import type { JobContext } from "./job-context";

/** A district as far as it is loaded. */
export interface OpenDistrict {
  readonly district: District;
  /** The county's own profiles, beside those shipped. */
  readonly profiles: readonly Profile[];
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
