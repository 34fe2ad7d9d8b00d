import { useTranslation } from "react-i18next";
import type { LayerReport } from "../../data/doctor/report";
import { useDoctorStore } from "./doctor-store";
import { FieldTable } from "./field-table";
import { FindingList } from "./finding-list";
import { PlaceColumnsForm } from "./place-columns-form";
import { Presses } from "./presses";
import { ReadingRows } from "./reading-rows";
import { RoleRows } from "./role-rows";
import { RowsTable } from "./rows-table";
import { TakeForm } from "./take-form";
import { ValueTables } from "./value-tables";

/** One layer: what was found and how it was decided, the cure, what came of it, and the way into the district. */
export function LayerCard({ layer }: { readonly layer: LayerReport }) {
  const { t } = useTranslation();
  const prescription = useDoctorStore(({ prescriptions }) => prescriptions[layer.key]);
  const treatment = useDoctorStore(({ treatments }) => treatments[layer.key]);
  return (
    <article className="doctor-layer">
      <h3>{layer.name}</h3>
      <ReadingRows layer={layer} />
      {layer.bbox === null ? null : <p className="quiet small">{t("doctorPanel.onMap")}</p>}
      <PlaceColumnsForm layer={layer} />
      <RowsTable title={t("doctorPanel.rowsBefore")} rows={layer.firstRows} open={treatment === undefined} />
      {layer.crs.code === null ? null : <RoleRows layer={layer} />}
      {prescription === undefined ? null : (
        <>
          <FieldTable layer={layer} prescription={prescription} />
          <ValueTables layer={layer} prescription={prescription} />
        </>
      )}
      {treatment === undefined ? null : (
        <RowsTable title={t("doctorPanel.rowsAfter")} rows={treatment.firstRows} open />
      )}
      <FindingList
        layer={layer}
        findings={treatment?.findings ?? layer.findings}
        treated={treatment !== undefined}
      />
      {prescription === undefined || treatment === undefined ? null : (
        <TakeForm layer={layer} prescription={prescription} />
      )}
      {prescription === undefined ? null : <Presses layer={layer} prescription={prescription} />}
    </article>
  );
}
