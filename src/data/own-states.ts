import { ownInUse } from "../model/own-layer";
import type { OwnLayerState } from "../workers/own-jobs";
import type { DistrictSession } from "./district-session";

/** The user's own layers as lists show them, the oldest first. */
export function ownStates({ own, start }: Pick<DistrictSession, "own" | "start">): readonly OwnLayerState[] {
  const used = new Set(ownInUse(own));
  return own.map((layer) => ({
    id: layer.entry.id,
    role: layer.entry.role,
    name: layer.entry.name,
    mode: layer.mode,
    date: layer.entry.date,
    features: layer.features,
    bytes: layer.bytes,
    takenAtMs: layer.takenAtMs,
    origin: layer.entry.origin ?? null,
    kept: start.keptIn(layer.entry.id),
    inUse: used.has(layer),
  }));
}
