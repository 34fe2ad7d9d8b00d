import { runToEnd, type Steps } from "../geo/control";
import type { EntityByRole } from "./entities";
import type { LayerEntry } from "./manifest";
import type { Problem } from "./problem";
import { ProblemList } from "./problem-list";
import { readFeature } from "./read-feature";
import type { FeatureRole } from "./role";
import { roleSchemas } from "./schema/registry";

/** The features of one file as entities of its role. */
export interface ReadFeatures<R extends FeatureRole> {
  readonly items: readonly EntityByRole[R][];
  readonly problems: readonly Problem[];
  /** Features in the file, used and set aside. */
  readonly features: number;
}

/** Features in the order of the file: an array, or a file that parses each when it is asked for. */
export interface FeatureList {
  readonly length: number;
  [Symbol.iterator](): Iterator<unknown>;
}

/** So many features are read between two looks at the clock. */
const atOnce = 200;

/**
 * Turns the features of a file into entities of the layer's role, in the order of the file.
 *
 * Pure, and never throws whatever the features are. `features` are GeoJSON features, anything else among them is
 * set aside and said. Ids are unique among the items: a repeated one gets `~2`, `~3` … behind it and is said.
 */
export function readFeatures<R extends FeatureRole>(
  role: R,
  layer: LayerEntry,
  features: FeatureList,
  timeZone: string,
): ReadFeatures<R> {
  return runToEnd(readFeatureSteps(role, layer, features, timeZone));
}

/** The same in slices, for the largest files. Throws what iterating over the features throws. */
export function* readFeatureSteps<R extends FeatureRole>(
  role: R,
  layer: LayerEntry,
  features: FeatureList,
  timeZone: string,
): Steps<ReadFeatures<R>> {
  const schema = roleSchemas[role];
  const problems = new ProblemList(layer.file);
  const seen = new Map<string, number>();
  const items: EntityByRole[R][] = [];
  let unnamed = 0;
  let index = -1;
  for (const feature of features) {
    index += 1;
    if (index % atOnce === 0) yield { done: index, total: features.length };
    const read = readFeature(schema, layer, feature, index, timeZone, (problem) => problems.add(problem));
    if (read === null) continue;
    if (!read.hasOwnId) unnamed += 1;
    const times = (seen.get(read.entity.id) ?? 0) + 1;
    seen.set(read.entity.id, times);
    const entity = times === 1 ? read.entity : { ...read.entity, id: `${read.entity.id}~${times}` };
    if (times > 1) problems.add(repeated(read.entity.id, times, "code" in schema.fields, read.at));
    // The schema's types are those of the entity: what the fields say was checked one by one.
    items.push(entity as unknown as EntityByRole[R]);
  }
  if (unnamed > 0) problems.add({ code: "id-missing", severity: "note", params: { count: unnamed } });
  for (const problem of unmapped(layer, features)) problems.add(problem);
  return { items, problems: problems.all(), features: features.length };
}

function repeated(
  id: string,
  times: number,
  coded: boolean,
  at: readonly [number, number] | undefined,
): Omit<Problem, "file"> {
  return {
    code: coded ? "code-repeated" : "id-repeated",
    severity: "warning",
    feature: id,
    field: coded ? "code" : "id",
    at,
    params: { found: id, times },
  };
}

/** Columns the manifest maps that no feature has: a misspelt mapping loses a field without a word otherwise. */
function unmapped(layer: LayerEntry, features: FeatureList): readonly Omit<Problem, "file">[] {
  if (features.length === 0 || layer.fields === undefined) return [];
  const present = new Set<string>();
  for (const feature of features) {
    const properties = (feature as { readonly properties?: unknown } | null)?.properties;
    if (typeof properties === "object" && properties !== null)
      for (const key of Object.keys(properties)) present.add(key);
  }
  return Object.entries(layer.fields ?? {})
    .filter(([, column]) => !present.has(column))
    .map(([field, column]) => ({
      code: "column-missing",
      severity: "warning" as const,
      field,
      params: { column, columns: [...present].slice(0, 12).join(", ") || "—" },
    }));
}
