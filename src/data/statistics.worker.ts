import type { Endpoint } from "comlink";
import { districtJobs } from "../workers/district-jobs";
import { serveJobs } from "../workers/serve-jobs";
import { createDistrictSource } from "./district-source";
import { fetchFiles } from "./fetch-files";
import { fileJobs } from "./file-jobs";
import { liveSource } from "./live/live-source";
import { openShelf } from "./taken/open-shelf";
import { createOwnStore } from "./taken/own-store";

/** The statistics worker: fetches and parses districts itself, keeps them, and answers every job. */
const now = () => Date.now();
const own = createOwnStore(openShelf);
const source = createDistrictSource({
  filesOf: (url, cache) => fetchFiles(url, cache === "fresh" ? "no-cache" : "default"),
  now,
  own,
});

const live = liveSource(source);
const table = {
  ...districtJobs(live, source, live.feed),
  ...fileJobs({ store: source, source: live, own, now }),
};
serveJobs(table, globalThis as unknown as Endpoint);
