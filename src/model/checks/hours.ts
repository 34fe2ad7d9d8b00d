import type { District } from "../district";
import { OpeningHoursError, parseOpeningHours } from "../opening-hours";
import type { Problem } from "../problem";
import type { FeatureRole } from "../role";
import { fileOf } from "./file-of";

const fields: readonly (readonly [role: FeatureRole, field: string])[] = [
  ["facilities", "openingHours"],
  ["parks", "openingHours"],
  ["posts", "dutyHours"],
];

/** Opening and duty hours nobody can read: the place counts as unknown, not as open. */
export function checkHours(district: District): readonly Problem[] {
  return fields.flatMap(([role, field]) => {
    const items: readonly { readonly id: string }[] = district.datasets[role]?.items ?? [];
    return items.flatMap((item, index): Problem[] => {
      const hours = (item as Readonly<Record<string, unknown>>)[field];
      if (typeof hours !== "string" || isReadable(hours)) return [];
      return [
        {
          code: "hours-malformed",
          severity: "warning",
          file: fileOf(district, role, index),
          feature: item.id,
          field,
          params: { found: hours.slice(0, 60) },
        },
      ];
    });
  });
}

function isReadable(hours: string): boolean {
  try {
    parseOpeningHours(hours);
    return true;
  } catch (fault) {
    if (fault instanceof OpeningHoursError) return false;
    throw fault;
  }
}
