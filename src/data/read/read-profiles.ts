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
  if (!Array.isArray(json.value)) return readRecord(json.value, file, "");
  const records = json.value.map((record: unknown, at) => readRecord(record, file, `${at}.`));
  return {
    profiles: records.flatMap(({ profiles }) => profiles),
    problems: records.flatMap(({ problems }) => problems),
  };
}

/** One record, or what is wrong with it; `path` leads to it within the file. Of a list each stands for itself. */
function readRecord(record: unknown, file: string, path: string): ReadProfiles {
  const parsed = v.safeParse(profileSchema, record);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const field = `${path}${v.getDotPath(issue) ?? ""}`.replace(/\.$/, "") || "—";
    const params = { found: issue.received, expected: issue.expected ?? "—" };
    return { profiles: [], problems: [{ code: "profile-invalid", severity: "error", file, field, params }] };
  }
  const problems = profileProblems(parsed.output, file, path);
  return { profiles: problems.length === 0 ? [parsed.output] : [], problems };
}
