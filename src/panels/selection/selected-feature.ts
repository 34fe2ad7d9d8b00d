import { type FeatureRole, featureRoles } from "../../model/role";
import type { Selection } from "../../state/choice";

/** A selection as the data know it; null where the link names no role there is. */
export function selectedFeature(select: Selection | null): { role: FeatureRole; id: string } | null {
  const role = featureRoles.find((name) => name === select?.role);
  return role === undefined || select === null ? null : { role, id: select.id };
}
