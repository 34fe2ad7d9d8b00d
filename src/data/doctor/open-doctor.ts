import { type Remote, releaseProxy, wrap } from "comlink";
import type { DoctorSurface } from "./doctor.worker";
import type { DoctorProgress } from "./report";

/** A consultation in a worker of its own. */
export interface Doctor {
  /** Calls the worker; rejects when the worker dies or is closed meanwhile. */
  ask<T>(question: (surface: Remote<DoctorSurface>) => Promise<T>): Promise<T>;
  /** Ends it, whatever it is doing: readers cannot be interrupted in any other way. */
  close(): void;
}

/** The doctor was sent away, which is no fault. */
class DoctorClosed extends Error {
  override readonly name = "DoctorClosed";
}

/** Whether a question was not answered only because the doctor was sent away. */
export const wasClosed = (fault: unknown): boolean => fault instanceof DoctorClosed;

/**
 * Starts a worker and lets it know the county.
 *
 * @param district URL of the district's folder, absolute
 */
export function openDoctor(district: string, onProgress: (progress: DoctorProgress) => void): Doctor {
  const worker = new Worker(new URL("./doctor.worker.ts", import.meta.url), {
    type: "module",
    name: "doctor",
  });
  const surface = wrap<DoctorSurface>(worker);
  let end: (reason: Error) => void = () => {};
  const ended = new Promise<never>((_, reject) => {
    end = reject;
  });
  ended.catch(() => {});
  worker.addEventListener(
    "message",
    ({ data }: MessageEvent<{ readonly doctor?: DoctorProgress } | null>) => {
      if (data?.doctor !== undefined) onProgress(data.doctor);
    },
  );
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    end(new Error(event.message || "the worker failed"));
  });
  void surface.enter(district);
  return {
    ask: (question) => Promise.race([question(surface), ended]),
    close() {
      end(new DoctorClosed("closed"));
      surface[releaseProxy]();
      worker.terminate();
    },
  };
}
