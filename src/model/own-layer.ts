import type { LayerEntry, Manifest } from "./manifest";

/** A layer of the user's own, in place of the shipped ones of its role or beside them. */
export interface OwnLayer {
  /** As a manifest would name it; its file is `own/…` and lies in the browser, or in the folder of a saved district. */
  readonly entry: LayerEntry;
  /** `replace`: instead of every other layer of the role. `join`: beside them. `off`: kept, and not in use. */
  readonly mode: "replace" | "join" | "off";
  /** SHA-256 of the bytes, lower-case hex. */
  readonly hash: string;
  readonly bytes: number;
  /** Features in the bytes. */
  readonly features: number;
  /** When it was taken, milliseconds since 1970-01-01 UTC. */
  readonly takenAtMs: number;
}

/** Folder of the files of own layers, inside a district's. */
export const ownFolder = "own/";

/**
 * Those of the layers that are in use, in the order they were taken: one that replaces puts all of its role that
 * were taken before it out of use.
 */
export function ownInUse(own: readonly OwnLayer[]): readonly OwnLayer[] {
  const sorted = own.filter(({ mode }) => mode !== "off").sort((a, b) => a.takenAtMs - b.takenAtMs);
  return sorted.filter(
    ({ entry }, index) =>
      !sorted.some((other, at) => at > index && other.entry.role === entry.role && other.mode === "replace"),
  );
}

/** The manifest with the user's own layers: what they replace is left out, they stand behind what they join. */
export function manifestWithOwn(manifest: Manifest, own: readonly OwnLayer[]): Manifest {
  const used = ownInUse(own);
  if (used.length === 0) return manifest;
  const replaced = new Set(used.filter(({ mode }) => mode === "replace").map(({ entry }) => entry.role));
  const kept = manifest.layers.filter(({ role }) => !replaced.has(role));
  const ids = new Set(kept.map(({ id }) => id));
  const entries = used.map(({ entry }) => entry).filter(({ id }) => !ids.has(id));
  return { ...manifest, layers: [...kept, ...entries] };
}
