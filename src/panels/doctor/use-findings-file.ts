import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { LayerReport } from "../../data/doctor/report";
import { useLabels } from "../../i18n/use-labels";
import { csvOf } from "../../ui/csv";
import { download } from "../../ui/download";
import { currentDoctor } from "./consult";
import { useDoctorStore } from "./doctor-store";

const columns = ["severity", "code", "file", "feature", "field", "lng", "lat", "what", "cure"] as const;

/** Saves every finding of a layer, one line each, in the reader's language. */
export function useFindingsFile() {
  const { t } = useTranslation();
  const labels = useLabels();
  return useCallback(
    async (layer: LayerReport) => {
      const { prescriptions, treatments } = useDoctorStore.getState();
      const prescription = treatments[layer.key] === undefined ? null : (prescriptions[layer.key] ?? null);
      const rows = await currentDoctor().ask((surface) => surface.findings(layer.key, prescription));
      const body = rows.map(({ severity, code, file, feature, field, at, params }) => [
        t(`panels.problems.severity.${severity}`),
        code,
        file,
        feature ?? null,
        field ?? null,
        at?.[0] ?? null,
        at?.[1] ?? null,
        labels.problem(code, params),
        labels.cure(code, params),
      ]);
      const heading = columns.map((column) => t(`doctorPanel.csv.${column}`));
      download(`${layer.name}-${t("doctorPanel.findings")}.csv`, csvOf([heading, ...body]));
    },
    [t, labels],
  );
}
