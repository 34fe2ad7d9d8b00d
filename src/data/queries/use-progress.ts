import { useCallback } from "react";
import { create } from "zustand";
import type { JobProgress } from "../../workers/jobs";

type Task = "district" | "figures";

const useProgressStore = create<Partial<Record<Task, JobProgress>>>(() => ({}));

/** How far the loading of the files or the computing of all figures is; undefined when none is under way. */
export function useProgress(task: Task): JobProgress | undefined {
  const progress = useProgressStore((tasks) => tasks[task]);
  return progress !== undefined && progress.done < progress.total ? progress : undefined;
}

/** Where a query reports to, so that any surface can show it. */
export function useProgressSink(task: Task): (progress: JobProgress) => void {
  return useCallback((progress) => useProgressStore.setState({ [task]: progress }), [task]);
}
