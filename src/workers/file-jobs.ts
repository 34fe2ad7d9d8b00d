import type { JobTable } from "./job-context";
import type { OwnJobs } from "./own-jobs";
import type { TakeAwayJobs } from "./take-away-jobs";

/** Jobs that read or write files, which this folder knows nothing of: their bodies stand where files are known. */
export type FileJobName = keyof OwnJobs | keyof TakeAwayJobs;
export type FileJobTable = Pick<JobTable, FileJobName>;
