import type { District } from "../district";
import type { FeatureRole } from "../role";

/** The file the feature at this position of a dataset stands in: datasets keep the order of their files. */
export function fileOf(district: District, role: FeatureRole, index: number): string {
  const files = district.datasets[role]?.files ?? [];
  let next = 0;
  for (const { layer, used } of files) {
    next += used;
    if (index < next) return layer.file;
  }
  return files.at(-1)?.layer.file ?? role;
}
