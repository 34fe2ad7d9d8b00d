import type { District } from "../../model/district";
import type { ReadOptions, ReadResult } from "../formats/contract";
import { readFile } from "../formats/read-file";
import type { FileGroup } from "./group-files";
import type { DoctorProgress, ReadChoice } from "./report";

/** Reads the files of a group as the user says, near the county. Never rejects for what is in them. */
export async function readGroup(
  { main, beside }: FileGroup,
  read: ReadChoice,
  district: District | null,
  tell: (progress: DoctorProgress) => void,
): Promise<ReadResult> {
  const file = main.path;
  tell({ file, share: 0, step: "fetch" });
  const siblings: Record<string, Uint8Array> = {};
  let bytes: Uint8Array;
  try {
    for (const { path, blob } of beside) siblings[path] = new Uint8Array(await blob.arrayBuffer());
    bytes = new Uint8Array(await main.blob.arrayBuffer());
  } catch (fault) {
    // Gone since it was dropped, not ours to read, or larger than memory: the other files are read all the same.
    const detail = fault instanceof Error ? fault.message : String(fault);
    return {
      layers: [],
      elevations: [],
      problems: [{ code: "file-unreadable", severity: "error", file, params: { detail } }],
    };
  }
  const options: ReadOptions = {
    ...read,
    fileName: file,
    siblings,
    ...(district === null ? {} : { near: [district.frame.center.lng, district.frame.center.lat] as const }),
    onProgress: everySoOften((share) => tell({ file, share, step: "read" })),
  };
  return readFile(bytes, options);
}

const leastStep = 0.01;

/** Readers tell their progress often; a message for each hundredth is enough. */
export function everySoOften(tell: (share: number) => void): (share: number) => void {
  let last = -1;
  return (share) => {
    if (Math.abs(share - last) < leastStep) return;
    last = share;
    tell(share);
  };
}
