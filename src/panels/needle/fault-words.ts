import type { TFunction } from "i18next";
import { ScenarioFault } from "../../planning/scenario/scenario-fault";

const noParams = { detail: "", expected: "", found: "", letter: "", path: "" };

/** Why a file or link was not taken in, in the reader's language; what else went wrong as it says itself. */
export function faultWords(t: TFunction, fault: unknown): string {
  if (fault instanceof ScenarioFault)
    return t(`needle.refused.${fault.code}`, { ...noParams, ...fault.params });
  return t("needle.fault", { detail: fault instanceof Error ? fault.message : String(fault) });
}
