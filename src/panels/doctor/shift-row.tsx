import { useTranslation } from "react-i18next";
import type { LayerReport } from "../../data/doctor/report";
import { headingOf } from "../../data/doctor/shift-problem";
import { useLabels } from "../../i18n/use-labels";
import { Segments } from "../../ui/segments";
import { prescribe } from "./consult";
import { useDoctorStore } from "./doctor-store";

/** Whether the layer lies off beside the county's own data, by how much, which way, and what is done about it. */
export function ShiftRow({ layer }: { readonly layer: LayerReport }) {
  const { t } = useTranslation();
  const prescription = useDoctorStore(({ prescriptions }) => prescriptions[layer.key]);
  if (layer.crs.code === null) return null;
  return (
    <>
      <dt>{t("doctorPanel.shift")}</dt>
      <dd>
        <ShiftWords layer={layer} />
        {prescription === undefined ? null : (
          <Segments
            label={t("doctorPanel.correct")}
            options={[
              { id: "none", label: t("doctorPanel.asIs") },
              { id: "gcj02", label: t("doctorPanel.from", { datum: "GCJ-02" }) },
              { id: "bd09", label: t("doctorPanel.from", { datum: "BD-09" }) },
            ]}
            value={prescription.datum ?? "none"}
            onChange={(id) => prescribe(layer.key, { ...prescription, datum: id === "none" ? null : id })}
          />
        )}
      </dd>
    </>
  );
}

function ShiftWords({ layer: { shift } }: { readonly layer: LayerReport }) {
  const { t } = useTranslation();
  const labels = useLabels();
  if (shift === null) return <p className="quiet">{t("doctorPanel.shiftUnknown")}</p>;
  const metres = (value: number) => value.toFixed(value < 10 ? 1 : 0);
  const { before, after } = shift.medianOffsetMetres;
  const against = labels.role(shift.against);
  if (shift.hypothesis === "none") {
    const key = shift.isTold ? "doctorPanel.shiftNone" : "doctorPanel.shiftUntold";
    return <p className="quiet">{t(key, { against, before: metres(before) })}</p>;
  }
  return (
    <p className="doctor-shift">
      {t("doctorPanel.shiftFound", {
        datum: shift.hypothesis === "gcj02" ? "GCJ-02" : "BD-09",
        shift: metres(shift.shiftMetres),
        before: metres(before),
        after: metres(after),
        heading: t(`doctorPanel.heading.${headingOf(shift.bearingDegrees)}`),
        against,
      })}
    </p>
  );
}
