import { ClipboardCheck } from "lucide-react";
import { useTranslation } from "react-i18next";
import { type InspectionTask, inspectionTasks, subjectOf } from "../../data/inspection/inspection";
import { useDescription } from "../../data/queries/use-description";
import { useView } from "../../state/use-view";
import { Button } from "../../ui/button";
import { useProfiles } from "../choice/use-profiles";
import { selectedFeature } from "../selection/selected-feature";
import { useBegin } from "./use-begin";

const taskOf = (role: string | undefined): InspectionTask | undefined =>
  inspectionTasks.find((task) => subjectOf[task].role === role);

/** Begins an inspection of what is selected, where it is something that is inspected. */
export function InspectHere() {
  const { t } = useTranslation();
  const [{ select }] = useView();
  const feature = selectedFeature(select);
  const { data } = useDescription(feature, useProfiles());
  const { begin, fault } = useBegin();
  const task = taskOf(feature?.role);
  if (task === undefined || data === undefined || data === null || data.id !== feature?.id) return null;
  const own = data.answers.find(({ role, id }) => role === data.role && id === data.id);
  const subject = {
    role: data.role,
    id: data.id,
    name: data.name || data.id,
    at: [...data.at] as [number, number],
  };
  return (
    <>
      {fault === null ? null : <p role="alert">{t("inspection.storeFailed", { reason: fault })}</p>}
      <Button onPress={() => begin(task, subject, own?.responsible ?? null)}>
        <ClipboardCheck aria-hidden="true" />
        {t("inspection.newOf")}
      </Button>
    </>
  );
}
