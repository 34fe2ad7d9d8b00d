import { useIsFetching } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useData } from "../queries/data-context";
import { useDistrict } from "../queries/use-district";

/** How often what is kept is compared with the server while the page stays open. */
const againMs = 3_600_000;

const keeping = () => import("./keep-offline");

/**
 * Keeps the app and the district in view for use without a network, once everything the reader waits for is there.
 *
 * @param waitSeconds how long after that to begin; null: what is kept is told, and nothing more is taken
 */
export function useKeepOffline(waitSeconds: number | null): void {
  const { district } = useData();
  const { data: summary } = useDistrict();
  const quiet = useIsFetching() === 0 && summary?.stage === "all";
  const [settled, settle] = useState(false);
  useEffect(() => {
    if (quiet) settle(true);
  }, [quiet]);
  const begun = summary !== undefined;
  useEffect(() => {
    // A face that keeps nothing by itself asks only where another has: its page may come from the device as well.
    const served = navigator.serviceWorker?.controller != null;
    if (!begun || !import.meta.env.PROD || (waitSeconds === null && !served)) return;
    void keeping()
      .then(({ lookWhatIsKept }) => lookWhatIsKept(district))
      .catch(() => {}); // The part itself, or the store, cannot be reached: the status stays unclaimed.
  }, [begun, district, waitSeconds]);
  useEffect(() => {
    if (!settled || waitSeconds === null || !import.meta.env.PROD) return;
    const keep = () =>
      void keeping()
        .then(({ keepOffline }) => keepOffline(district))
        .catch(() => {}); // Without a network the part cannot be fetched the first time: the next round tries again.
    const first = setTimeout(keep, waitSeconds * 1000);
    const again = setInterval(keep, againMs);
    window.addEventListener("online", keep);
    return () => {
      clearTimeout(first);
      clearInterval(again);
      window.removeEventListener("online", keep);
    };
  }, [settled, waitSeconds, district]);
}
