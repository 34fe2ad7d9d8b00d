import { useTranslation } from "react-i18next";
import type { Prescription } from "../../data/doctor/prescription";
import type { LayerReport } from "../../data/doctor/report";
import { useLabels } from "../../i18n/use-labels";
import { Button } from "../../ui/button";
import { applyCure } from "./consult";
import { useDoctorStore } from "./doctor-store";
import { TakenWords } from "./take-form";
import { useTake } from "./use-take";

/** What to press next, always in sight: the cure, then the way into the district. */
export function Presses({
  layer,
  prescription,
}: {
  readonly layer: LayerReport;
  readonly prescription: Prescription;
}) {
  const { t } = useTranslation();
  const labels = useLabels();
  const busy = useDoctorStore((state) => state.busy !== null);
  const treatment = useDoctorStore(({ treatments }) => treatments[layer.key]);
  const taken = useDoctorStore((state) => state.taken[layer.key]);
  const take = useTake();
  const role = labels.role(prescription.role);
  return (
    <footer className="doctor-presses">
      {taken === undefined ? null : <TakenWords taken={taken} role={role} />}
      {taken !== undefined || treatment === undefined ? null : (
        <p className="doctor-outcome small" role="status">
          {t("doctorPanel.outcome", { features: treatment.features, setAside: treatment.setAside })}
        </p>
      )}
      {treatment === undefined ? (
        <Button look="needle" disabled={busy} onPress={() => void applyCure(layer)}>
          {t("doctorPanel.apply")}
        </Button>
      ) : (
        <Button
          look={taken === undefined ? "needle" : "plain"}
          disabled={busy || treatment.features === 0}
          onPress={() => void take(layer, prescription)}
        >
          {t("doctorPanel.take", { role })}
        </Button>
      )}
    </footer>
  );
}
