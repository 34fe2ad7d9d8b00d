import type { Spawned } from "../workers/create-jobs";

/** Starts the statistics worker. Its death is an error event, or silence, which the job runner watches. */
export function spawnStatistics(): Spawned {
  const worker = new Worker(new URL("./statistics.worker.ts", import.meta.url), {
    type: "module",
    name: "statistics",
  });
  return {
    endpoint: worker,
    terminate: () => worker.terminate(),
    onDeath(listener) {
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        listener(event.message || "the worker's script could not be loaded or failed");
      });
      worker.addEventListener("messageerror", () => listener("a message could not be read"));
    },
  };
}
