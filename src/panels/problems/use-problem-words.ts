import { useTranslation } from "react-i18next";
import { useLabels } from "../../i18n/use-labels";
import type { Problem } from "../../model/problem";
import type { FeatureRole } from "../../model/role";
import { useFieldLabel } from "../doctor/use-field-label";

/** A problem in the reader's words: what is wrong, what was expected (empty where that goes without saying), what to do. */
export interface ProblemWords {
  readonly what: string;
  readonly expected: string;
  readonly cure: string;
  readonly field: string;
}

/** What says to which class of a list something was put. */
const recoding: ReadonlySet<string> = new Set(["values-recoded", "value-by-part", "field-given"]);

type Params = Readonly<Record<string, string | number>>;

/** Says problems without the names files and programs have for things: fields, classes and units by their own words. */
export function useProblemWords(): (
  problem: Pick<Problem, "code" | "field" | "params">,
  role?: FeatureRole,
) => ProblemWords {
  const { t } = useTranslation();
  const labels = useLabels();
  const fieldLabel = useFieldLabel();
  const unit = (id: string | number | undefined) => labels.loose(`doctorPanel.unit.${id}`, String(id ?? ""));
  return ({ code, field = "", params = {} }, role) => {
    // A passport keeps no more of a problem than what fills its words.
    const list = field || String(params.field ?? "");
    const value = (id: string) => labels.value(role ?? String(params.role ?? ""), list, id);
    const expected = String(params.expected ?? "");
    const said: Params = {
      ...params,
      ...(params.field === undefined ? {} : { field: fieldLabel(String(params.field)) }),
      ...(params.earlier === undefined ? {} : { earlier: fieldLabel(String(params.earlier)) }),
      ...(params.edit === undefined
        ? {}
        : { edit: labels.loose(`needle.did.${params.edit}`, String(params.edit)) }),
      ...(code.startsWith("area-unit-") ? { unit: unit(params.unit), named: unit(params.named) } : {}),
      ...(recoding.has(code) ? { to: value(String(params.to)) } : {}),
      ...(expected.includes(" | ")
        ? { expected: expected.split(" | ").map(value).join(t("panels.problems.comma")) }
        : {}),
    };
    return {
      what: labels.problem(code, said),
      expected: fieldLabel(labels.loose(`problems.${code}-expected`, "", said)),
      cure: labels.cure(code, said),
      field: field === "" ? "" : fieldLabel(field),
    };
  };
}
