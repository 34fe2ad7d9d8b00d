import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { InspectionWords } from "../../data/inspection/export-inspections";
import type { Inspection } from "../../data/inspection/inspection";
import { readPhoto, saveInspection } from "../../data/inspection/inspection-store";
import { useLabels } from "../../i18n/use-labels";
import { download } from "../../ui/download";
import { useInspectionsChanged } from "./use-inspections";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Writes inspections into files the reader keeps. The code for that is fetched when it is first needed. */
export function useExport() {
  const { t } = useTranslation();
  const words = useWords();
  const changed = useInspectionsChanged();
  const [said, say] = useState("");
  const name = () =>
    `${t("inspection.fileName")}-${new Date().toISOString().slice(0, 16).replace(/[T:]/g, "-")}`;
  const writing = () => import("../../data/inspection/export-inspections");
  const tell = (work: Promise<string>) =>
    void work.then(say, (fault: unknown) =>
      say(t("inspection.exportFailed", { reason: fault instanceof Error ? fault.message : String(fault) })),
    );

  async function zip(inspections: readonly Inspection[]): Promise<string> {
    const { inspectionsArchive } = await writing();
    const now = new Date().toISOString();
    const { archive, lost } = await inspectionsArchive(inspections, { words, now, photo: readPhoto });
    download(`${name()}.zip`, archive);
    // One changed in another window meanwhile stays marked as not exported, which is true of its newest state.
    for (const inspection of inspections)
      await saveInspection({ ...inspection, exportedAt: now }).catch(() => {});
    changed();
    const done = t("inspection.exported", { count: inspections.length });
    return lost.length === 0 ? done : `${done} ${t("inspection.exportLost", { names: lost.join(", ") })}`;
  }

  async function xlsx(inspections: readonly Inspection[]): Promise<string> {
    const { inspectionsTable } = await writing();
    const bytes = await inspectionsTable(inspections, words);
    download(`${name()}.xlsx`, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: spreadsheet }));
    return t("inspection.exported", { count: inspections.length });
  }

  return {
    said,
    zip: (inspections: readonly Inspection[]) => tell(zip(inspections)),
    xlsx: (inspections: readonly Inspection[]) => tell(xlsx(inspections)),
  };
}

function useWords(): InspectionWords {
  const { t } = useTranslation();
  const { loose } = useLabels();
  return {
    sheet: t("inspection.title"),
    column: (key) => t(`inspection.column.${key}`),
    task: (task) => t(`inspection.task.${task}`),
    item: (task, item) => loose(`inspection.items.${task}.${item}`, item),
    answer: (answer) => t(`inspection.answer.${answer ?? "none"}`),
  };
}
