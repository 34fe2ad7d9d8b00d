import type { District } from "../district";
import type { Problem } from "../problem";
import type { FeatureRole } from "../role";
import { fileOf } from "./file-of";

/** Which field of which roles names a feature of another role, and by what. */
const references = [
  { field: "gridCode", from: ["teams", "compounds", "findings"], to: "grids", by: "code" },
  { field: "routeId", from: ["keeper-areas", "patrol-tracks", "posts"], to: "patrol-routes", by: "id" },
] as const;

/** Names of grids and routes that do not exist. Silent where the other role is missing altogether. */
export function checkReferences(district: District): readonly Problem[] {
  return references.flatMap(({ field, from, to, by }) => {
    const targets = district.datasets[to]?.items;
    if (targets === undefined) return [];
    const known = new Set(
      targets.map((target) => (by === "code" && "code" in target ? target.code : target.id)),
    );
    return from.flatMap((role) => unknownIn(district, role, field, known));
  });
}

function unknownIn(
  district: District,
  role: FeatureRole,
  field: string,
  known: ReadonlySet<string>,
): readonly Problem[] {
  const items: readonly { readonly id: string }[] = district.datasets[role]?.items ?? [];
  return items.flatMap((item, index): Problem[] => {
    const named = (item as Readonly<Record<string, unknown>>)[field];
    if (typeof named !== "string" || known.has(named)) return [];
    return [
      {
        code: "reference-unknown",
        severity: "warning",
        file: fileOf(district, role, index),
        feature: item.id,
        field,
        params: { found: named },
      },
    ];
  });
}
