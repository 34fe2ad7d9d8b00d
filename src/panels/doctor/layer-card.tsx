import { memo, useDeferredValue, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { LayerReport, Treatment } from "../../data/doctor/report";
import { afterLayout } from "./after-layout";
import { useDoctorStore } from "./doctor-store";
import { FieldTable } from "./field-table";
import { FindingList } from "./finding-list";
import { InTurn } from "./in-turn";
import { PlaceColumnsForm } from "./place-columns-form";
import { Presses } from "./presses";
import { ReadingRows } from "./reading-rows";
import { RoleRows } from "./role-rows";
import { RowsTable } from "./rows-table";
import { scrollWithin } from "./scroll-within";
import { TakeForm } from "./take-form";
import { useFieldLabel } from "./use-field-label";
import { ValueTables } from "./value-tables";

/**
 * One layer: what was found and how it was decided, the cure, what came of it, and the way into the district. Each
 * part looks up for itself what it shows, so that what changes one of them leaves the others alone.
 */
export const LayerCard = memo(function LayerCard({ layer }: { readonly layer: LayerReport }) {
  const { t } = useTranslation();
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    // Another layer while the panel stood further down: it is read from its beginning.
    return afterLayout(() => {
      if ((card.current?.closest(".doctor")?.scrollTop ?? 0) > 0) scrollWithin(".doctor", card.current);
    });
  }, []);
  return (
    <article ref={card} className="doctor-layer">
      <h3>{layer.name}</h3>
      <InTurn>
        <ReadingRows layer={layer} />
        {layer.bbox === null ? null : <p className="quiet small">{t("doctorPanel.onMap")}</p>}
        <PlaceColumnsForm layer={layer} />
        <RowsBefore layer={layer} />
        {layer.crs.code === null ? null : <RoleRows layer={layer} />}
        <Cure layer={layer} />
        <Outcome layer={layer} />
        <Next layer={layer} />
      </InTurn>
    </article>
  );
});

function RowsBefore({ layer }: { readonly layer: LayerReport }) {
  const { t } = useTranslation();
  const isTreated = useDoctorStore(({ treatments }) => treatments[layer.key] !== undefined);
  return <RowsTable title={t("doctorPanel.rowsBefore")} rows={layer.firstRows} open={!isTreated} />;
}

function Cure({ layer }: { readonly layer: LayerReport }) {
  const prescription = useDoctorStore(({ prescriptions }) => prescriptions[layer.key]);
  if (prescription === undefined) return null;
  return (
    <>
      <FieldTable layer={layer} prescription={prescription} />
      <ValueTables layer={layer} prescription={prescription} />
    </>
  );
}

/** What is wrong, and what the cure came to: long lists, drawn while the page goes on answering. */
function Outcome({ layer }: { readonly layer: LayerReport }) {
  const treatment = useDeferredValue(useDoctorStore(({ treatments }) => treatments[layer.key]));
  return <OutcomeOf layer={layer} treatment={treatment} />;
}

const OutcomeOf = memo(function OutcomeOf(props: {
  readonly layer: LayerReport;
  readonly treatment: Treatment | undefined;
}) {
  const { layer, treatment } = props;
  const { t } = useTranslation();
  const fieldLabel = useFieldLabel();
  return (
    <>
      {treatment === undefined ? null : (
        <RowsTable title={t("doctorPanel.rowsAfter")} rows={treatment.firstRows} open heading={fieldLabel} />
      )}
      <FindingList
        layer={layer}
        findings={treatment?.findings ?? layer.findings}
        treated={treatment !== undefined}
      />
    </>
  );
});

function Next({ layer }: { readonly layer: LayerReport }) {
  const prescription = useDoctorStore(({ prescriptions }) => prescriptions[layer.key]);
  const isTreated = useDoctorStore(({ treatments }) => treatments[layer.key] !== undefined);
  if (prescription === undefined) return null;
  return (
    <>
      {isTreated ? <TakeForm layer={layer} prescription={prescription} /> : null}
      <Presses layer={layer} prescription={prescription} />
    </>
  );
}
