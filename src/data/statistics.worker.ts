import type { Endpoint } from "comlink";
import { districtJobs } from "../workers/district-jobs";
import { serveJobs } from "../workers/serve-jobs";
import { createDistrictSource } from "./district-source";
import { fetchFiles } from "./fetch-files";
import { liveSource } from "./live/live-source";

/** The statistics worker: fetches and parses districts itself, keeps them, and answers every job. */
const source = createDistrictSource({
  filesOf: (url, cache) => fetchFiles(url, cache === "fresh" ? "no-cache" : "default"),
  now: () => Date.now(),
});

const live = liveSource(source);
serveJobs(districtJobs(live, source, live.feed), globalThis as unknown as Endpoint);
