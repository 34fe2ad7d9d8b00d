import { useState } from "react";
import { type InspectionTask, newInspection, type Subject } from "../../data/inspection/inspection";
import { saveInspection } from "../../data/inspection/inspection-store";
import { randomId } from "../../data/inspection/random-id";
import { useDistrict } from "../../data/queries/use-district";
import { useView } from "../../state/use-view";
import { useInspectionsChanged } from "./use-inspections";

/** Begins an inspection: it is on the disk before its form opens. */
export function useBegin() {
  const [, choose] = useView();
  const { data: summary } = useDistrict();
  const changed = useInspectionsChanged();
  const [fault, setFault] = useState<string | null>(null);
  const begin = (task: InspectionTask, subject: Subject, responsible: string | null) => {
    const { id = "", name = { zh: "" } } = summary?.manifest ?? {};
    const draft = newInspection({
      id: randomId(),
      district: { id, name: name.zh },
      task,
      subject,
      now: new Date().toISOString(),
    });
    // Asked for where there is something worth keeping; a browser that refuses is told of in the list.
    void navigator.storage?.persist?.().catch(() => {});
    saveInspection({ ...draft, responsible: responsible ?? "" }).then(
      ({ id: begun }) => {
        changed();
        choose({ sheet: "inspect", inspection: begun, select: null, aside: null }, "push");
      },
      (reason: unknown) => setFault(reason instanceof Error ? reason.message : String(reason)),
    );
  };
  return { begin, fault };
}
