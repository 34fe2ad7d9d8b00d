import { readDistrict } from "../data/read/read-district";
import { readProfiles } from "../data/read/read-profiles";
import { sha256 } from "../data/read/sha256";
import type { Profile } from "../indicators/profile";
import type { District } from "../model/district";
import type { CommandIo } from "./command-io";
import type { Language } from "./file-words";
import { folderFiles } from "./folder-files";
import { problemLine } from "./problem-line";

/** A command that works on a district. */
export interface DistrictIo extends CommandIo {
  /** Another way to a district than by its folder's files, e.g. in a test. */
  readDistrict?(folder: string): Promise<District>;
}

/** The district of a folder. Rejects, saying why, where there is no readable manifest. */
export function districtOf(folder: string, io: DistrictIo): Promise<District> {
  return io.readDistrict ? io.readDistrict(folder) : readDistrict(folderFiles(folder, io));
}

/** The county's own 口径, from the files its manifest names. */
export async function ownProfiles(
  folder: string,
  { manifest }: District,
  io: DistrictIo,
  language: Language,
): Promise<readonly Profile[]> {
  const { profiles, problems } = await readProfiles(folderFiles(folder, io), manifest);
  for (const problem of problems) io.error(problemLine(problem, language));
  return profiles;
}

/** SHA-256 of a text, for passports. */
export const digestOf = (text: string): string => sha256(new TextEncoder().encode(text));

/** The message of whatever was thrown. */
export const messageOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));
