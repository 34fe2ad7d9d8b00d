import type { Spawned } from "./create-jobs";
import type { JobTable } from "./job-context";
import { serveJobs } from "./serve-jobs";

/** The same jobs on the same thread, for tests and for where there are no workers. */
export function spawnInProcess(table: JobTable): Spawned {
  const { port1, port2 } = new MessageChannel();
  serveJobs(table, port1);
  return {
    endpoint: port2,
    terminate() {
      port1.close();
      port2.close();
    },
    onDeath() {},
  };
}
