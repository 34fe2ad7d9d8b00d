import { createFrame, type Frame } from "../../geo/frame";
import { boundingBox } from "../../geo/positions";
import type { Dataset, Datasets, District } from "../../model/district";
import type { EntityByRole } from "../../model/entities";
import type { Manifest } from "../../model/manifest";
import type { Problem } from "../../model/problem";
import { type FeatureRole, featureRoles, type Role, roles } from "../../model/role";
import { roleSchemas } from "../../model/schema/registry";
import type { LayerReading } from "./read-layer";

type AnyDataset = Dataset<FeatureRole>;

/**
 * All files of one role as one dataset; null when none of them could be read.
 *
 * Ids stay unique: one that a second file uses again gets that layer's id behind it. For places with codes that
 * is a fault and is said, unless the grids are of another system.
 */
export function assembleDataset(role: FeatureRole, readings: readonly LayerReading[]): AnyDataset | null {
  const read = readings.filter(({ ok }) => ok);
  if (read.length === 0) return null;
  const owners = new Map<string, { readonly layer: string; readonly system: string }>();
  const repeated: Problem[] = [];
  const items = read.flatMap(({ layer, items }) =>
    items.map((item) => {
      const system = systemOf(item);
      const owner = owners.get(item.id);
      owners.set(item.id, owner ?? { layer: layer.id, system });
      if (owner === undefined || owner.layer === layer.id) return item;
      if ("code" in roleSchemas[role].fields && owner.system === system)
        repeated.push({
          code: "code-repeated",
          severity: "warning",
          file: layer.file,
          feature: item.id,
          field: "code",
          params: { found: item.id, times: 2 },
        });
      return { ...item, id: `${item.id}@${layer.id}` };
    }),
  );
  return {
    role,
    files: readings.map(({ source }) => source),
    items: read.length === 1 ? (read[0]?.items ?? []) : items,
    problems: [...readings.flatMap(({ problems }) => problems), ...repeated],
  };
}

function systemOf(item: EntityByRole[FeatureRole]): string {
  return "system" in item ? item.system : "";
}

/**
 * The plane every figure of the district is computed in: centred on the boundary, or on what the manifest says of
 * the view where there is no boundary, never on what happens to be loaded.
 */
export function frameOf(manifest: Manifest, boundary: AnyDataset | null): Frame {
  const box = boundingBox(boundary?.items.map(({ geometry }) => geometry) ?? []) ?? manifest.camera.bounds;
  const [lng, lat] = box ? [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] : manifest.camera.center;
  return createFrame({ lng, lat });
}

/** A district out of what its files gave. `pending` are roles still to come, which are not missing. */
export function assembleDistrict(
  manifest: Manifest,
  manifestProblems: readonly Problem[],
  readings: readonly LayerReading[],
  pending: ReadonlySet<Role> = new Set(),
): District {
  const byRole = (role: Role) => readings.filter(({ layer }) => layer.role === role);
  const datasets = featureRoles.flatMap((role) => {
    const dataset = assembleDataset(role, byRole(role));
    return dataset === null ? [] : [[role, dataset] as const];
  });
  return districtOf(manifest, manifestProblems, new Map(datasets), readings, pending);
}

/** The same from datasets made before, so that what did not change stays the very same object. */
export function districtOf(
  manifest: Manifest,
  manifestProblems: readonly Problem[],
  datasets: ReadonlyMap<FeatureRole, AnyDataset>,
  readings: readonly LayerReading[],
  pending: ReadonlySet<Role>,
): District {
  const elevation = readings.find((reading) => reading.elevation !== null)?.elevation;
  const present = new Set<Role>(datasets.keys());
  if (elevation) present.add("elevation");
  const ofDatasets = [...datasets.values()].flatMap(({ problems }) => problems);
  const ofOthers = readings
    .filter(({ layer }) => !datasets.has(layer.role as FeatureRole))
    .flatMap((r) => r.problems);
  return {
    manifest,
    frame: frameOf(manifest, datasets.get("boundary") ?? null),
    asOfMs: Date.parse(manifest.asOf),
    // Each dataset stands under its own role.
    datasets: Object.fromEntries(datasets) as Datasets,
    ...(elevation ? { elevation } : {}),
    missing: roles.filter((role) => !present.has(role) && !pending.has(role)),
    problems: [...manifestProblems, ...ofOthers, ...ofDatasets],
  };
}
