import type { LayerEntry } from "../model/manifest";
import type { Problem } from "../model/problem";
import type { FileState } from "../workers/district-summary";
import { FileError } from "./read/district-files";
import type { LayerReading } from "./read/read-layer";

/** One file of the session. `reading` is what is in use, also when a later look failed. */
export interface SessionSlot {
  layer: LayerEntry;
  state: FileState["state"];
  reading: LayerReading | null;
  readAtMs: number | null;
  checkedAtMs: number | null;
  stale: Problem | null;
  /** Set while it is being read, so that two who need it wait for the same bytes. */
  under: Promise<void> | null;
}

/** A file nobody has asked for yet. */
export const waitingSlot = (layer: LayerEntry): SessionSlot => ({
  layer,
  state: "waiting",
  reading: null,
  readAtMs: null,
  checkedAtMs: null,
  stale: null,
  under: null,
});

/** The same file under another name, also in what was read of it. */
export function renameSlot(slot: SessionSlot, layer: LayerEntry): void {
  slot.layer = layer;
  if (slot.reading !== null)
    slot.reading = { ...slot.reading, layer, source: { ...slot.reading.source, layer } };
}

/** Two own layers of the same bytes differ in where they come from, which figures tell. */
export function hashOfSlot({ layer, reading }: SessionSlot): string {
  const hash = reading?.source.hash?.slice(0, 20) ?? "none";
  return layer.origin === undefined ? hash : `${hash}~${layer.id}`;
}

/** Whether a file was looked for, with whatever outcome. */
export const isSettled = (state: FileState["state"]) => state === "ready" || state === "failed";

/** Why a newer look at a file failed; the data in use are older and whole. */
export function faultOf(fault: unknown, file: string): Problem {
  const code = fault instanceof FileError ? fault.code : "file-fault";
  const detail =
    fault instanceof FileError ? fault.reason : fault instanceof Error ? fault.message : String(fault);
  return { code, severity: "warning", file, params: { detail } };
}
