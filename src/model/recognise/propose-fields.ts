import type { FeatureRole } from "../role";
import type { FieldSpec } from "../schema/field-spec";
import { fileFieldOf } from "../schema/field-spec";
import { roleSchemas } from "../schema/registry";
import type { Column } from "./column";
import { bareName, type NameFit, nameFit, nameTrust } from "./column-name";
import { compoundId, roleSpellings, spellings } from "./spellings";
import { valueFit } from "./value-fit";

/** How a field's column was found. `values`: by what stands in it. `joined`: several columns together. */
export type FieldHow = NameFit | "values" | "joined" | "told";

export interface FieldProposal {
  /** The field's name in a file of the role. */
  readonly field: string;
  /** Null for `id` and `name`, which every role has. */
  readonly spec: FieldSpec | null;
  /** Columns it is read from, joined by a hyphen where they are several; empty where none was found. */
  readonly columns: readonly string[];
  readonly how: FieldHow | null;
  /** 0–1. */
  readonly trust: number;
}

/** The fields a file of a role may have: `id` and `name` first, then as its schema has them. */
export function fieldsOf(
  role: FeatureRole,
): readonly { readonly field: string; readonly spec: FieldSpec | null }[] {
  return [
    ...("code" in roleSchemas[role].fields ? [] : [{ field: "id", spec: null }]),
    { field: "name", spec: null },
    ...Object.entries(roleSchemas[role].fields).map(([name, spec]) => ({
      field: fileFieldOf(name, spec),
      spec,
    })),
  ];
}

/** Below this part of readable cells a column is not what its name says. */
const leastFit = 0.5;
const surelyByValues = 0.9;

interface Match {
  readonly field: string;
  readonly column: string;
  readonly how: FieldHow;
  readonly trust: number;
}

/** Which column holds which field of a role: by name, else by what stands in it. A column serves one field. */
export function proposeFields(role: FeatureRole, columns: readonly Column[]): readonly FieldProposal[] {
  const fields = fieldsOf(role);
  const matches = fields.flatMap(({ field, spec }) =>
    columns.flatMap((column) => matchOf(role, field, spec, column) ?? []),
  );
  const taken = new Map<string, Match>();
  const used = new Set<string>();
  for (const match of matches.sort((a, b) => b.trust - a.trust)) {
    if (taken.has(match.field) || used.has(match.column)) continue;
    taken.set(match.field, match);
    used.add(match.column);
  }
  return fields.map(({ field, spec }): FieldProposal => {
    const match = taken.get(field);
    if (match !== undefined)
      return { field, spec, columns: [match.column], how: match.how, trust: match.trust };
    const joined = field === "id" && role === "forest" ? joinedId(columns) : [];
    return joined.length > 1
      ? { field, spec, columns: joined, how: "joined", trust: 0.8 }
      : { field, spec, columns: [], how: null, trust: 0 };
  });
}

function matchOf(role: FeatureRole, field: string, spec: FieldSpec | null, column: Column): Match | null {
  const named = byName(role, field, column.name);
  const fit = valueFit(field, spec, column);
  if (named !== null && fit >= leastFit && !isChance(named.how, spec, field, column.name))
    return { field, column: column.name, how: named.how, trust: named.trust * (0.5 + fit / 2) };
  if (spec?.kind === "code" && spec.digits > 6 && column.values.length > 0 && fit >= surelyByValues)
    return { field, column: column.name, how: "values", trust: 0.75 };
  if (spec?.kind === "enumeration" && column.values.length >= 3 && fit >= surelyByValues && areWords(column))
    return { field, column: column.name, how: "values", trust: 0.55 };
  return null;
}

/** The surest agreement with a known name; earlier names of a list are a little surer than later ones. */
function byName(role: FeatureRole, field: string, column: string): { how: NameFit; trust: number } | null {
  if (bareName(column) === bareName(field)) return { how: "same", trust: 1.2 };
  const lists = [roleSpellings[role]?.[field] ?? [], spellings[field] ?? []];
  let best: { how: NameFit; trust: number } | null = null;
  for (const [depth, list] of lists.entries())
    for (const [rank, known] of list.entries()) {
      const how = nameFit(column, known);
      if (how === null) continue;
      const trust = nameTrust[how] * (depth === 0 ? 1.1 : 1) - rank * 0.01;
      if (best === null || trust > best.trust) best = { how, trust };
    }
  return best;
}

/** Two letters agree with much by chance: enough where the cells confirm it, or for a name (MC), not for any text. */
function isChance(how: NameFit, spec: FieldSpec | null, field: string, column: string): boolean {
  if (how !== "initials" || field === "name" || bareName(column).length >= 3) return false;
  return spec === null || (spec.kind === "text" && spec.telephone !== true);
}

function areWords({ values }: Column): boolean {
  return values.slice(0, 50).every((value) => typeof value === "string" && !/^\d{1,2}$/.test(value.trim()));
}

/** 县、乡、村、林班、小班 together name a subcompartment. */
function joinedId(columns: readonly Column[]): string[] {
  return compoundId.flatMap((names) => {
    const found = columns.find(
      ({ name, filled }) => filled > 0.5 && names.some((known) => nameFit(name, known) !== null),
    );
    return found === undefined ? [] : [found.name];
  });
}
