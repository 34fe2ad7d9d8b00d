import type { Prescription } from "../../data/doctor/prescription";
import type { LayerReport } from "../../data/doctor/report";
import type { FeatureRole } from "../../model/role";

/** Roles whose files usually hold a part of what there is: a list of toilets is not all facilities. */
const partial: ReadonlySet<FeatureRole> = new Set([
  "facilities",
  "findings",
  "patrol-tracks",
  "posts",
  "forest",
  "teams",
]);

/** What the doctor would do, unless told otherwise; null while the role is not known. */
export function firstPrescription(layer: LayerReport): Prescription | null {
  if (layer.role === null) return null;
  return {
    role: layer.role,
    mode: modeFor(layer.role),
    name: layer.name,
    date: layer.date,
    datum: shiftOf(layer),
    fields: layer.choices,
  };
}

export const modeFor = (role: FeatureRole): Prescription["mode"] => (partial.has(role) ? "join" : "replace");

/** The shift that was found, or that the columns' names tell; null where neither does. */
function shiftOf({ shift, findings }: LayerReport): Prescription["datum"] {
  if (shift !== null && shift.hypothesis !== "none") return shift.hypothesis;
  // The county's own data speak against a name: the places already lie where they belong.
  if (shift !== null && shift.medianOffsetMetres.before < 30) return null;
  const named = findings.groups.find(({ code }) => code === "datum-named")?.items[0]?.params?.datum;
  return named === "gcj02" || named === "bd09" ? named : null;
}
