import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { LayerReport } from "../../data/doctor/report";
import { csvOf } from "../../ui/csv";
import { download } from "../../ui/download";
import { useProblemWords } from "../problems/use-problem-words";
import { currentDoctor } from "./consult";
import { useDoctorStore } from "./doctor-store";

const columns = ["severity", "code", "file", "feature", "field", "lng", "lat", "what", "cure"] as const;

/** Saves every finding of a layer, one line each, in the reader's language. */
export function useFindingsFile() {
  const { t } = useTranslation();
  const wordsOf = useProblemWords();
  return useCallback(
    async (layer: LayerReport) => {
      const { prescriptions, treatments } = useDoctorStore.getState();
      const prescription = treatments[layer.key] === undefined ? null : (prescriptions[layer.key] ?? null);
      const rows = await currentDoctor().ask((surface) => surface.findings(layer.key, prescription));
      const body = rows.map((row) => {
        const { severity, code, file, feature, field, at } = row;
        const { what, cure } = wordsOf(row, prescription?.role);
        const place = [at?.[0] ?? null, at?.[1] ?? null];
        const severe = t(`panels.problems.severity.${severity}`);
        return [severe, code, file, feature ?? null, field ?? null, ...place, what, cure];
      });
      const heading = columns.map((column) => t(`doctorPanel.csv.${column}`));
      download(`${layer.name}-${t("doctorPanel.findings")}.csv`, csvOf([heading, ...body]));
    },
    [t, wordsOf],
  );
}
