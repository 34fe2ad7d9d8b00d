import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Inspection } from "../../data/inspection/inspection";
import { removeInspection } from "../../data/inspection/inspection-store";
import { useView } from "../../state/use-view";
import { Button } from "../../ui/button";
import { InspectionView } from "./inspection-view";
import { StoredPhoto } from "./photos";
import { useInspections, useInspectionsChanged } from "./use-inspections";

/** A finished inspection on this device: to read, to change again, or, at the second press, to delete. */
export function FinishedInspection(props: { readonly inspection: Inspection; readonly onEdit: () => void }) {
  const { inspection, onEdit } = props;
  const { t } = useTranslation();
  const [, choose] = useView();
  const { inspections } = useInspections();
  const changed = useInspectionsChanged();
  const [sure, setSure] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const remove = () => {
    if (!sure) return setSure(true);
    removeInspection(inspection).then(
      () => {
        changed(inspections.length - 1);
        choose({ inspection: null });
      },
      (reason: unknown) => setFault(String(reason)),
    );
  };
  return (
    <>
      <InspectionView inspection={inspection} photo={(photo) => <StoredPhoto photo={photo} />} />
      {fault === null ? null : <p role="alert">{fault}</p>}
      <div className="row-of-buttons">
        <Button onPress={onEdit}>{t("inspection.edit")}</Button>
        <Button onPress={remove}>{t(sure ? "inspection.removeSure" : "inspection.remove")}</Button>
      </div>
    </>
  );
}
