import type { Dataset, District } from "../../model/district";
import type { LayerEntry } from "../../model/manifest";
import type { Problem } from "../../model/problem";
import { applyEdits, type Skipped } from "./apply-edits";
import { type Edit, type EditableRole, editableRoles, refOf } from "./edit";

/** What a scenario's figures are computed from, and how their passports name it. */
export interface ScenarioLayers {
  readonly edits: readonly Edit[];
  /** Changes exactly when the edits do; shown as the hash of the scenario. */
  readonly key: string;
  /** As the planner named it. */
  readonly name: string;
}

export interface ChangedDatasets {
  /** Only roles with an edit that are there, or that no file gives. */
  readonly datasets: readonly Dataset<EditableRole>[];
  readonly skipped: readonly Skipped[];
}

/** Edits that could not be carried out, as problems of the scenario they stand in: nothing is left out silently. */
export function skippedProblems(skipped: readonly Skipped[], { name }: ScenarioLayers): readonly Problem[] {
  return skipped.map(({ edit, reason }) => ({
    code: `scenario-${reason}`,
    severity: "warning",
    file: fileOf(name),
    feature: refOf(edit).id,
    params: { edit: edit.do },
  }));
}

/** Roles the edits speak of. */
export const editedRoles = (edits: readonly Edit[]): readonly EditableRole[] =>
  editableRoles.filter((role) => edits.some((edit) => edit.role === role));

/**
 * The datasets of a district that a scenario changes, changed; all others stay the very same objects, so that what
 * was worked out over them is not worked out again. Changed ones name the scenario among their files, so that
 * every passport does.
 *
 * A role whose files are still to come stays as it is: the same edits are applied again when they are there.
 */
export function changedDatasets(base: District, scenario: ScenarioLayers): ChangedDatasets {
  const roles = editedRoles(scenario.edits).filter(
    (role) => base.datasets[role] || base.missing.includes(role),
  );
  const changed = roles.map((role) => editDataset(base, role, scenario));
  return {
    datasets: changed.map(({ dataset }) => dataset),
    skipped: changed.flatMap(({ skipped }) => skipped),
  };
}

function editDataset<R extends EditableRole>(
  base: District,
  role: R,
  scenario: ScenarioLayers,
): { readonly dataset: Dataset<R>; readonly skipped: readonly Skipped[] } {
  const own = scenario.edits.filter((edit) => edit.role === role);
  const before = base.datasets[role] as Dataset<R> | undefined;
  const { items, skipped } = applyEdits(role, (before?.items ?? []) as never, own);
  const dataset: Dataset<R> = {
    role,
    items: items as unknown as Dataset<R>["items"],
    problems: before?.problems ?? [],
    files: [
      ...(before?.files ?? []),
      {
        layer: layerOf(base, role, scenario),
        hash: scenario.key,
        features: own.length,
        used: own.length - skipped.length,
      },
    ],
  };
  return { dataset, skipped };
}

const fileOf = (name: string): string => `方案 scenario: ${name}`;

/** The scenario as if it were a file: passports list it beside the files it changes. */
function layerOf({ manifest }: District, role: EditableRole, { name }: ScenarioLayers): LayerEntry {
  return {
    id: "scenario",
    role,
    file: fileOf(name),
    name: { zh: name, en: name },
    source: name,
    date: manifest.asOf.slice(0, 10),
    licence: "-",
  };
}
