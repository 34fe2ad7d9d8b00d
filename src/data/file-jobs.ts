import type { DistrictSource } from "../workers/district-source";
import { createFigureDesk } from "../workers/figure-desk";
import type { FileJobTable } from "../workers/file-jobs";
import { scenarioArchive, scenarioSource } from "../workers/needle/scenario-source";
import { saveJob } from "./district-save/save-job";
import type { DistrictStore } from "./district-source";
import { exportJob } from "./export/export-job";
import { ownJobs } from "./taken/own-jobs";
import type { OwnStore } from "./taken/own-store";

export interface FileJobEnds {
  /** The districts as their files give them. */
  readonly store: DistrictStore;
  /** What answers for them, with whatever stands over the files. */
  readonly source: DistrictSource;
  readonly own: OwnStore;
  readonly now: () => number;
}

/** The jobs that read or write files: layers of the user's own, exports, saving the district. */
export function fileJobs(ends: FileJobEnds): FileJobTable {
  // What is exported is what is on screen, a scenario's edits included.
  const shown = scenarioSource(ends.source);
  return {
    ...ownJobs(ends),
    ...exportJob(shown, createFigureDesk(shown), scenarioArchive(ends.store)),
    ...saveJob(ends.store),
  };
}
