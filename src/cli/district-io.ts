import { readProfiles } from "../data/read-profiles";
import { sha256 } from "../data/sha256";
import type { Profile } from "../indicators/profile";
import type { District } from "../model/district";
import type { CommandIo } from "./command-io";

/** A command that works on a district. */
export interface DistrictIo extends CommandIo {
  /** Rejects, saying why, where the folder holds no readable manifest. */
  readDistrict(folder: string): Promise<District>;
}

/** The county's own 口径, from the files its manifest names. */
export async function ownProfiles(
  folder: string,
  { manifest }: District,
  io: DistrictIo,
): Promise<readonly Profile[]> {
  const { profiles, problems } = await readProfiles(
    { read: (path) => io.read(`${folder.replace(/\/+$/, "")}/${path}`) },
    manifest,
  );
  for (const { code, file, field, params } of problems)
    io.error([code, file, field, params && JSON.stringify(params)].filter(Boolean).join(" "));
  return profiles;
}

/** SHA-256 of a text, for passports. */
export const digestOf = (text: string): string => sha256(new TextEncoder().encode(text));

/** The message of whatever was thrown. */
export const messageOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));
