import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { create } from "zustand";
import { useData } from "../queries/data-context";
import { districtKey } from "../queries/keys";
import { useDistrict } from "../queries/use-district";
import { useHealth } from "../queries/use-health";
import { allowedHosts } from "./allowed-hosts";
import { keepBook, keptBook } from "./keep-book";
import { emptyBook } from "./live-book";
import { createLiveDesk, type LiveDesk, type LiveState, streamsOf } from "./live-desk";
import { openStream } from "./open-stream";

const nothing: LiveState = { book: emptyBook, streams: [] };

/** What the streams of the district in view say, and how they are doing. */
export const useLiveState = create<LiveState>(() => nothing);

/** The desk that listens now, for whoever has to feed a new worker. */
const useDesk = create<{ readonly desk: LiveDesk | null }>(() => ({ desk: null }));

/**
 * Listens to the streams of the district in view; once per page.
 *
 * @param origins other hosts that the administrator's config names
 * @param wakes changes when the machine slept: every connection is opened anew
 */
export function useLive(origins: readonly string[], wakes = 0): void {
  const { jobs, district } = useData();
  const client = useQueryClient();
  const { data: summary } = useDistrict();
  const manifest = summary?.stage === "all" ? summary.manifest : undefined;
  // The live facts come back within the manifest: only what the streams are decides whether they are opened anew.
  const said = manifest === undefined ? null : JSON.stringify(streamsOf(manifest));
  const hosts = origins.join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: a wake is a reason to begin anew, although nothing of it is read
  useEffect(() => {
    const now = client.getQueryData<typeof summary>(districtKey(district));
    if (said === "[]") useLiveState.setState(nothing);
    if (said === null || said === "[]" || now === undefined) return;
    const desk = createLiveDesk({
      manifest: now.manifest,
      open: (spec, listener) => openStream(spec, document.baseURI, listener),
      allowed: allowedHosts(hosts.split(" "), document.baseURI),
      load: () => keptBook(district),
      keep: (book) => void keepBook(district, book),
      feed(overlay) {
        jobs.run("live", { district, overlay }).then(
          (newer) => {
            // A worker that has only just begun knows nothing of the files yet.
            if (newer.stage === "all") client.setQueryData(districtKey(district), newer);
          },
          () => {}, // It died over it: it is fed again when it is back.
        );
      },
      onChange: (state) => useLiveState.setState(state),
      now: () => Date.now(),
    });
    useDesk.setState({ desk });
    return () => {
      desk.close();
      useDesk.setState({ desk: null });
    };
  }, [said, hosts, jobs, district, client, wakes]);
}

/**
 * Brings a worker that was started anew to where the one before it was: all files, and all that was heard; the last
 * answers stay on the screen meanwhile. Once per page.
 */
export function useReopen(): void {
  const { jobs, district } = useData();
  const client = useQueryClient();
  const { restarts, state } = useHealth();
  const { desk } = useDesk();
  const ready = state !== "restarting" && state !== "failed";
  useEffect(() => {
    if (restarts === 0 || !ready) return;
    const stop = new AbortController();
    jobs.run("open", { district, stage: "all" }, { signal: stop.signal }).then(
      (summary) => {
        client.setQueryData(districtKey(district), summary);
        desk?.again();
      },
      () => {}, // Died again, or the page went on: the next restart tries anew.
    );
    return () => stop.abort();
  }, [restarts, ready, jobs, district, client, desk]);
}
