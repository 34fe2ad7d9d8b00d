import { ClipboardCheck } from "lucide-react";
import { useTranslation } from "react-i18next";
import { type InspectionTask, inspectionTasks, subjectOf } from "../../data/inspection/inspection";
import { useDescription } from "../../data/queries/use-description";
import { useView } from "../../state/use-view";
import { Button } from "../../ui/button";
import type { Description } from "../../workers/description";
import { useProfiles } from "../choice/use-profiles";
import { selectedFeature } from "../selection/selected-feature";
import { useBegin } from "./use-begin";

/** The task a thing is inspected by; undefined for what is not inspected, such as a water source among the posts. */
function taskOf(thing: Description | null | undefined): InspectionTask | undefined {
  const kind = thing?.fields.find(({ field }) => field === "class")?.value;
  return inspectionTasks.find((task) => {
    const wanted: { readonly role: string; readonly kind?: string } = subjectOf[task];
    return wanted.role === thing?.role && (wanted.kind === undefined || wanted.kind === kind);
  });
}

/** Begins an inspection of what is selected, where it is something that is inspected. */
export function InspectHere() {
  const { t } = useTranslation();
  const [{ select }] = useView();
  const feature = selectedFeature(select);
  const { data } = useDescription(feature, useProfiles());
  const { begin, fault } = useBegin();
  const task = taskOf(data);
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
