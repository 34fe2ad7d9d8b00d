import { useTranslation } from "react-i18next";
import type { Prescription } from "../../data/doctor/prescription";
import type { LayerReport } from "../../data/doctor/report";
import { useLabels } from "../../i18n/use-labels";
import { Segments } from "../../ui/segments";
import { retitle } from "./consult";
import type { Taken } from "./doctor-store";

/** The last step: under which name and date, instead of or beside what is there, into the district. */
export function TakeForm(props: { readonly layer: LayerReport; readonly prescription: Prescription }) {
  const { layer, prescription } = props;
  const { t } = useTranslation();
  const labels = useLabels();
  const role = labels.role(prescription.role);
  // The cure stays: how a layer is called changes nothing of it.
  const rename = (changes: Partial<Prescription>) => retitle(layer.key, { ...prescription, ...changes });
  return (
    <section className="doctor-take" aria-label={t("doctorPanel.mode")}>
      <Segments
        label={t("doctorPanel.mode")}
        options={[
          { id: "replace", label: t("doctorPanel.replace", { role }) },
          { id: "join", label: t("doctorPanel.join", { role }) },
        ]}
        value={prescription.mode}
        onChange={(mode) => rename({ mode })}
      />
      <label className="doctor-line">
        <span>{t("doctorPanel.name")}</span>
        <input value={prescription.name} onChange={({ target }) => rename({ name: target.value })} />
      </label>
      <label className="doctor-line">
        <span>{t("doctorPanel.date")}</span>
        <input
          type="date"
          value={prescription.date}
          onChange={({ target }) => (target.value === "" ? undefined : rename({ date: target.value }))}
        />
      </label>
    </section>
  );
}

export function TakenWords({ taken, role }: { readonly taken: Taken; readonly role: string }) {
  const { t } = useTranslation();
  return (
    <p className="doctor-taken" role="status">
      {t("doctorPanel.taken", { features: taken.features, role })}{" "}
      {taken.kept === "browser"
        ? t("doctorPanel.keptBrowser")
        : t(taken.why === "full" ? "doctorPanel.keptFull" : "doctorPanel.keptRefused", {
            detail: taken.detail,
          })}
    </p>
  );
}
