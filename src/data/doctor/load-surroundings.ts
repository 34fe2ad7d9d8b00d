import type { Role } from "../../model/role";
import type { DistrictFiles } from "../read/district-files";
import { readDistrict } from "../read/read-district";
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
];

/** The county as far as the doctor needs it; none where it cannot be read, for files can be looked at without one. */
export async function loadSurroundings(files: DistrictFiles): Promise<Surroundings> {
  try {
    return { district: await readDistrict(files, { only: needed }) };
  } catch {
    return { district: null };
  }
}
