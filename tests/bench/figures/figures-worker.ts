/** In a worker of the browser: answers `{ folder, rounds }` with the times by the clock. */
import { fetchFiles } from "../../../src/data/fetch-files";
import { figureTimes } from "./figure-times";

addEventListener("message", async ({ data }: MessageEvent<{ folder: string; rounds: number }>) => {
  postMessage(await figureTimes(fetchFiles(data.folder), data.rounds, () => performance.now()));
});
