import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useData } from "../../data/queries/data-context";
import { groundOf } from "../../data/taken/new-summary";
import type { ScoreSheet } from "../../indicators/score-card";
import type { Words } from "../../model/words";
import { download } from "../../ui/download";
import type { JobProgress } from "../../workers/jobs";
import { useSize } from "./use-size";

interface FolderPicker {
  showDirectoryPicker?(options: { readonly mode: "readwrite" }): Promise<FileSystemDirectoryHandle>;
}

interface Wanted {
  readonly id: string;
  readonly name: Words;
  readonly into: "zip" | "folder";
  /** Score card entries of this browser that go along. */
  readonly entered: readonly ScoreSheet[];
}

/** Saving the district: how far it is, how to stop it, and what came of it. */
export function useSaveDistrict() {
  const { t } = useTranslation();
  const { jobs, district: shown } = useData();
  const district = groundOf(shown);
  const size = useSize();
  const [progress, setProgress] = useState<JobProgress | null>(null);
  const [said, setSaid] = useState("");
  const stop = useRef<AbortController | null>(null);
  const picker = window as FolderPicker;

  async function run(wanted: Wanted): Promise<string> {
    const { id, name, into, entered } = wanted;
    const folder = into === "folder" ? await picker.showDirectoryPicker?.({ mode: "readwrite" }) : undefined;
    const controller = new AbortController();
    stop.current = controller;
    setProgress({ done: 0, total: 1, what: "" });
    const request = { district, id, name, entered, ...(folder === undefined ? {} : { folder }) };
    const { zip, files, bytes, left } = await jobs.run("save-district", request, {
      signal: controller.signal,
      onProgress: setProgress,
    });
    if (zip !== null) download(zip.fileName, zip.content);
    const done = t("taken.save.done", { files, size: size(bytes) });
    if (left.length === 0) return done;
    const names = left.map(({ file }) => file).join(", ");
    return `${done} ${t("taken.save.left", { count: left.length, files: names })}`;
  }

  return {
    progress,
    said,
    canWriteFolders: picker.showDirectoryPicker !== undefined,
    cancel: () => stop.current?.abort(),
    save(wanted: Wanted) {
      setSaid("");
      run(wanted)
        .then(setSaid, (fault: unknown) => {
          // A folder nobody chose and a saving that was stopped are no faults.
          if (fault instanceof DOMException && fault.name === "AbortError") return;
          const reason = fault instanceof Error ? fault.message : String(fault);
          setSaid(t("taken.own.failed", { reason }));
        })
        .finally(() => setProgress(null));
    },
  };
}
