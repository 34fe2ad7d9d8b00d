import { checkCodes } from "../../model/checks/codes";
import { checkFindings } from "../../model/checks/findings";
import { checkHours } from "../../model/checks/hours";
import { checkNumbering } from "../../model/checks/numbering";
import { checkOutside } from "../../model/checks/outside";
import { checkReferences } from "../../model/checks/references";
import { checkTiling } from "../../model/checks/tiling";
import type { Dataset, District } from "../../model/district";
import type { EntityByRole } from "../../model/entities";
import type { LayerEntry } from "../../model/manifest";
import type { Problem } from "../../model/problem";
import type { FeatureRole } from "../../model/role";
import type { Prescription } from "./prescription";

const between = [checkCodes, checkNumbering, checkFindings, checkReferences, checkHours, checkOutside];

/** A name no file of a district can have: the dropped one may be called like a shipped one. */
const apart = "\u0000own";

/**
 * What is wrong with a layer in its district: gaps and overlaps of its grids, codes that belong nowhere, features
 * outside the county, references to nothing. The district itself stays as it is.
 */
export function checkInDistrict(
  district: District,
  { role, mode }: Pick<Prescription, "role" | "mode">,
  items: readonly EntityByRole[FeatureRole][],
  file: string,
): readonly Problem[] {
  const layer = { id: "own", role, file: apart } as LayerEntry;
  const ownFile = { layer, hash: null, features: items.length, used: items.length };
  const before = mode === "join" ? district.datasets[role] : undefined;
  const dataset: Dataset<FeatureRole> = {
    role,
    files: [...(before?.files ?? []), ownFile],
    items: [...(before?.items ?? []), ...items],
    problems: [],
  };
  const { datasets } = district;
  const joined: District = { ...district, datasets: { ...datasets, [role]: dataset } };
  // How the other levels tile is not this layer's affair, and takes seconds.
  const alone: District = {
    ...district,
    datasets: { ...(datasets.boundary ? { boundary: datasets.boundary } : {}), [role]: dataset },
  };
  const own = [...between.flatMap((check) => check(joined)), ...checkTiling(alone)].filter(
    (problem) => problem.file === apart,
  );
  return [...own.map((problem) => ({ ...problem, file })), ...brokenReferences(district, joined, file)];
}

/** One line for what other layers name and would no longer find. */
function brokenReferences(before: District, after: District, file: string): readonly Problem[] {
  const known = new Set(checkReferences(before).map(reference));
  const broken = checkReferences(after).filter(
    (problem) => problem.file !== apart && !known.has(reference(problem)),
  );
  const [first] = broken;
  if (first === undefined) return [];
  const layers = [...new Set(broken.map((problem) => problem.file))].join(", ");
  const at = first.at === undefined ? {} : { at: first.at };
  const params = { count: broken.length, layers };
  return [{ code: "references-broken", severity: "warning", file, ...at, params }];
}

const reference = ({ file, feature, field }: Problem) => `${file} ${feature} ${field}`;
