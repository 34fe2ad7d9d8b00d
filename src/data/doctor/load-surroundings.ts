import type { OwnLayer } from "../../model/own-layer";
import { manifestWithOwn } from "../../model/own-layer";
import type { Role } from "../../model/role";
import type { DistrictFiles } from "../read/district-files";
import { readDistrict } from "../read/read-district";
import { manifestFile, readManifest } from "../read/read-manifest";
import type { Surroundings } from "./consultation";

/** What files are held against: places, roads, where people live, and what findings and tracks refer to. */
const needed: readonly Role[] = [
  "boundary",
  "towns",
  "villages",
  "grids",
  "roads",
  "compounds",
  "facilities",
  "parks",
  "posts",
  "teams",
  "patrol-routes",
  // What names a grid or a route: it would lose it to a layer that does not have it.
  "keeper-areas",
  "findings",
];

/**
 * The county as far as the doctor needs it, with the layers the user has taken before; none where it cannot be
 * read, for files can be looked at without one.
 */
export async function loadSurroundings(
  files: DistrictFiles,
  own: readonly OwnLayer[] = [],
): Promise<Surroundings> {
  try {
    return {
      district: await readDistrict(own.length === 0 ? files : withManifest(files, own), { only: needed }),
    };
  } catch {
    return { district: null };
  }
}

/** The same files under the manifest that names the user's own layers. */
function withManifest(files: DistrictFiles, own: readonly OwnLayer[]): DistrictFiles {
  return {
    ...files,
    async read(path, signal) {
      const bytes = await files.read(path, signal);
      const { manifest } = path === manifestFile ? readManifest(bytes) : { manifest: null };
      return manifest === null
        ? bytes
        : new TextEncoder().encode(JSON.stringify(manifestWithOwn(manifest, own)));
    },
  };
}
