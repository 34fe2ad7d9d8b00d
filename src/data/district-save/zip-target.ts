import { Zip, ZipDeflate } from "fflate";
import type { SaveTarget } from "./save-district";

/** So much is packed before others get the thread, bytes. */
const sliceBytes = 1 << 20;

export interface ZipTarget extends SaveTarget {
  /** The packed parts in order; once, after the last file. */
  finish(): readonly Uint8Array<ArrayBuffer>[];
}

/** A zip that grows file by file; what is packed is let go of. Names are UTF-8. */
export function zipTarget(breathe: () => Promise<void> | undefined): ZipTarget {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let fault: unknown = null;
  const zip = new Zip((error, part) => {
    if (error === null) parts.push(part as Uint8Array<ArrayBuffer>);
    else fault ??= error;
  });
  return {
    async put(path, bytes) {
      const entry = new ZipDeflate(path, { level: 6 });
      // A fixed time: the same district gives the same bytes on any day.
      entry.mtime = new Date(2000, 0, 1);
      zip.add(entry);
      for (let at = 0; at < bytes.length; at += sliceBytes) {
        entry.push(bytes.subarray(at, at + sliceBytes), false);
        await breathe();
      }
      entry.push(new Uint8Array(0), true);
      if (fault !== null) throw fault;
    },
    finish() {
      zip.end();
      return parts;
    },
  };
}
