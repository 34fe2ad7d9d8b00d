import type { FeatureRole } from "../model/role";
import type { LeftOut } from "./indicator";

/** Why a feature was not counted; the words are in the locales. */
export const leftOutReasons = [
  "too-small",
  "class-not-counted",
  "outside-built-up",
  "no-households",
  "no-population",
  "no-radius",
  "no-range",
  "no-hours",
  "no-interval",
  "no-deadline",
  "no-staff",
  "no-tree-lined",
  "thin-crown",
  "below-minimum-patch",
  "outside-window",
  "outside-land",
  "other-system",
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** One line of the list, or none when nothing was left out for this reason. */
export function leftOut(
  reason: LeftOutReason,
  role: FeatureRole,
  items: readonly { readonly id: string }[],
): readonly LeftOut[] {
  if (items.length === 0) return [];
  return [{ reason, role, count: items.length, ids: items.map(({ id }) => id) }];
}
