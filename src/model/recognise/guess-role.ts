import type { Feature } from "geojson";
import { type FeatureRole, featureRoles } from "../role";
import { roleSchemas } from "../schema/registry";
import { shapeTypes } from "../schema/role-schema";
import type { Column } from "./column";
import { type FieldProposal, proposeFields } from "./propose-fields";
import { roleWords } from "./spellings";

/** Why a role was thought of. Each has words in the locales. */
export interface RoleReasons {
  /** The word that speaks for it in the name of the layer, of the file, or of the column of names. */
  readonly word: string | null;
  /** Fields that were found. */
  readonly fields: readonly string[];
  /** Fields a feature cannot be used without, and that were not found. */
  readonly missing: readonly string[];
}

export interface RoleGuess extends RoleReasons {
  readonly role: FeatureRole;
  readonly score: number;
}

/** Below this nothing speaks for a role; nearer than that to the next one it is a toss-up. */
const leastScore = 2.5;
const leastLead = 0.75;

/** Required fields that a whole file usually has in common: asked of the user once. */
const commonToAll: ReadonlySet<string> = new Set([
  "system",
  "year",
  "duty",
  "cover",
  "category",
  "class",
  "landClass",
]);

/** Roles a layer may have, the likeliest first. Only those whose kind of geometry the layer holds. */
export function guessRoles(
  features: readonly Feature[],
  columns: readonly Column[],
  names: readonly string[],
): readonly RoleGuess[] {
  const kinds = kindsOf(features);
  return featureRoles
    .filter((role) => holds(role, kinds))
    .map((role) => guessOf(role, proposeFields(role, columns), columns, names, kinds.timed))
    .sort((a, b) => b.score - a.score);
}

/** The role to begin with; null where it is a toss-up and the user has to say. */
export function clearRole([first, second]: readonly RoleGuess[]): FeatureRole | null {
  if (first === undefined || first.score < leastScore) return null;
  return second === undefined || first.score - second.score >= leastLead ? first.role : null;
}

interface Kinds {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
  /** Share of lines with a clock. */
  readonly timed: number;
}

function kindsOf(features: readonly Feature[]): Kinds {
  const counts = new Map<string, number>();
  let [total, timed] = [0, 0];
  for (const { geometry, properties } of features) {
    if ((geometry as unknown) === null) continue;
    total += 1;
    counts.set(geometry.type, (counts.get(geometry.type) ?? 0) + 1);
    if (Array.isArray(properties?.timesMs ?? properties?.coordTimes ?? properties?.times)) timed += 1;
  }
  return { counts, total, timed: total === 0 ? 0 : timed / total };
}

function holds(role: FeatureRole, { counts, total }: Kinds): boolean {
  const allowed = shapeTypes[roleSchemas[role].shape];
  const fitting = [...counts].filter(
    ([type]) => allowed.includes(type) || allowed.includes(type.replace("Multi", "")),
  );
  return total > 0 && fitting.reduce((sum, [, count]) => sum + count, 0) >= total / 2;
}

function guessOf(
  role: FeatureRole,
  proposals: readonly FieldProposal[],
  all: readonly Column[],
  names: readonly string[],
  timed: number,
): RoleGuess {
  // A list of 小区名称 is one of compounds, whatever the file is called.
  const heading = proposals.find(({ field }) => field === "name")?.columns ?? [];
  const word = wordFor(role, [...names, ...heading]);
  let score = word === null ? 0 : Math.min(4, 2.5 + word.length / 4);
  const missing: string[] = [];
  let optional = 0;
  for (const { field, spec, columns, trust, how } of proposals) {
    const required = spec?.required === true && !("fallback" in spec && spec.fallback !== undefined);
    if (columns.length === 0) {
      if (required) missing.push(field);
      score -= required ? (commonToAll.has(field) ? 0.5 : 2) : 0;
    } else if (spec?.kind === "code") score += (isKey(columns[0], all) ? 4.5 : 1.5) * trust;
    else if (spec?.kind === "enumeration") score += how === "initials" ? 1.5 * trust : 3 * trust;
    else if (required) score += 1.5 * trust;
    else if (spec !== null) optional += 0.5 * trust;
  }
  score += Math.min(2, optional);
  if (roleSchemas[role].shape === "track") score += timed > 0.5 ? 5 : -5;
  const fields = proposals.filter(({ columns }) => columns.length > 0).map(({ field }) => field);
  return { role, score, word, fields, missing };
}

/** Codes that come back are those of the cells features lie in; a delivery repeats a few of its own by mistake. */
const leastDistinct = 0.9;

function isKey(name: string | undefined, columns: readonly Column[]): boolean {
  const { values } = columns.find((column) => column.name === name) ?? { values: [] };
  return new Set(values).size >= values.length * leastDistinct;
}

function wordFor(role: FeatureRole, names: readonly string[]): string | null {
  const all = names.map((name) => name.toLowerCase().replace(/[\s_-]/g, ""));
  const found = roleWords[role].filter((word) => all.some((name) => name.includes(word)));
  return found.sort((a, b) => b.length - a.length)[0] ?? null;
}
