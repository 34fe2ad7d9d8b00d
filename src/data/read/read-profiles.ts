import * as v from "valibot";
import { type Profile, profileSchema } from "../../indicators/profile";
import type { Manifest } from "../../model/manifest";
import type { Problem } from "../../model/problem";
import { type DistrictFiles, FileError } from "./district-files";
import { profileProblems } from "./profile-problems";
import { readJson } from "./read-json";

/** The county's own profiles and what is wrong with their files. */
export interface ReadProfiles {
  readonly profiles: readonly Profile[];
  readonly problems: readonly Problem[];
}

const fileSchema = v.union([profileSchema, v.array(profileSchema)]);

/** Reads the 口径 files a manifest names: one record or a list in each. Rejects only when stopped. */
export async function readProfiles(
  files: DistrictFiles,
  { profiles: paths = [] }: Pick<Manifest, "profiles">,
  signal?: AbortSignal,
): Promise<ReadProfiles> {
  const read = await Promise.all(paths.map((path) => readOne(files, path, signal)));
  return {
    profiles: read.flatMap(({ profiles }) => profiles),
    problems: read.flatMap(({ problems }) => problems),
  };
}

async function readOne(files: DistrictFiles, file: string, signal?: AbortSignal): Promise<ReadProfiles> {
  let bytes: Uint8Array;
  try {
    bytes = await files.read(file, signal);
  } catch (fault) {
    if (signal?.aborted === true) throw fault;
    const code = fault instanceof FileError ? fault.code : "file-fault";
    const detail = fault instanceof FileError ? fault.reason : String(fault);
    return { profiles: [], problems: [{ code, severity: "error", file, params: { detail } }] };
  }
  const json = readJson(bytes, file);
  if ("problem" in json) return { profiles: [], problems: [json.problem] };
  const parsed = v.safeParse(fileSchema, json.value);
  if (parsed.success) return usable([parsed.output].flat(), file, Array.isArray(json.value));
  // Against the one kind it is meant to be, which says more than "neither".
  const issue: v.BaseIssue<unknown> | undefined = Array.isArray(json.value)
    ? v.safeParse(v.array(profileSchema), json.value).issues?.[0]
    : v.safeParse(profileSchema, json.value).issues?.[0];
  const field = (issue && v.getDotPath(issue)) ?? "—";
  const params = { found: issue?.received ?? "—", expected: issue?.expected ?? "—" };
  return { profiles: [], problems: [{ code: "profile-invalid", severity: "error", file, field, params }] };
}

/** The records that mean what can be meant; of a list each stands for itself. */
function usable(records: readonly Profile[], file: string, inList: boolean): ReadProfiles {
  const checked = records.map((profile, at) => ({
    profile,
    problems: profileProblems(profile, file, inList ? `${at}.` : ""),
  }));
  return {
    profiles: checked.flatMap(({ profile, problems }) => (problems.length === 0 ? [profile] : [])),
    problems: checked.flatMap(({ problems }) => problems),
  };
}
