import type { HeightField } from "../geo/elevation";
import type { Frame } from "../geo/frame";
import type { EntityByRole } from "./entities";
import type { LayerEntry, Manifest } from "./manifest";
import type { Problem } from "./problem";
import type { FeatureRole, Role } from "./role";

/** A file as it was read, for the passport of every figure that uses it. */
export interface SourceFile {
  readonly layer: LayerEntry;
  /** SHA-256 of the bytes, lower-case hex; null while it is not known. */
  readonly hash: string | null;
  /** Features in the file, used and set aside. */
  readonly features: number;
  readonly used: number;
}

/** All features of one role, from one or several files. */
export interface Dataset<R extends FeatureRole> {
  readonly role: R;
  readonly files: readonly SourceFile[];
  readonly items: readonly EntityByRole[R][];
  /** Repairs (warning) and features set aside (error), with their cure. */
  readonly problems: readonly Problem[];
}

export type Datasets = { readonly [R in FeatureRole]?: Dataset<R> };

/** A district in memory: what it says of itself and whatever roles could be read. */
export interface District {
  readonly manifest: Manifest;
  readonly frame: Frame;
  /** manifest.asOf in milliseconds since 1970-01-01 UTC. */
  readonly asOfMs: number;
  readonly datasets: Datasets;
  /** Heights of the ground, where a file of the role `elevation` could be read. */
  readonly elevation?: HeightField;
  /** Roles the manifest does not name, or whose files could not be read at all. */
  readonly missing: readonly Role[];
  readonly problems: readonly Problem[];
}
