import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useData } from "../../data/queries/data-context";
import type { Problem } from "../../model/problem";
import { download } from "../../ui/download";
import type { JobRequest } from "../../workers/job-map";
import type { JobProgress } from "../../workers/jobs";

export type ExportStep = "read" | "write" | "pack";

/** Exporting one thing: how far it is, how to stop it, what came of it and what changed in writing. */
export function useExportLayer() {
  const { t } = useTranslation();
  const { jobs, district } = useData();
  const [progress, setProgress] = useState<(JobProgress & { readonly what: ExportStep | string }) | null>(
    null,
  );
  const [said, setSaid] = useState("");
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const stop = useRef<AbortController | null>(null);

  async function run(request: Omit<JobRequest<"export-layer">, "district">): Promise<string> {
    const controller = new AbortController();
    stop.current = controller;
    setProgress({ done: 0, total: 3, what: "read" });
    const file = await jobs.run(
      "export-layer",
      { district, ...request },
      { signal: controller.signal, onProgress: setProgress },
    );
    download(file.fileName, file.content);
    setProblems(file.problems);
    return t("taken.export.done", { count: file.features, file: file.fileName });
  }

  return {
    progress,
    said,
    problems,
    cancel: () => stop.current?.abort(),
    start(request: Parameters<typeof run>[0]) {
      setSaid("");
      setProblems([]);
      run(request)
        .then(setSaid, (fault: unknown) => {
          if (fault instanceof DOMException && fault.name === "AbortError") return;
          setSaid(
            t("taken.export.failed", { reason: fault instanceof Error ? fault.message : String(fault) }),
          );
        })
        .finally(() => setProgress(null));
    },
  };
}
